package org.goldenthread.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What code may do, say and be called, wherever it is. */
final class CodeLaws {

    /** Words that say how a thing is made, not what it is. */
    private static final Set<String> FORBIDDEN =
            Set.of("impl", "manager", "helper", "util", "utils", "data", "info", "dto", "base");

    /** Packages are concepts, never kinds. */
    private static final Set<String> KINDS = Set.of(
            "model", "models", "service", "services", "dto", "util", "utils", "impl", "helper", "common", "misc");

    private static final Set<String> STREAMS = Set.of(
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.in",
            "java.lang.System.console()",
            "java.lang.System.setOut(java.io.PrintStream)",
            "java.lang.System.setErr(java.io.PrintStream)",
            "java.lang.System.setIn(java.io.InputStream)",
            "java.lang.System.exit(int)",
            "java.lang.Runtime.exit(int)",
            "java.lang.Runtime.halt(int)",
            "java.lang.Throwable.printStackTrace()",
            "java.io.FileDescriptor.in",
            "java.io.FileDescriptor.out",
            "java.io.FileDescriptor.err");

    /** What makes, fills, moves and removes files: types, and what of each does. */
    private static final Map<String, Set<String>> WRITERS = Map.of(
            "java.nio.file.Files",
            Set.of(
                    "write",
                    "writeString",
                    "newBufferedWriter",
                    "newOutputStream",
                    "newByteChannel",
                    "copy",
                    "move",
                    "createFile",
                    "createTempFile",
                    "createTempDirectory",
                    "createDirectory",
                    "createDirectories",
                    "createLink",
                    "createSymbolicLink",
                    "delete",
                    "deleteIfExists",
                    "setPosixFilePermissions"),
            "java.io.File",
            Set.of("createNewFile", "createTempFile", "delete", "deleteOnExit", "mkdir", "mkdirs", "renameTo"),
            "java.nio.channels.FileChannel",
            Set.of("open"),
            "java.io.FileOutputStream",
            Set.of("<init>"),
            "java.io.FileWriter",
            Set.of("<init>"),
            "java.io.RandomAccessFile",
            Set.of("<init>"));

    /** Streams of text that open a file where they are given one. */
    private static final Set<String> PRINTERS =
            Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter");

    /** What makes a set or a map that each process goes through in another order, beside those with a thing or a pair each. */
    private static final Set<String> SHUFFLED = Set.of(
            "java.util.Set.copyOf(java.util.Collection)",
            "java.util.Map.copyOf(java.util.Map)",
            "java.util.Map.ofEntries([Ljava.util.Map$Entry;)",
            "java.util.stream.Collectors.toUnmodifiableSet()",
            "java.util.stream.Collectors.toUnmodifiableMap(java.util.function.Function, java.util.function.Function)",
            "java.util.stream.Collectors.toUnmodifiableMap(java.util.function.Function, java.util.function.Function,"
                    + " java.util.function.BinaryOperator)",
            "java.util.Set.of([Ljava.lang.Object;)");

    private static final List<String> INJECTIONS = List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    private static final Set<String> NAMELESS =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    private static final Pattern CATCHES_ANYTHING =
            Pattern.compile("catch\\s*\\([^)]*\\b(Throwable|Exception|RuntimeException|Error)\\b[^)]*\\)");

    private static final Pattern LOMBOK = Pattern.compile("^\\s*(import\\s+(static\\s+)?|@)lombok\\b");

    private CodeLaws() {}

