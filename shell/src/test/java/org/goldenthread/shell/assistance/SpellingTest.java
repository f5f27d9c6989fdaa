package org.goldenthread.shell.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.finding.Weakness;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.proposal.ProposeChange;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandLine;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.GlobalOption;
import org.goldenthread.shell.engine.Parameter;
import org.goldenthread.shell.render.Told;
import org.goldenthread.shell.render.Typable;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpellingTest {

    private static final Engine ENGINE = Wiring.engine();
    private static final Catalogue CATALOGUE = ENGINE.catalogue();
    private static final Spelling SPELLING = new Spelling(CATALOGUE);
    private static final Map<String, Class<?>> BY_NAME =
            Spelling.COMMANDS.keySet().stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private static final String MADE = "Suggestion\\.(?:to\\((\\w+)(\\.class)?\\)|again\\(\\))";
    /** What follows: {@code .with("name", value)} and the like, with brackets in brackets two deep. */
    private static final String PARTS =
            "((?:\\s*\\.(?:with|missing|from)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*)";

    private static final Pattern SITE = Pattern.compile(MADE + PARTS);
    private static final Pattern PART =
            Pattern.compile("\\.(with|missing|from)\\(\\s*\"(\\w+)\"(?:,\\s*(?:\"(\\w+)\"|(true))\\))?");

    /** The sources of the domain and of what else suggests, by file. */
    private static final List<Path> SOURCES =
            Stream.of("domain", "exchange").flatMap(SpellingTest::sources).toList();

    private static Stream<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getParent().endsWith("problem"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<MatchResult> sites(Path file) {
        try {
            return SITE.matcher(Files.readString(file)).results().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the domain suggests beside a problem, with every noun that it may name; what mends findings is apart. */
    static Stream<Suggestion> suggested() {
        return SOURCES.stream()
                .filter(file -> !file.endsWith("Mends.java"))
                .flatMap(file -> sites(file).stream())
                .filter(site -> BY_NAME.containsKey(site.group(1)))
                .flatMap(site -> nouns(BY_NAME.get(site.group(1)))
                        .map(noun -> filled(Suggestion.to(BY_NAME.get(site.group(1))), site.group(3), noun)));
    }

    /** What would mend what is weak, as it would be found of a thing of each noun. */
    static Stream<Suggestion> mends() {
        return Stream.of(Weakness.values()).flatMap(weakness -> weakness.mends().stream()
                .flatMap(mend -> Judgement.NOUNS.stream().sorted().map(noun -> mend.filled(sample(mend, noun)))));
    }

    private static Values sample(Suggestion mend, String noun) {
        Values values = Values.of("noun", noun);
        for (Suggestion.Part part : mend.parts()) {
            Matcher name = Pattern.compile(".*\\{(\\w+)}").matcher(part.toString());
            if (name.matches() && !name.group(1).equals("noun")) {
                values = values.and(name.group(1), Code.parse("SWK-W9"));
            }
        }
        return values;
    }

    private static Stream<String> nouns(Class<?> what) {
        if (what == Subject.class || what == Listing.class) {
            return GoldenThread.LANGUAGE.kinds().stream().map(Kind::noun);
        }
        return what == Opening.class
                ? Stream.of("theme", "objective", "plan", "organisation", "place", "cause", "scale")
                : Stream.of("");
    }

    private static Suggestion filled(Suggestion suggestion, String parts, String noun) {
        Suggestion filled = suggestion;
        for (MatchResult part : PART.matcher(parts).results().toList()) {
            String name = part.group(2);
            if (part.group(1).equals("missing")) {
                filled = part.group(3) == null ? filled.missing(name) : filled.missing(name, part.group(3));
            } else if (part.group(4) != null) {
                filled = filled.with(name, true);
            } else {
                filled = filled.with(name, name.equals("noun") ? noun : "SWK-W9");
            }
        }
        return filled;
    }

    @Test
    void knows_everything_that_the_domain_suggests_and_nothing_else() throws IOException {
        Set<String> suggested = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        Set<String> passedOn = new LinkedHashSet<>();
        for (Path file : SOURCES) {
            for (MatchResult site : sites(file)) {
                if (site.group(2) != null) {
                    suggested.add(site.group(1));
                } else if (site.group(1) != null) {
                    passedOn.add(file.getFileName() + ": " + site.group(1));
                }
            }
            Matcher name = Pattern.compile("(\\w+)\\.class").matcher(Files.readString(file));
            while (name.find()) {
                named.add(name.group(1));
            }
        }

        assertThat(BY_NAME.keySet()).containsAll(suggested);
        assertThat(named).containsAll(BY_NAME.keySet());
        assertThat(suggested).hasSizeGreaterThan(15);
        assertThat(passedOn)
                .as("what is suggested where only a variable names it")
                .containsExactlyInAnyOrder("Mends.java: verb", "MilestoneRows.java: moved");
    }

    @ParameterizedTest
    @MethodSource({"suggested", "mends"})
    void what_is_suggested_can_be_typed(Suggestion suggestion) {
        Typable typable = SPELLING.typable(suggestion, List.of());

        CommandLine line = ENGINE.line(typable.arguments());
        assertThat(line.problems()).as(SPELLING.line(suggestion, List.of())).isEmpty();
        CommandSpec spec = line.command().orElseThrow();
        assertThat(spec.arguments())
                .filteredOn(Parameter::isRequired)
                .hasSizeLessThanOrEqualTo(line.arguments().size());
        assertThat(line.arguments()).hasSizeLessThanOrEqualTo(spec.arguments().size());
        if (!suggestion.what().equals(Optional.of(Opening.class)) || spec.name().contains("load")) {
            assertThat(spec.options())
                    .as("what is required of " + spec.words())
                    .filteredOn(Parameter::isRequired)
                    .allMatch(option -> line.has(option.name()));
        }
        assertThat(typable.missing())
                .allSatisfy(
                        blank -> assertThat(typable.arguments().get(blank.at())).isUpperCase());
    }

    @Test
    void what_is_to_be_asked_again_has_options_that_there_are() {
        Set<String> there = new TreeSet<>();
        CATALOGUE.commands().forEach(spec -> spec.options().forEach(option -> there.add("--" + option.name())));
        GlobalOption.all().forEach(option -> there.add("--" + option.word()));
        List<Suggestion> again = new ArrayList<>();
        for (Path file : SOURCES) {
            sites(file).stream()
                    .filter(site -> site.group(1) == null)
                    .forEach(site -> again.add(filled(Suggestion.again(), site.group(3), "")));
        }

        assertThat(again).hasSizeGreaterThan(8);
        assertThat(again.stream()
                        .flatMap(suggestion -> SPELLING.spelled(suggestion).arguments().stream())
                        .filter(word -> word.startsWith("-")))
                .allMatch(there::contains);
    }

    @Nested
    class Spells {

        private final Due july =
                Due.parse("July 2020", new Reading(LocalDate.parse("2019-06-26"), YearCalendar.FINANCIAL));
        private final Suggestion reschedule = Suggestion.to(RescheduleMilestone.class)
                .with("milestone", Code.parse("SWK-JSNA"))
                .with("to", july)
                .missing("cause")
                .missing("reason", "why");

        private String hint(Problem problem, String... typed) {
            return SPELLING.told(problem, List.of(typed)).hint().orElseThrow();
        }

        private Problem problem() {
            return Problem.refused("a.code", "wrong");
        }

        @Test
        void a_verb_as_a_line_to_type() {
            assertThat(hint(problem().next(reschedule)))
                    .isEqualTo("milestone reschedule SWK-JSNA --to \"July 2020\" --cause CAUSE --reason WHY");
        }

        @Test
        void the_same_for_a_program_with_what_is_missing_named() {
            assertThat(SPELLING.told(problem().next(reschedule), List.of()).next())
                    .containsExactly(new Typable(
                            List.of(
                                    "milestone",
                                    "reschedule",
                                    "SWK-JSNA",
                                    "--to",
                                    "July 2020",
                                    "--cause",
                                    "CAUSE",
                                    "--reason",
                                    "WHY"),
                            List.of(new Typable.Blank(6, "cause"), new Typable.Blank(8, "reason"))));
        }

        @Test
        void a_command_about_the_same_database_and_by_the_same_person() {
            Suggestion show =
                    Suggestion.to(Subject.class).with("noun", "milestone").with("code", "SWK-JSNA");
            Problem problem = problem().next(reschedule).next(show);
            String[] typed = {"--db=my plans.db", "milestone", "list", "--by", "Ann", "--today", "2020-01-01"};

            assertThat(hint(problem, typed))
                    .isEqualTo("milestone reschedule SWK-JSNA --to \"July 2020\" --cause CAUSE --reason WHY"
                            + " \"--db=my plans.db\" --by Ann, or milestone show SWK-JSNA \"--db=my plans.db\"");
            assertThat(SPELLING.told(problem, List.of(typed)).next().get(0).missing())
                    .containsExactly(new Typable.Blank(6, "cause"), new Typable.Blank(8, "reason"));
            assertThat(SPELLING.told(problem, List.of(typed)).next().get(1).arguments())
                    .containsExactly("milestone", "show", "SWK-JSNA", "--db=my plans.db");
        }

        @Test
        void a_control_in_the_name_of_a_database_as_what_can_be_seen() {
            assertThat(hint(problem().next(reschedule), "--db", "a\u001b[31m.db"))
                    .doesNotContain("\u001b")
                    .contains("--db")
                    .contains("[31m.db");
        }

        @Test
        void a_command_without_what_only_looks_like_an_option() {
            Problem problem = problem().next(reschedule);

            assertThat(hint(problem, "thread", "--", "--db", "x.db")).doesNotContain("--db");
        }

        @Test
        void what_is_asked_again_as_its_options_and_whole_for_a_program() {
            Problem expected =
                    problem().next(Suggestion.again().with("expect", 3L)).hint("once you have looked");
            Told told = SPELLING.told(expected, List.of("strike", "2.1", "--expect", "2", "--reason=x"));

            assertThat(told.hint()).contains("--expect 3, once you have looked");
            assertThat(told.next())
                    .containsExactly(new Typable(List.of("strike", "2.1", "--reason=x", "--expect", "3"), List.of()));
        }

        @Test
        void options_of_which_one_would_do_and_commands_of_which_one_would() {
            assertThat(hint(problem()
                            .next(Suggestion.again().missing("theme", "code"))
                            .next(Suggestion.again().missing("objective", "code"))
                            .next(Suggestion.again().missing("plan", "code"))))
                    .isEqualTo("--theme CODE, --objective CODE or --plan CODE");
            assertThat(hint(problem().next(reschedule).next(reschedule.missing("agreedBy", "code"))))
                    .contains("--reason WHY, or milestone reschedule SWK-JSNA")
                    .endsWith("--agreed-by CODE");
        }

        @Test
        void what_a_proposal_asks_for_as_a_word_where_it_is_a_removal() {
            Suggestion propose = Suggestion.to(ProposeChange.class).with("milestone", Code.parse("SWK-JSNA"));
            assertThat(hint(problem()
                            .next(propose.with("asks", Proposal.Asks.REMOVAL).missing("cause"))))
                    .isEqualTo("milestone propose SWK-JSNA --drop --cause CAUSE");
            assertThat(hint(problem()
                            .next(propose.with("asks", Proposal.Asks.NEW_DATE).missing("due", "when"))))
                    .isEqualTo("milestone propose SWK-JSNA --due WHEN");
        }

        @Test
        void a_paper_and_the_place_in_it_as_one_word() {
            assertThat(hint(problem()
                            .next(Suggestion.again().missing("paper", "code").missing("place"))))
                    .isEqualTo("--paper CODE:PLACE");
        }

        @Test
        void a_value_that_begins_with_a_hyphen_with_its_option() {
            assertThat(hint(problem()
                            .next(Suggestion.to(Opening.class)
                                    .with("noun", "place")
                                    .missing("code")
                                    .with("title", "-x"))))
                    .isEqualTo("place add CODE --title=-x");
        }

        @Test
        void a_word_that_was_likely_meant_before_anything_else() {
            assertThat(hint(problem().next(reschedule).meant("GREN", "Green"))).isEqualTo("did you mean Green?");
        }

        @Test
        void advice_alone_as_it_is() {
            assertThat(hint(problem().hint("try again"))).isEqualTo("try again");
            assertThat(SPELLING.told(problem(), List.of()).hint()).isEmpty();
        }
    }
}
