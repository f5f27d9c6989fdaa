package org.goldenthread.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What types are: values that do not change, a public face without a back door, ports with two adapters. */
final class TypeLaws {

    private static final List<String> PORTS = List.of("domain.journal.Journal", "domain.portfolio.Lists");

    /** Where a port has an adapter. */
    private static final List<String> KEPT = List.of("domain", "persistence");

    /** Where an adapter keeps the port's contract. */
    private static final List<String> TRIED = List.of("domain", "persistence", "persistence.jpa");

    /** What people do in the language of the house; a new verb is a word to be weighed, and then goes here. */
    private static final Set<String> VERBS = Set.of(
            "Accept",
            "Achieve",
            "Add",
            "Agree",
            "Align",
            "Amend",
            "Appoint",
            "Approve",
            "Carry",
            "Claim",
            "Close",
            "Complete",
            "Correct",
            "Decide",
            "Declare",
            "Define",
            "Draft",
            "Drop",
            "Forecast",
            "Hand",
            "Import",
            "Issue",
            "Launch",
            "Link",
            "List",
            "Load",
            "Measure",
            "Meet",
            "Merge",
            "Name",
            "Progress",
            "Propose",
            "Rate",
            "Reach",
            "Recode",
            "Rename",
            "Reopen",
            "Reschedule",
            "Restate",
            "Review",
            "Roll",
            "Say",
            "Set",
            "Split",
            "Start",
            "Strike",
            "Succeed",
            "Supersede",
            "Take",
            "Target",
            "Tie",
            "Transfer",
            "Undo");

    private static final Pattern VERB_FIRST = Pattern.compile("([A-Z][a-z]+)[A-Z]\\w*");

    private static final Set<String> COPIES = Set.of(
            "java.util.List.copyOf",
            "java.util.Set.copyOf",
            "java.util.Map.copyOf",
            "java.util.stream.Stream.toList",
            "java.util.Collections.unmodifiableCollection",
            "java.util.Collections.unmodifiableList",
            "java.util.Collections.unmodifiableMap",
            "java.util.Collections.unmodifiableSet",
            "java.util.Collections.unmodifiableSortedMap",
            "java.util.Collections.unmodifiableSortedSet");

    private TypeLaws() {}

