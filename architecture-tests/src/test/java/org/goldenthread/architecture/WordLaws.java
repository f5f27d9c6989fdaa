package org.goldenthread.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Meanings;
import org.goldenthread.domain.journal.Names;

/**
 * What can be said and typed is described beside itself, by more than its name. Of the options and arguments of commands
 * the catalogue holds the same, which the build makes: {@code WordingTest} plants what it refuses.
 */
final class WordLaws {

    private static final String COMMAND = "org.springframework.shell.core.command.annotation.Command";

    private WordLaws() {}

    static List<Law> all() {
        return List.of(
                Law.of(
                        18,
                        "fields of facts and components of use cases are described beside them",
                        house -> {
                            Set<JavaClass> said = said(house);
                            return classes()
                                    .that(Law.that("are said", said::contains))
                                    .should(describe(house, WordLaws::isComponent));
                        },
                        "domain.note.SaysNothing",
                        "domain.note.RepeatsItself",
                        "domain.note.Part",
                        "domain.plan.PlanClosing"),
                Law.of(
                        18,
                        "values that can be typed are described beside them",
                        house -> classes().that(areTyped(house)).should(describe(house, field -> field.getRawType()
                                .equals(field.getOwner()))),
                        "domain.note.Mood",
                        "shell.command.Sky"));
    }

    /** Facts and use cases, and the groups of fields that facts hold. */
    private static Set<JavaClass> said(House house) {
        String fact = house.type("domain.journal.Fact");
        String verb = house.type("domain.journal.Verb");
        Set<JavaClass> said = house.classes().stream()
                .filter(JavaClass::isRecord)
                .filter(type -> type.isAssignableTo(fact) || type.isAssignableTo(verb))
                .collect(Collectors.toCollection(HashSet::new));
        said.addAll(said.stream()
                .filter(type -> type.isAssignableTo(fact))
                .flatMap(WordLaws::typesOfFields)
                .filter(type -> type.isRecord() && !isText(type))
                .toList());
        return said;
    }

    private static Stream<JavaClass> typesOfFields(JavaClass type) {
        return type.getFields().stream().flatMap(field -> field.getAllInvolvedRawTypes().stream());
    }

    /** Enums of facts, use cases and commands whose constants are written by their names. */
    private static DescribedPredicate<JavaClass> areTyped(House house) {
        String command = house.libraryType(COMMAND);
        Set<JavaClass> typed = Stream.concat(
                        said(house).stream().flatMap(WordLaws::typesOfFields),
                        house.classes().stream()
                                .flatMap(type -> type.getMethods().stream())
                                .filter(method -> method.isAnnotatedWith(command))
                                .map(JavaMember.class::cast)
                                .flatMap(method -> method.getAllInvolvedRawTypes().stream()))
                .filter(type -> type.isEnum() && !isText(type))
                .collect(Collectors.toSet());
        return Law.that("are typed", typed::contains);
    }

    /** Whether its values are read from one text of their own. */
    private static boolean isText(JavaClass type) {
        return type.tryGetMethod("parse", String.class).isPresent();
    }

    private static boolean isComponent(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static ArchCondition<JavaClass> describe(House house, Predicate<JavaField> which) {
        String means = house.type("domain.text.Means");
        return Law.condition(
                "be described",
                (type, wrong) -> type.getFields().stream().filter(which).forEach(field -> {
                    Optional<String> words = field.tryGetAnnotationOfType(means)
                            .flatMap(annotation -> annotation.get("value"))
                            .map(Object::toString);
                    if (words.isEmpty()) {
                        wrong.accept("says nothing of " + field.getName());
                    } else if (Meanings.repeats(Names.kebab(field.getName()), words.get())) {
                        wrong.accept("says no more of " + field.getName() + " than its name");
                    }
                }));
    }
}
