package org.goldenthread.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a class of commands is: listed, closed, and without memory. */
final class CommandLaws {

    private static final String COMMAND = "org.springframework.shell.core.command.annotation.Command";

    private CommandLaws() {}

    static List<Law> all() {
        return List.of(
                Law.of(
                        5,
                        "commands are in their package, and the wiring lists them",
                        house -> {
                            Set<String> listed = listed(house);
                            String home = house.named("shell.command");
                            return classes()
                                    .that(declareCommands(house))
                                    .should(Law.condition("be listed", (type, wrong) -> {
                                        if (!type.getPackageName().equals(home)) {
                                            wrong.accept("declares commands outside " + home);
                                        }
                                        if (!listed.contains(type.getFullName())) {
                                            wrong.accept("declares commands that the wiring does not list");
                                        }
                                    }));
                        },
                        "shell.command.ForgottenCommands",
                        "shell.render.StrayCommands"),
                Law.of(
                        5,
                        "what the wiring lists declares commands",
                        house -> {
                            Set<String> listed = listed(house);
                            DescribedPredicate<JavaClass> commands = declareCommands(house);
                            return classes()
                                    .that(Law.that("are listed", type -> listed.contains(type.getFullName())))
                                    .should(Law.condition("declare commands", (type, wrong) -> {
                                        if (!commands.test(type)) {
                                            wrong.accept("is listed and declares no command");
                                        }
                                    }));
                        },
                        "shell.command.EmptyCommands"),
                Law.of(
                        5,
                        "commands remember nothing",
                        house -> classes()
                                .that()
                                .resideInAPackage(house.within("shell.command"))
                                .and(Law.that("are no records", type -> !type.isRecord()))
                                .should(Law.condition("remember nothing", (type, wrong) -> type.getFields().stream()
                                        .filter(field -> !isConstantOrPort(field))
                                        .forEach(field -> wrong.accept(field.getName() + " is state")))),
                        "shell.command.RememberingCommands"),
                Law.of(
                        5,
                        "a command that says it records is handed what records, and no other is",
                        house -> {
                            String recorder = house.type("shell.engine.Recorder");
                            String writes = house.type("shell.engine.Writes");
                            return classes()
                                    .that(declareCommands(house))
                                    .should(Law.condition(
                                            "be handed a Recorder where it says that it writes",
                                            (type, wrong) -> commands(house, type)
                                                    .forEach(method -> judge(method, recorder, writes, wrong))));
                        },
                        "shell.command.RecordsUnsaid",
                        "shell.command.SaysAndRecordsNothing"));
    }

    private static void judge(JavaMethod method, String recorder, String writes, Consumer<String> wrong) {
        boolean isHanded = method.getRawParameterTypes().stream()
                .anyMatch(type -> type.getFullName().equals(recorder));
        if (isHanded != method.isAnnotatedWith(writes)) {
            wrong.accept(method.getName()
                    + (isHanded ? " is handed a Recorder without @Writes" : " has @Writes without a Recorder"));
        }
    }

    private static Stream<JavaMethod> commands(House house, JavaClass type) {
        String command = house.libraryType(COMMAND);
        return type.getMethods().stream().filter(method -> method.isAnnotatedWith(command));
    }

    /** A command may be handed a port; it may not keep what one run leaves for the next. */
    private static boolean isConstantOrPort(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        boolean isStatic = modifiers.contains(JavaModifier.STATIC);
        JavaClass type = field.getRawType();
        boolean isPort = type.isInterface() && !type.getPackageName().startsWith("java.");
        return modifiers.contains(JavaModifier.FINAL) && (isStatic || isPort);
    }

    private static DescribedPredicate<JavaClass> declareCommands(House house) {
        return Law.that(
                "declare commands", type -> commands(house, type).findFirst().isPresent());
    }

    /** The class objects that the wiring's list is made of. */
    private static Set<String> listed(House house) {
        String home = house.named("shell.command");
        return house.classes().get(house.type("shell.wiring.Wiring")).getStaticInitializer().stream()
                .flatMap(list -> list.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getRawType)
                .filter(type -> type.getPackageName().equals(home))
                .map(JavaClass::getFullName)
                .collect(Collectors.toSet());
    }
}