    static List<Law> all() {
        return List.of(
                Law.of(
                        8,
                        "domain fields are final",
                        house -> classes()
                                .that()
                                .resideInAPackage(house.within("domain"))
                                .should(haveFinalFields()),
                        "domain.note.Rewritable"),
                Law.of(
                        8,
                        "the domain has no setters",
                        house -> classes()
                                .that()
                                .resideInAPackage(house.within("domain"))
                                .should(Law.condition("have no setters", (type, wrong) -> type.getMethods().stream()
                                        .filter(method -> method.getName().matches("set[A-Z].*"))
                                        .forEach(method -> wrong.accept(method.getFullName())))),
                        "domain.note.Rewritable"),
                Law.of(
                        8,
                        "no constant can be changed",
                        house -> classes().should(haveFrozenConstants()),
                        "domain.note.OpenConstants"),
                Law.of(
                        9,
                        "records copy the collections they are given",
                        house -> classes().that(areSharedRecords()).should(copyCollections()),
                        "domain.measure.SharesItsList",
                        "domain.measure.HoldsAnArray"),
                Law.judged(
                        9,
                        "records answer with what they hold",
                        TypeLaws::overriddenAccessors,
                        "domain.measure.AnswersOtherwise"),
                Law.of(
                        10,
                        "public signatures of the domain mention only what is public",
                        house -> classes().that(arePublic(house)).should(showOnlyWhatIsPublic(house)),
                        "domain.plan.ShowsHidden",
                        "domain.plan.ExtendsHidden"),
                Law.of(
                        11,
                        "public classes of the domain are closed",
                        house -> classes().that(arePublic(house)).should(Law.condition("be closed", (type, wrong) -> {
                            if (!isClosed(type.reflect())) {
                                wrong.accept("can be extended by anybody");
                            }
                        })),
                        "domain.plan.OpenToAll"),
                Law.judged(
                        11,
                        "what is said of a thing is a sealed family of its package",
                        TypeLaws::outsideAFamily,
                        "domain.measure.Counted",
                        "domain.measure.Weighed"),
                Law.of(
                        12,
                        "no interface stands before one class",
                        house -> classes()
                                .that(Law.that("are interfaces", TypeLaws::isWrittenInterface))
                                .should(beWorthHaving()),
                        "domain.plan.Planner"),
                Law.judged(
                        13,
                        "every port is kept in memory and kept on disk",
                        house -> portsWithout(house, "an adapter", KEPT, (port, where) -> house.classesWithin(where)
                                .filter(type -> type.isAssignableTo(port) && !type.isInterface())
                                .anyMatch(type -> where.equals("persistence")
                                        || type.getModifiers().contains(JavaModifier.PUBLIC))),
                        "domain.journal.Journal",
                        "domain.portfolio.Lists"),
                Law.judged(
                        13,
                        "every port has one contract, kept in memory, on disk and in an application's transactions",
                        house -> portsWithout(house, "a test of its contract", TRIED, (port, where) -> {
                            String contract = port.substring(port.lastIndexOf('.') + 1) + "Contract";
                            String named = house.named(where);
                            return house.tests().stream()
                                    .filter(test -> test.packageName().equals(named)
                                            || where.equals("domain")
                                                    && test.type().startsWith(named + "."))
                                    .anyMatch(test -> test.text().contains("extends " + contract + " {"));
                        }),
                        "domain.journal.Journal",
                        "domain.portfolio.Lists"),
                Law.of(
                        14,
                        "a use case is a record named verb first",
                        house -> {
                            String verb = house.type("domain.journal.Verb");
                            return classes()
                                    .that(Law.that(
                                            "are verbs", type -> type.isAssignableTo(verb) && !type.isInterface()))
                                    .should(beVerbs());
                        },
                        "domain.plan.PlanClosing",
                        "domain.plan.ClosePlan"));
    }

    private static ArchCondition<JavaClass> haveFinalFields() {
        return Law.condition("have final fields", (type, wrong) -> type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .forEach(field -> wrong.accept(field.getName() + " is not final")));
    }

    private static ArchCondition<JavaClass> haveFrozenConstants() {
        return Law.condition("have constants that can't be changed", (type, wrong) -> {
            for (JavaField field : type.getFields()) {
                boolean isSeen = field.getModifiers().contains(JavaModifier.PUBLIC);
                if (isSeen && !field.getModifiers().contains(JavaModifier.FINAL)) {
                    wrong.accept(field.getName() + " is public and not final");
                } else if (isSeen && field.getRawType().isArray()) {
                    wrong.accept(field.getName() + " is an array");
                } else if (isSeen && isCollection(field.getRawType()) && !isFrozen(field)) {
                    wrong.accept(field.getName() + " can be added to");
                }
            }
        });
    }

    private static boolean isCollection(JavaClass type) {
        return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    }

    private static boolean isFrozen(JavaField field) {
        if (!field.getModifiers().contains(JavaModifier.STATIC)) {
            return false;
        }
        try {
            String kept = field.reflect().get(null).getClass().getName();
            return kept.startsWith("java.util.ImmutableCollections$")
                    || kept.startsWith("java.util.Collections$Unmodifiable");
        } catch (IllegalAccessException hidden) {
            return true;
        }
    }

    /** A private record is a pair of hands inside one class; all others are handed about. */
    private static DescribedPredicate<JavaClass> areSharedRecords() {
        return Law.that(
                "are records that are handed about",
                type -> type.isRecord() && !Modifier.isPrivate(type.reflect().getModifiers()));
    }

