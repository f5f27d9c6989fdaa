package org.goldenthread.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LawsTest {

    /** How much the laws let pass. It should only ever fall. */
    private static final int ALLOWED = 27;

    private static House real;
    private static House planted;

    /** What breaks each law in the real house, by what the law says. */
    private static final Map<String, List<String>> BREACHES = new HashMap<>();

    @BeforeAll
    static void visit() {
        real = House.real();
        planted = House.planted();
        laws().forEach(law -> BREACHES.put(law.says(), law.breaches().apply(real)));
    }

    static List<Law> laws() {
        return Stream.of(
                        ModuleLaws.all(),
                        TypeLaws.all(),
                        PersistenceLaws.all(),
                        CommandLaws.all(),
                        CodeLaws.all(),
                        WordLaws.all(),
                        SpeechLaws.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void holds_in_the_house(Law law) {
        assertThat(BREACHES.get(law.says()))
                .as(law.toString())
                .filteredOn(breach -> Allowed.ALL.stream().noneMatch(allowed -> allowed.covers(law, breach)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void catches_what_was_planted(Law law) {
        List<String> breaches = law.breaches().apply(planted);
        assertThat(law.planted()).isNotEmpty().allSatisfy(name -> {
            String full = planted.root() + "." + name;
            assertThat(breaches).anyMatch(breach -> Law.names(breach, full));
        });
    }

    @Test
    void what_was_planted_is_there() {
        assertThat(laws()).flatExtracting(Law::planted).allSatisfy(name -> assertThat(
                        planted.classes().contain(planted.root() + "." + name))
                .as(name)
                .isTrue());
    }

    @Test
    void every_package_and_type_that_a_law_names_exists() {
        Set<String> packages = real.classes().stream()
                .flatMap(type -> withParents(type.getPackageName()))
                .collect(Collectors.toSet());
        assertThat(packages).containsAll(real.packagesNamed());
        assertThat(real.packagesNamed()).hasSizeGreaterThan(20);
        assertThat(real.typesNamed())
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(real.classes().contain(type)).as(type).isTrue());
    }

    @Test
    void the_order_of_the_domain_names_its_packages_and_no_others() {
        Set<String> there = real.classesWithin("domain")
                .map(type -> type.getPackageName().replace(real.root() + ".domain.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ModuleLaws.ORDER.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void every_library_that_a_law_names_exists() {
        Set<String> ofThePlatform = ModuleLayer.boot().modules().stream()
                .flatMap(module -> module.getPackages().stream())
                .collect(Collectors.toSet());
        assertThat(real.librariesNamed()).isNotEmpty().allSatisfy(name -> assertThat(
                        ofThePlatform.contains(name) || isFolder(name) || isType(name))
                .as(name)
                .isTrue());
    }

    @Test
    void every_member_that_a_law_forbids_exists() {
        assertThat(CodeLaws.typesNamed())
                .allSatisfy(name -> assertThat(isType(name)).as(name).isTrue());
        assertThat(CodeLaws.membersNamed()).allSatisfy(name -> {
            String unit = name.substring(0, name.contains("(") ? name.indexOf('(') : name.length());
            assertThat(membersOf(Class.forName(unit.substring(0, unit.lastIndexOf('.')))))
                    .contains(name);
        });
    }

    @Test
    void everything_that_writes_files_exists() throws ClassNotFoundException {
        for (Map.Entry<String, Set<String>> writer : CodeLaws.writersNamed().entrySet()) {
            String type = writer.getKey();
            assertThat(membersOf(Class.forName(type))
                            .map(member -> member.substring(type.length() + 1).replaceFirst("\\(.*", "")))
                    .as(type)
                    .containsAll(writer.getValue());
        }
    }

    @Test
    void every_rule_of_the_house_style_is_upheld() {
        // rule 19 is this class
        assertThat(laws())
                .extracting(Law::number)
                .containsAll(IntStream.rangeClosed(1, 18).boxed().toList());
    }

    @Test
    void laws_say_different_things() {
        assertThat(laws()).extracting(Law::says).doesNotHaveDuplicates();
    }

    @Test
    void what_is_allowed_is_counted_and_still_needed() {
        assertThat(Allowed.ALL).hasSize(ALLOWED).allSatisfy(allowed -> {
            assertThat(allowed.reason()).isNotBlank();
            assertThat(laws()).as(allowed.toString()).anyMatch(law -> BREACHES.get(law.says()).stream()
                    .anyMatch(breach -> allowed.covers(law, breach)));
        });
    }

    private static Stream<String> membersOf(Class<?> type) {
        Stream<String> fields = Arrays.stream(type.getFields()).map(Field::getName);
        Stream<String> methods = Arrays.stream(type.getMethods()).map(m -> m.getName() + parametersOf(m));
        Stream<String> constructors = Arrays.stream(type.getConstructors()).map(c -> "<init>" + parametersOf(c));
        return Stream.of(fields, methods, constructors)
                .flatMap(members -> members)
                .map(member -> type.getName() + "." + member);
    }

    private static String parametersOf(Executable executable) {
        return Arrays.stream(executable.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Stream<String> withParents(String name) {
        return IntStream.rangeClosed(0, name.length())
                .filter(end -> end == name.length() || name.charAt(end) == '.')
                .mapToObj(end -> name.substring(0, end));
    }

    private static boolean isType(String name) {
        try {
            Class.forName(name, false, LawsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isFolder(String name) {
        return LawsTest.class.getClassLoader().getResource(name.replace('.', '/')) != null;
    }
}