    static List<Law> all() {
        return List.of(
                Law.of(
                        7,
                        "time, chance, locale, zone, charset and place are told, outside the wiring",
                        house -> classes()
                                .that()
                                .resideOutsideOfPackage(house.within("shell.wiring"))
                                .should(notAccess("what is ambient", Ambient::is)),
                        "domain.measure.AsksTheMachine",
                        "domain.measure.ThrowsDice",
                        "exchange.portfolio.FollowsHabits"),
                Law.judged(
                        15,
                        "nobody catches whatever comes",
                        CodeLaws::catchers,
                        "shell.engine.CatchesAnything",
                        "exchange.portfolio.CatchesRuntime"),
                Law.of(
                        15,
                        "nobody throws what has no name",
                        house -> classes().should(throwNothingNameless()),
                        "domain.plan.ThrowsAnything",
                        "domain.plan.DeclaresAnything"),
                Law.of(
                        15,
                        "exceptions are java's or the one of the domain",
                        house -> {
                            String own = house.type("domain.problem.DomainException");
                            return classes()
                                    .that(Law.that("are thrown", type -> type.isAssignableTo(Throwable.class)))
                                    .should(Law.condition("be a DomainException", (type, wrong) -> {
                                        if (!type.isAssignableTo(own)) {
                                            wrong.accept("is an exception of its own");
                                        }
                                    }));
                        },
                        "domain.plan.PlanException"),
                Law.of(
                        16,
                        "standard streams and the end of the process are the wiring's",
                        house -> classes()
                                .that()
                                .resideOutsideOfPackage(house.within("shell.wiring"))
                                .should(notAccess("standard streams", CodeLaws::isStandardStream)),
                        "shell.render.PrintsStraightOut",
                        "shell.engine.EndsTheProcess",
                        "shell.engine.CatchesAnything"),
                Law.of(
                        16,
                        "files are written by the one writer of files",
                        house -> classes()
                                .that()
                                .resideOutsideOfPackage(house.within("exchange.file"))
                                .should(notAccess("what writes files", CodeLaws::isWriting)),
                        "exchange.portfolio.WritesByItself",
                        "shell.command.WritesByItself",
                        "shell.render.PrintsIntoAFile"),
                Law.of(
                        16,
                        "what gets its name has been synced",
                        house -> classes().should(Law.condition("sync what it renames or links", (type, wrong) -> {
                            boolean isSynced = type.getAccessesFromSelf().stream()
                                    .anyMatch(access -> isOf(access, "java.nio.channels.FileChannel", "force"));
                            type.getAccessesFromSelf().stream()
                                    .filter(access -> isOf(access, "java.nio.file.Files", "move")
                                            || isOf(access, "java.nio.file.Files", "createLink")
                                            || isOf(access, "java.io.File", "renameTo"))
                                    .filter(access -> !isSynced)
                                    .forEach(access -> wrong.accept(access.getDescription()));
                        })),
                        "exchange.portfolio.WritesByItself"),
                Law.of(
                        16,
                        "nothing is injected into fields",
                        house -> {
                            List<String> annotations = INJECTIONS;
                            return classes().should(Law.condition("inject no field", (type, wrong) -> {
                                for (JavaField field : type.getFields()) {
                                    annotations.stream()
                                            .filter(name ->
                                                    field.isAnnotatedWith(name) || field.isMetaAnnotatedWith(name))
                                            .forEach(name -> wrong.accept(field.getName() + " carries @" + name));
                                }
                            }));
                        },
                        "shell.engine.Injected"),
                Law.judged(16, "no Lombok", CodeLaws::lombok, "domain.note.WrittenByLombok"),
                Law.of(
                        18,
                        "no set and no map is in an order of chance",
                        house ->
                                classes().should(notAccess("what each process orders otherwise", CodeLaws::isShuffled)),
                        "domain.measure.ShufflesUnits",
                        "domain.measure.ShufflesFigures",
                        "domain.measure.ShufflesScales",
                        "domain.measure.ShufflesGroups"),
                Law.of(
                        17,
                        "no type is called by how it is made",
                        house -> classes().should(beWellNamed()),
                        "domain.plan.PlannerImpl",
                        "domain.note.NoteUtils",
                        "exchange.portfolio.BaseReader",
                        "domain.misc.Leftover"),
                Law.judged(
                        17, "every package says what it is", CodeLaws::undescribed, "domain.lost.NowhereInTheOrder"));
    }

    private static boolean isOf(JavaAccess<?> access, String type, String name) {
        return access.getTargetOwner().getFullName().equals(type)
                && access.getName().equals(name);
    }

