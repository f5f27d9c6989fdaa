package org.goldenthread.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept, and how it is reached. */
final class PersistenceLaws {

    private PersistenceLaws() {}

    static List<Law> all() {
        return List.of(
                Law.of(
                        4,
                        "who knows JPA is not public",
                        house -> classes()
                                .that()
                                .resideInAPackage(house.within("persistence"))
                                .should(Law.condition("hide their JPA", (type, wrong) -> {
                                    boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
                                    if (isPublic && dependsOnJpa(house, type)) {
                                        wrong.accept("is public and knows JPA");
                                    }
                                })),
                        "persistence.OpenEntity"),
                Law.of(
                        4,
                        "only stores leave the persistence module",
                        house -> classes()
                                .that()
                                .resideInAPackage(house.within("persistence"))
                                .and()
                                .arePublic()
                                .and()
                                .areTopLevelClasses()
                                .should()
                                .haveSimpleNameEndingWith("Store"),
                        "persistence.OpenMapper",
                        "persistence.OpenEntity"),
                Law.judged(
                        14,
                        "opening and reading never reach Hibernate",
                        PersistenceLaws::readingThatReachesJpa,
                        "persistence.SlowLists"));
    }

    private static DescribedPredicate<JavaClass> jpa(House house) {
        return resideInAnyPackage(house.library("jakarta.persistence"), house.library("org.hibernate"));
    }

    private static boolean dependsOnJpa(House house, JavaClass type) {
        DescribedPredicate<JavaClass> jpa = jpa(house);
        return type.getDirectDependenciesFromSelf().stream().anyMatch(known -> jpa.test(known.getTargetClass()));
    }

    /** Follows every call from where reading begins, through all that may be meant by it, as far as the module goes. */
    private static List<String> readingThatReachesJpa(House house) {
        Map<JavaCodeUnit, String> paths = new HashMap<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        beginnings(house).forEach(unit -> {
            paths.put(unit, shown(unit));
            open.add(unit);
        });
        if (open.isEmpty()) {
            throw new AssertionError("nothing reads in " + house.named("persistence"));
        }
        DescribedPredicate<JavaClass> jpa = jpa(house);
        List<String> found = new ArrayList<>();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.remove();
            String path = paths.get(unit);
            touchedBy(unit)
                    .filter(jpa)
                    .map(JavaClass::getFullName)
                    .distinct()
                    .sorted()
                    .forEach(type -> found.add(path + " -> " + type));
            for (JavaCodeUnit next : nextOf(unit, house)) {
                if (paths.putIfAbsent(next, path + " -> " + shown(next)) == null) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    private static Stream<JavaCodeUnit> beginnings(House house) {
        String lists = house.type("domain.portfolio.Lists");
        String journal = house.type("domain.journal.Journal");
        List<JavaClass> types = house.classesWithin("persistence").toList();
        Stream<JavaCodeUnit> ofLists =
                types.stream().filter(type -> type.isAssignableTo(lists)).flatMap(type -> type.getCodeUnits().stream());
        Stream<JavaCodeUnit> ofJournals = types.stream()
                .filter(type -> type.isAssignableTo(journal))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> !unit.getName().equals("append"));
        Stream<JavaCodeUnit> ofStores = types.stream()
                .filter(type -> type.getSimpleName().endsWith("Store"))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(unit -> !unit.getName().equals("close"));
        return Stream.of(ofLists, ofJournals, ofStores).flatMap(units -> units);
    }

    /** The types that a method can't do without: whose members it calls, and those in its signature. */
    private static Stream<JavaClass> touchedBy(JavaCodeUnit unit) {
        Stream<JavaClass> called = unit.getAccessesFromSelf().stream().map(JavaAccess::getTargetOwner);
        Stream<JavaClass> signature =
                Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
        Stream<JavaClass> classObjects =
                unit.getReferencedClassObjects().stream().map(object -> object.getRawType());
        return Stream.of(called, signature, classObjects)
                .flatMap(types -> types)
                .map(JavaClass::getBaseComponentType);
    }

    private static Set<JavaCodeUnit> nextOf(JavaCodeUnit unit, House house) {
        Set<JavaCodeUnit> next = new LinkedHashSet<>();
        String module = house.named("persistence");
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            JavaClass owner = access.getTargetOwner();
            if (!owner.getPackageName().startsWith(module)) {
                continue;
            }
            owner.getStaticInitializer().ifPresent(next::add);
            if (access.getTarget() instanceof CodeUnitAccessTarget target) {
                target.resolveMember().ifPresent(next::add);
                overriding(owner, target).forEach(next::add);
            }
        }
        return next;
    }

    private static Stream<JavaCodeUnit> overriding(JavaClass owner, CodeUnitAccessTarget target) {
        String parameters = names(target.getRawParameterTypes());
        return owner.getAllSubclasses().stream()
                .flatMap(sub -> sub.getMethods().stream())
                .filter(method -> method.getName().equals(target.getName()))
                .filter(method -> names(method.getRawParameterTypes()).equals(parameters))
                .map(JavaCodeUnit.class::cast);
    }

    private static String names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).collect(Collectors.joining(", "));
    }

    private static String shown(JavaCodeUnit unit) {
        return unit.getOwner().getFullName() + "." + unit.getName() + "()";
    }
}
