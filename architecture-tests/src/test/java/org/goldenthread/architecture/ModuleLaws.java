package org.goldenthread.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Who may know whom. */
final class ModuleLaws {

    /** The packages of the domain, from the ground up. Those in one row do not know each other. */
    static final List<List<String>> ORDER = List.of(
            List.of("problem"),
            List.of("constraint", "text"),
            List.of("time"),
            List.of("journal"),
            List.of("paper", "organisation", "rating"),
            List.of("place", "strategy"),
            List.of("plan"),
            List.of("milestone"),
            List.of("achievement", "alignment", "balance", "board", "judgement", "measure", "note", "series"),
            List.of("network", "proposal"),
            List.of("finding", "picture"),
            List.of("difference", "portfolio", "report", "search", "thread"),
            List.of("site"),
            List.of("inmemory"),
            List.of("books"));

    /** What writes any answer in a format: of the adapters, the shell's rendering knows these and papers alone. */
    private static final List<String> WRITERS = List.of("exchange.json", "exchange.table");

    /** What the engine may know of the domain. */
    private static final List<String> ANY_COMMAND =
            List.of("problem", "constraint", "text", "time", "journal", "portfolio", "books");

    /** Libraries, and the only packages of the house in which each is known. */
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.springframework", List.of("shell")),
            Map.entry("org.jline", List.of("shell")),
            Map.entry("tools.jackson", List.of("exchange")),
            Map.entry("org.snakeyaml", List.of("exchange")),
            Map.entry("de.siegmar", List.of("exchange.csv")),
            Map.entry("jakarta.persistence", List.of("persistence.jpa")),
            Map.entry("org.hibernate", List.of("persistence.jpa")),
            Map.entry("org.hibernate.validator", List.of("shell.wiring")),
            Map.entry("org.flywaydb", List.of("persistence")),
            Map.entry("org.sqlite", List.of("persistence")),
            Map.entry("java.sql", List.of("persistence")),
            Map.entry("javax.sql", List.of("persistence")));

    private static final List<String> STEREOTYPES = List.of(
            "org.springframework.stereotype.Component",
            "org.springframework.context.annotation.Configuration",
            "org.springframework.context.annotation.Bean",
            "jakarta.transaction.Transactional");

    private ModuleLaws() {}

    static List<Law> all() {
        return List.of(
                Law.of(
                        1,
                        "the domain knows itself, java and jakarta.validation",
                        house -> classes()
                                .that()
                                .resideInAPackage(house.within("domain"))
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        house.within("domain"), "java..", house.library("jakarta.validation")),
                        "domain.plan.KnowsSpring",
                        "domain.note.KnowsExchange"),
                Law.of(
                        1,
                        "the domain reads no file, network, database or log",
                        house -> noClasses()
                                .that()
                                .resideInAPackage(house.within("domain"))
                                .should()
                                .dependOnClassesThat(outsideWorld()),
                        "domain.paper.ReadsFiles",
                        "domain.paper.WritesLogs"),
                Law.of(
                        1,
                        "papers know the domain, java and its reader of XML alone",
                        house -> classes()
                                .that()
                                .resideInAPackage(house.within("papers"))
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        house.within("papers"), house.within("domain"), "java..", "javax.xml.stream.."),
                        "papers.KnowsJson",
                        "papers.KnowsTables"),
                Law.of(2, "no packages go round in a cycle", ModuleLaws::acyclic, "domain.text.KnowsPlans"),
                Law.of(
                        2,
                        "a domain package knows only those below it",
                        house -> classes()
                                .that()
                                .resideInAPackage(house.within("domain"))
                                .should(knowOnlyBelow(house)),
                        "domain.text.KnowsPlans",
                        "domain.lost.NowhereInTheOrder",
                        "domain.measure.KnowsNotes"),
                Law.of(
                        3,
                        "adapters know each other and the shell only in the wiring",
                        ModuleLaws::layers,
                        "domain.note.KnowsExchange",
                        "exchange.json.KnowsPapers",
                        "exchange.portfolio.KnowsPersistence",
                        "papers.KnowsTables",
                        "persistence.KnowsEngine",
                        "shell.command.KnowsExchange",
                        "shell.command.KnowsPapers",
                        "shell.engine.KnowsAssistance",
                        "shell.engine.KnowsTables",
                        "shell.render.KnowsEngine",
                        "shell.render.KnowsFiles"),
                Law.of(
                        3,
                        "the engine knows what any command needs, and no concept",
                        house -> noClasses()
                                .that()
                                .resideInAPackage(house.within("shell.engine"))
                                .should()
                                .dependOnClassesThat(resideInAPackage(house.within("domain"))
                                        .and(resideOutsideOfPackages(ANY_COMMAND.stream()
                                                .map(name -> house.within("domain." + name))
                                                .toArray(String[]::new)))),
                        "shell.engine.KnowsNotes"),
                Law.of(
                        4,
                        "a library is known only in its home",
                        house -> classes().should(knowLibrariesAtHomeOnly(house)),
                        "domain.plan.KnowsSpring",
                        "persistence.OpenEntity",
                        "shell.render.KnowsJpa",
                        "exchange.portfolio.KnowsSql"),
                Law.of(
                        5,
                        "commands reach books, never an adapter or a port",
                        house -> noClasses()
                                .that()
                                .resideInAPackage(house.within("shell.command"))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                                house.within("persistence"),
                                                house.within("exchange"),
                                                house.within("papers"),
                                                house.within("domain.inmemory"))
                                        .or(named(
                                                house.type("domain.journal.Journal"),
                                                house.type("shell.engine.Store")))),
                        "shell.command.KnowsExchange",
                        "shell.command.KnowsJournal",
                        "shell.command.KnowsPapers"),
                Law.of(
                        6,
                        "no stereotype, bean or transaction is declared by annotation",
                        house -> classes().should(carryNoStereotype(house)),
                        "shell.engine.Transacted",
                        "domain.plan.KnowsSpring"));
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return Law.that("are the ports", type -> Set.of(names).contains(type.getFullName()));
    }

    private static DescribedPredicate<JavaClass> outsideWorld() {
        DescribedPredicate<JavaClass> serial =
                Law.that("serial", type -> Set.of("java.io.Serial", "java.io.Serializable")
                        .contains(type.getFullName()));
        DescribedPredicate<JavaClass> processes = Law.that("processes", type -> Set.of(
                        "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.Runtime", "java.lang.System$Logger")
                .contains(type.getFullName()));
        return resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.sql..",
                        "java.util.logging..",
                        "java.util.prefs..")
                .and(DescribedPredicate.not(serial))
                .or(processes)
                .as("reach the world outside");
    }

    private static ArchRule acyclic(House house) {
        return slices().matching(house.root() + ".(**)").should().beFreeOfCycles();
    }

    private static ArchCondition<JavaClass> knowOnlyBelow(House house) {
        Map<String, Integer> ranks = new TreeMap<>();
        for (int rank = 0; rank < ORDER.size(); rank++) {
            for (String name : ORDER.get(rank)) {
                ranks.put(house.named("domain." + name), rank);
            }
        }
        return Law.condition("know only packages below their own", (type, wrong) -> {
            Integer own = ranks.get(type.getPackageName());
            if (own == null) {
                wrong.accept("its package has no place in the order");
            } else {
                type.getDirectDependenciesFromSelf().forEach(dependency -> checkBelow(dependency, own, ranks, wrong));
            }
        });
    }

    private static void checkBelow(Dependency known, int own, Map<String, Integer> ranks, Consumer<String> wrong) {
        String other = known.getTargetClass().getBaseComponentType().getPackageName();
        String mine = known.getOriginClass().getPackageName();
        if (!other.equals(mine) && ranks.getOrDefault(other, -1) >= own) {
            wrong.accept("is not above " + other + ", but " + known.getDescription());
        }
    }

    private static ArchRule layers(House house) {
        DescribedPredicate<JavaClass> writers =
                resideInAnyPackage(WRITERS.stream().map(house::within).toArray(String[]::new));
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy(house.within("domain"))
                .layer("exchange")
                .definedBy(resideInAPackage(house.within("exchange")).and(DescribedPredicate.not(writers)))
                .layer("writers")
                .definedBy(writers)
                .layer("papers")
                .definedBy(house.within("papers"))
                .layer("persistence")
                .definedBy(house.within("persistence"))
                .layer("render")
                .definedBy(house.within("shell.render"))
                .layer("engine")
                .definedBy(house.within("shell.engine"))
                .layer("assistance")
                .definedBy(house.within("shell.assistance"))
                .layer("command")
                .definedBy(house.within("shell.command"))
                .layer("repl")
                .definedBy(house.within("shell.repl"))
                .layer("wiring")
                .definedBy(house.within("shell.wiring"))
                .whereLayer("wiring")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("command")
                .mayOnlyBeAccessedByLayers("wiring")
                .whereLayer("repl")
                .mayOnlyBeAccessedByLayers("wiring")
                .whereLayer("assistance")
                .mayOnlyBeAccessedByLayers("command", "repl", "wiring")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("assistance", "command", "repl", "wiring")
                .whereLayer("render")
                .mayOnlyBeAccessedByLayers("engine", "assistance", "command", "wiring")
                .whereLayer("exchange")
                .mayOnlyBeAccessedByLayers("writers", "wiring")
                .whereLayer("writers")
                .mayOnlyBeAccessedByLayers("exchange", "render", "wiring")
                .whereLayer("papers")
                .mayOnlyBeAccessedByLayers("render", "wiring")
                .whereLayer("persistence")
                .mayOnlyBeAccessedByLayers("wiring");
    }

    private static ArchCondition<JavaClass> knowLibrariesAtHomeOnly(House house) {
        Map<String, DescribedPredicate<JavaClass>> homes = new TreeMap<>();
        HOMES.forEach((library, packages) -> homes.put(
                library, resideInAnyPackage(packages.stream().map(house::within).toArray(String[]::new))));
        Map<String, DescribedPredicate<JavaClass>> libraries = new TreeMap<>();
        HOMES.keySet().forEach(library -> {
            String[] inner = HOMES.keySet().stream()
                    .filter(other -> other.startsWith(library + "."))
                    .map(other -> other + "..")
                    .toArray(String[]::new);
            libraries.put(library, resideInAPackage(house.library(library)).and(resideOutsideOfPackages(inner)));
        });
        return Law.condition(
                "know a library only in its home",
                (type, wrong) -> libraries.forEach((library, inside) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(known -> inside.test(known.getTargetClass().getBaseComponentType()))
                        .filter(known -> !homes.get(library).test(type))
                        .forEach(known -> wrong.accept(known.getDescription()))));
    }

    private static ArchCondition<JavaClass> carryNoStereotype(House house) {
        List<String> annotations = STEREOTYPES.stream().map(house::libraryType).toList();
        return Law.condition("carry no stereotype", (type, wrong) -> {
            List<CanBeAnnotated> carriers = new ArrayList<>(type.getCodeUnits());
            carriers.add(type);
            Stream<CanBeAnnotated> carrying = carriers.stream().filter(carrier -> annotations.stream()
                    .anyMatch(name -> carrier.isAnnotatedWith(name) || carrier.isMetaAnnotatedWith(name)));
            carrying.forEach(carrier -> wrong.accept("annotated at " + carrier));
        });
    }
}
