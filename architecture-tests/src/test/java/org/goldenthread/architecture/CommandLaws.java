package org.goldenthread.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
                        "shell.command.RememberingCommands"));
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
        String command = house.libraryType(COMMAND);
        return Law.that("declare commands", type -> type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(command)));
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