    private static ArchCondition<JavaClass> copyCollections() {
        return Law.condition("copy collections", (type, wrong) -> {
            RecordComponent[] components = type.reflect().getRecordComponents();
            Arrays.stream(components)
                    .filter(component -> component.getType().isArray())
                    .forEach(component -> wrong.accept(component.getName() + " is an array"));
            long collections = Arrays.stream(components)
                    .map(RecordComponent::getType)
                    .filter(t -> Collection.class.isAssignableFrom(t) || Map.class.isAssignableFrom(t))
                    .count();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            long copies = copies(type.getConstructor(types));
            if (copies < collections) {
                wrong.accept("is given " + collections + " collections and copies " + copies);
            }
        });
    }

    /** How often a constructor copies, itself or in a method of its own class. */
    private static long copies(JavaCodeUnit unit) {
        long copies = 0;
        for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
            String called = call.getTargetOwner().getFullName() + "." + call.getName();
            boolean isOwn = call.getTargetOwner().equals(unit.getOwner());
            boolean isCopied = COPIES.contains(called)
                    || called.endsWith(".domain.constraint.Given.copyOf")
                    || (isOwn
                            && call.getTarget()
                                    .resolveMember()
                                    .filter(own -> copies(own) > 0)
                                    .isPresent());
            copies += isCopied ? 1 : 0;
        }
        return copies;
    }

    /** The compiler writes an accessor on the line of the record's header; a person writes it below. */
    private static List<String> overriddenAccessors(House house) {
        List<String> found = new ArrayList<>();
        house.classes().stream().filter(JavaClass::isRecord).forEach(type -> {
            Pattern header = Pattern.compile("\\brecord\\s+" + type.getSimpleName() + "\\b|^\\s*@");
            List<String> lines = house.sourceOf(type).orElseThrow().lines();
            for (RecordComponent component : type.reflect().getRecordComponents()) {
                JavaMethod accessor = type.getMethod(component.getName());
                boolean isWritten = accessor.getFieldAccesses().isEmpty()
                        || accessor.getAccessesFromSelf().stream()
                                .anyMatch(access -> !header.matcher(lines.get(access.getLineNumber() - 1))
                                        .find());
                if (isWritten) {
                    found.add(type.getFullName() + ": answers " + component.getName() + "() in its own way");
                }
            }
        });
        return found;
    }

    private static DescribedPredicate<JavaClass> arePublic(House house) {
        String domain = house.named("domain");
        return Law.that(
                "are public in the domain", type -> type.getPackageName().startsWith(domain + ".") && isPublic(type));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().stream().allMatch(TypeLaws::isPublic);
    }

    private static ArchCondition<JavaClass> showOnlyWhatIsPublic(House house) {
        String domain = house.named("domain");
        return Law.condition("show only what is public", (type, wrong) -> {
            type.getSuperclass().ifPresent(parent -> checkShown(type.getName(), Set.of(parent), domain, wrong));
            checkShown(type.getName(), type.getInterfaces(), domain, wrong);
            for (JavaMember member : type.getMembers()) {
                Set<JavaModifier> modifiers = member.getModifiers();
                boolean isShown =
                        (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                                && !modifiers.contains(JavaModifier.SYNTHETIC)
                                && !modifiers.contains(JavaModifier.BRIDGE);
                if (isShown) {
                    checkShown(member.getFullName(), mentionedBy(member), domain, wrong);
                }
            }
        });
    }

    private static List<JavaType> mentionedBy(JavaMember member) {
        if (member instanceof JavaField field) {
            return List.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        List<JavaType> mentioned = new ArrayList<>(unit.getParameterTypes());
        mentioned.add(unit.getReturnType());
        mentioned.addAll(unit.getThrowsClause().getTypes());
        return mentioned;
    }

    private static void checkShown(
            String where, Collection<? extends JavaType> mentioned, String domain, Consumer<String> wrong) {
        Set<String> hidden = new TreeSet<>();
        mentioned.stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive())
                .filter(type -> !type.getPackageName().startsWith("java."))
                .filter(type -> !type.getPackageName().startsWith("jakarta.validation"))
                .filter(type -> !type.getPackageName().startsWith(domain + ".") || !isPublic(type))
                .forEach(type -> hidden.add(type.getFullName()));
        hidden.forEach(type -> wrong.accept(where + " shows " + type));
    }

    private static boolean isClosed(Class<?> type) {
        return Modifier.isFinal(type.getModifiers()) || type.isSealed() || type.isInterface() || type.isEnum();
    }

    /** A fact that is all that is said of its thing needs none: a family of one would be an interface before one class. */
    private static List<String> outsideAFamily(House house) {
        String fact = house.type("domain.journal.Fact");
        Map<String, List<JavaClass>> byThing = house.classesWithin("domain")
                .filter(type -> type.isAssignableTo(fact) && !type.isInterface())
                .collect(Collectors.groupingBy(
                        type -> type.getPackageName() + " " + thingOf(type, fact), TreeMap::new, Collectors.toList()));
        List<String> found = new ArrayList<>();
        byThing.values().stream().filter(facts -> facts.size() > 1).forEach(facts -> {
            Set<String> families = facts.stream()
                    .flatMap(type -> familiesOf(type, fact).map(JavaClass::getFullName))
                    .collect(Collectors.toCollection(TreeSet::new));
            facts.stream()
                    .filter(type -> families.size() != 1
                            || familiesOf(type, fact).findAny().isEmpty())
                    .forEach(type ->
                            found.add(type.getFullName() + ": is not of the one sealed family of what is said of "
                                    + thingOf(type, fact) + ": " + families));
        });
        return found;
    }

    /** What a fact is said of: what it opens or changes; nothing when that is left open. */
    private static String thingOf(JavaClass type, String fact) {
        return type.getInterfaces().stream()
                .filter(parent -> parent.toErasure().isAssignableTo(fact))
                .filter(JavaParameterizedType.class::isInstance)
                .flatMap(parent -> ((JavaParameterizedType) parent).getActualTypeArguments().stream())
                .map(JavaType::getName)
                .findFirst()
                .orElse("");
    }

    private static Stream<JavaClass> familiesOf(JavaClass type, String fact) {
        return type.getRawInterfaces().stream()
                .filter(parent ->
                        parent.isAssignableTo(fact) && parent.reflect().isSealed());
    }

    private static ArchCondition<JavaClass> beWorthHaving() {
        return Law.condition("have more than one class behind them", (type, wrong) -> {
            List<String> behind = type.getAllSubclasses().stream()
                    .filter(sub -> !sub.isInterface())
                    .map(JavaClass::getFullName)
                    .sorted()
                    .toList();
            if (behind.size() == 1) {
                wrong.accept("only " + behind.get(0) + " stands behind it");
            } else if (behind.isEmpty() && !isFunctional(type)) {
                wrong.accept("nothing stands behind it");
            }
        });
    }

    /** The compiler makes an interface of a package's description. */
    private static boolean isWrittenInterface(JavaClass type) {
        return type.isInterface()
                && !type.isAnnotation()
                && !type.getSimpleName().equals("package-info");
    }

    /** With one abstract method an interface is the shape of a function, which lambdas have without a class. */
    private static boolean isFunctional(JavaClass type) {
        return type.getAllMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .count()
                == 1;
    }

    private interface Adapters {
        boolean areThere(String port, String where);
    }

    private static List<String> portsWithout(House house, String what, List<String> places, Adapters adapters) {
        List<String> found = new ArrayList<>();
        for (String name : PORTS) {
            String port = house.type(name);
            for (String where : places) {
                if (!adapters.areThere(port, where)) {
                    found.add(port + ": " + what + " is missing in " + where);
                }
            }
        }
        return found;
    }

    private static ArchCondition<JavaClass> beVerbs() {
        return Law.condition("be records named verb first", (type, wrong) -> {
            if (!type.isRecord()) {
                wrong.accept("is not a record");
            }
            var name = VERB_FIRST.matcher(type.getSimpleName());
            if (!name.matches() || !VERBS.contains(name.group(1))) {
                wrong.accept("is not named verb first, or by a verb that the house does not know");
            }
        });
    }
}