    /** A stream onto what the process has open already, such as standard output, writes no file by its name. */
    private static boolean isWriting(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget unit)) {
            return false;
        }
        String type = access.getTargetOwner().getFullName();
        List<String> parameters =
                unit.getRawParameterTypes().stream().map(JavaClass::getFullName).toList();
        if (PRINTERS.contains(type)) {
            return unit.getName().equals("<init>")
                    && !parameters.isEmpty()
                    && Set.of("java.io.File", "java.lang.String").contains(parameters.get(0));
        }
        return WRITERS.getOrDefault(type, Set.of()).contains(unit.getName())
                && !parameters.equals(List.of("java.io.FileDescriptor"));
    }

    private static boolean isStandardStream(JavaAccess<?> access) {
        boolean printsStack = access.getName().equals("printStackTrace")
                && access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
        return printsStack || STREAMS.contains(access.getTarget().getFullName());
    }

    /** Of nothing, one thing or one pair there is one order. */
    private static boolean isShuffled(JavaAccess<?> access) {
        if (SHUFFLED.contains(access.getTarget().getFullName())) {
            return true;
        }
        if (!access.getName().equals("of") || !(access.getTarget() instanceof CodeUnitAccessTarget unit)) {
            return false;
        }
        int parameters = unit.getRawParameterTypes().size();
        return unit.getOwner().isEquivalentTo(Set.class) && parameters > 1
                || unit.getOwner().isEquivalentTo(Map.class) && parameters > 2;
    }

    private static ArchCondition<JavaClass> notAccess(String what, Predicate<JavaAccess<?>> forbidden) {
        return Law.condition("not access " + what, (type, wrong) -> type.getAccessesFromSelf().stream()
                .filter(forbidden)
                .forEach(access -> wrong.accept(access.getDescription())));
    }

    private static List<String> catchers(House house) {
        return found(house, source -> {
            List<String> found = new ArrayList<>();
            Matcher matcher = CATCHES_ANYTHING.matcher(source.text());
            while (matcher.find()) {
                found.add(matcher.group());
            }
            return found;
        });
    }

    private static List<String> lombok(House house) {
        return found(house, source -> source.lines().stream()
                .filter(line -> LOMBOK.matcher(line).find())
                .toList());
    }

    /** Bytecode has no package-info unless it is annotated, so the sources are asked. */
    private static List<String> undescribed(House house) {
        Set<String> described = house.sources().stream()
                .filter(source -> source.simpleName().equals("package-info"))
                .filter(source -> source.text().contains("/**"))
                .map(House.Source::packageName)
                .collect(Collectors.toCollection(TreeSet::new));
        return found(
                house,
                source -> described.contains(source.packageName())
                        ? List.of()
                        : List.of(source.packageName() + " has no package-info that says what it is"));
    }

    private static List<String> found(House house, Function<House.Source, List<String>> search) {
        List<String> found = new ArrayList<>();
        for (House.Source source : house.sources()) {
            search.apply(source).forEach(what -> found.add(source.type() + ": " + what.strip()));
        }
        return found;
    }

    private static ArchCondition<JavaClass> throwNothingNameless() {
        return Law.condition("throw only what has a name", (type, wrong) -> {
            type.getCodeUnits().forEach(unit -> unit.getThrowsClause().getTypes().stream()
                    .filter(thrown -> NAMELESS.contains(thrown.getFullName()))
                    .forEach(thrown -> wrong.accept(unit.getFullName() + " declares " + thrown.getFullName())));
            type.getConstructorCallsFromSelf().stream()
                    .filter(call -> NAMELESS.contains(call.getTargetOwner().getFullName()))
                    .filter(call -> !call.getOrigin().isConstructor()
                            || type.getRawSuperclass().stream()
                                    .noneMatch(parent -> parent.equals(call.getTargetOwner())))
                    .forEach(call -> wrong.accept(call.getDescription()));
        });
    }

    private static ArchCondition<JavaClass> beWellNamed() {
        return Law.condition("be called by what they are", (type, wrong) -> {
            words(type.getSimpleName())
                    .filter(FORBIDDEN::contains)
                    .forEach(word -> wrong.accept("\"" + word + "\" in its name"));
            Arrays.stream(type.getPackageName().split("\\.", -1))
                    .filter(KINDS::contains)
                    .forEach(word -> wrong.accept("\"" + word + "\" in its package's name"));
        });
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", -1))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    static Set<String> membersNamed() {
        Set<String> members = new TreeSet<>(STREAMS);
        members.addAll(Ambient.MEMBERS);
        members.addAll(SHUFFLED);
        return members;
    }

    static Map<String, Set<String>> writersNamed() {
        return WRITERS;
    }

    static Set<String> typesNamed() {
        Set<String> types = new TreeSet<>(NAMELESS);
        types.addAll(Ambient.CHANCE);
        types.addAll(INJECTIONS);
        types.addAll(WRITERS.keySet());
        types.addAll(PRINTERS);
        return types;
    }
}
