package org.goldenthread.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is kept, and how it is reached. */
final class PersistenceLaws {

    private PersistenceLaws() {}

    static List<Law> all() {
        return List.of(
                Law.of(
                        4,
                        "only stores, and entities that can only be read, leave the persistence module",
                        house -> classes()
                                .that()
                                .resideInAPackage(house.within("persistence"))
                                .and()
                                .arePublic()
                                .and()
                                .areTopLevelClasses()
                                .should(beStoresOrReadOnly(house)),
                        "persistence.OpenMapper",
                        "persistence.OpenEntity",
                        "persistence.jpa.CurrentThing"),
                Law.of(
                        14,
                        "no command loads Hibernate: what knows JPA is known to nobody else",
                        house -> noClasses()
                                .that()
                                .resideOutsideOfPackage(house.within("persistence.jpa"))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(house.within("persistence.jpa")),
                        "persistence.SlowLists",
                        "shell.wiring.Wiring"));
    }

    /** An entity that JPA never writes, and that nobody can make or change; or what such entities have in common. */
    private static ArchCondition<JavaClass> beStoresOrReadOnly(House house) {
        String entity = house.libraryType("jakarta.persistence.Entity");
        String part = house.libraryType("jakarta.persistence.MappedSuperclass");
        String immutable = house.libraryType("org.hibernate.annotations.Immutable");
        String asked = house.libraryType("org.hibernate.annotations.Subselect");
        return Law.condition("be stores, or entities that can only be read", (type, wrong) -> {
            if (type.getSimpleName().endsWith("Store")) {
                return;
            }
            boolean isReadOnly = type.isAnnotatedWith(part)
                    || type.isAnnotatedWith(entity) && type.isAnnotatedWith(immutable) && type.isAnnotatedWith(asked);
            if (!isReadOnly) {
                wrong.accept("is public, and neither a store nor an entity that can only be read");
            }
            Stream.concat(
                            type.getConstructors().stream(),
                            type.getFields().stream().filter(field -> !isConstant(field)))
                    .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                    .forEach(member -> wrong.accept("shows " + member.getName()));
            type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(method -> method.getName().startsWith("set"))
                    .forEach(method -> wrong.accept("is changed by " + method.getName()));
        });
    }

    private static boolean isConstant(JavaField field) {
        return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL));
    }
}
