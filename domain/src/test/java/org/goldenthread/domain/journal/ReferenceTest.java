package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureDefined;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.portfolio.FactSamples;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.proposal.ProposalMade;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleDefined;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveSet;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;
import org.junit.jupiter.api.Test;

/** What one thing says of another: it must be there, and be of the kind that is meant. */
class ReferenceTest {

    private final OpenBooks books = new OpenBooks();

    private static Code code(String text) {
        return Code.parse(text);
    }

    private static Title title(String text) {
        return Title.parse(text);
    }

    @Test
    void every_reference_that_is_wrong_is_told_at_once() {
        AddMilestone astray = new AddMilestone(
                code("MA"),
                title("Train 100 staff"),
                Optional.of(code("PL")),
                Optional.empty(),
                Optional.of(code("PLL")),
                Optional.empty(),
                Optional.of(code("TRSUT")),
                List.of(code("ST")),
                List.of(),
                List.of(),
                List.of());

        assertRefused(
                NOT_FOUND,
                () -> books.record(astray),
                "error[code.kind]: MA theme: PL is a plan, not a theme",
                "next: subject (noun plan, code PL)",
                "error[code.unknown]: MA plan: no plan has the code PLL",
                "hint: did you mean PL?",
                "error[code.unknown]: MA lead: no organisation or post has the code TRSUT",
                "hint: did you mean TRUST?",
                "error[code.kind]: MA contributors: ST is a strategy, not an organisation or post",
                "next: subject (noun strategy, code ST)");
    }

    @Test
    void a_code_like_no_other_is_looked_up_in_the_list() {
        assertRefused(
                NOT_FOUND,
                () -> books.record(progress("XYZZY", "well begun")),
                "error[code.unknown]: no milestone has the code XYZZY",
                "next: listing (noun milestone)");
    }

    @Test
    void a_thing_of_another_kind_is_named_for_what_it_is() {
        assertRefused(
                NOT_FOUND,
                () -> books.record(progress("OB", "well begun")),
                "error[code.kind]: OB is an objective, not a milestone",
                "next: subject (noun objective, code OB)");
    }

    @Test
    void a_code_stands_for_one_thing_for_ever() {
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(add("COUNCIL", "March 2020")),
                "error[code.taken]: COUNCIL is an organisation already and can't be a milestone",
                "next: subject (noun organisation, code COUNCIL)");
        assertRefused(
                RULE_VIOLATED,
                () -> books.say(Scale.KIND, "RAG", lights("Go", "Stop")),
                "error[code.taken]: RAG is a scale already and can't be a scale of your own",
                "next: subject (noun scale, code RAG)");
        assertRefused(
                RULE_VIOLATED,
                () -> books.say(Organisation.KIND, "FUNDING", organisation()),
                "error[code.taken]: FUNDING is a cause already and can't be an organisation of your own",
                "next: subject (noun cause, code FUNDING)");
    }

    @Test
    void what_is_opened_in_the_same_act_may_be_named_in_it_in_any_order() {
        books.record(Say.of(
                Draft.of(
                        Objective.KIND, code("OC"), new ObjectiveSet(title("O"), code("TX"), Optional.of(code("NEW")))),
                Draft.of(Organisation.KIND, code("NEW"), organisation())));

        assertThat(books.state().get(Objective.KIND, code("OC")).lead()).contains(code("NEW"));
    }

    private static OrganisationListed organisation() {
        return new OrganisationListed(
                title("New"), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }

    @Test
    void a_source_is_a_paper_that_is_there() {
        assertRefused(
                NOT_FOUND,
                () -> books.record(add("MA", ""), books.from("PX:§2")),
                "error[code.unknown]: no paper has the code PX",
                "hint: did you mean PA?");
        assertRefused(
                NOT_FOUND,
                () -> books.record(add("MA", ""), books.from("ST")),
                "error[code.kind]: ST is a strategy, not a paper",
                "next: subject (noun strategy, code ST)");
    }

    @Test
    void a_paper_and_what_it_tells_may_come_in_one_act() {
        books.record(add("MA", ""), books.on("2018-12-01"));
        books.record(Say.of(
                Draft.of(Milestone.KIND, code("MA"), new Progressed(Sentence.parse("well begun"), Optional.empty()))
                        .from(Source.parse("PD:§1")),
                Story.paper("PD", "28 January 2019", Optional.of(LocalDate.parse("2019-01-25")))));

        assertThat(books.milestone("MA").progress().lastWord()).isEqualTo("2019-01-25");
        assertThat(books.history("MA").get(1).told()).isEqualTo("2019-01-28");
    }

    @Test
    void a_paper_of_the_future_tells_nothing_yet() {
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(Say.of(Story.paper("PD", "2 February 2019", Optional.empty()))),
                "error[entry.told.future]: reported on 2019-02-02, which is after the day it is entered, 2019-02-01");
    }

    @Test
    void a_paper_has_a_latest_day_and_its_news_end_by_then() {
        assertRefused(
                INVALID_INPUT,
                () -> paper(Due.of("from May", Due.Kind.DATED, Interval.from(Story.BEGINS)), Optional.empty()),
                "error[paper.undated]: a paper dated \"from May\" has no latest day; give an interval that ends",
                "hint: dated: 2022-04/2022-07");
        assertRefused(
                INVALID_INPUT,
                () -> paper(
                        Due.of("May", Due.Kind.DATED, Interval.on(Story.BEGINS)),
                        Optional.of(Story.BEGINS.plusDays(1))),
                "error[paper.news]: the news ends on 2019-02-02, after the paper's date, 2019-02-01");
    }

    private static PaperIssued paper(Due dated, Optional<LocalDate> newsEnds) {
        return new PaperIssued(title("Paper"), Optional.empty(), dated, newsEnds, Optional.empty(), Optional.empty());
    }

    @Test
    void a_rating_names_a_level_of_its_scale_in_any_case() {
        books.say(Theme.KIND, "TX", new Rated(title("green"), code("RAG"), Optional.empty()));

        assertThat(books.state().get(Theme.KIND, code("TX")).rating()).get().satisfies(rating -> {
            assertThat(rating.scale()).isEqualTo(code("RAG"));
            assertThat(rating.told()).isEqualTo(Story.BEGINS);
            assertThat(rating.reason()).isEmpty();
        });
        assertRefused(
                INVALID_INPUT,
                () -> books.say(Theme.KIND, "TX", new Rated(title("Grean"), code("RAG"), Optional.empty())),
                "error[scale.level]: RAG has no level \"Grean\"; it has Green, Amber, Red",
                "hint: did you mean Green?");
        assertRefused(
                INVALID_INPUT,
                () -> books.say(Theme.KIND, "TX", new Rated(title("Blue"), code("RAG"), Optional.empty())),
                "error[scale.level]: RAG has no level \"Blue\"; it has Green, Amber, Red");
    }

    @Test
    void a_rating_names_a_scale() {
        assertRefused(
                NOT_FOUND,
                () -> books.say(Theme.KIND, "TX", new Rated(title("Green"), code("BARG"), Optional.empty())),
                "error[code.unknown]: TX scale: no scale has the code BARG",
                "hint: did you mean BRAG?");
    }

    @Test
    void a_scale_of_ones_own_has_two_levels_of_different_names() {
        books.say(Scale.KIND, "LIGHTS", lights("Go", "Stop"));
        books.say(Theme.KIND, "TX", new Rated(title("Stop"), code("LIGHTS"), Optional.empty()));

        assertThat(books.state().get(Scale.KIND, code("LIGHTS")).level("go")).isPresent();
        assertRefused(
                INVALID_INPUT,
                () -> books.say(Scale.KIND, "OTHERS", lights("Go", "GO")),
                "error[scale.levels]: a scale has at least two levels with different names, from best to worst; this one"
                        + " has [go, go]");
    }

    private static ScaleDefined lights(String... names) {
        return new ScaleDefined(
                title("Lights"),
                List.of(names).stream()
                        .map(name -> new Level(title(name), title("white"), Sentence.parse("as it says")))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    @Test
    void a_measure_measures_something_that_serves_and_no_other_measure() {
        assertRefused(
                NOT_FOUND,
                () -> books.say(Measure.KIND, "MF", measure("MF")),
                "error[code.kind]: MF of: MF is a measure, not an achievement or milestone or note or objective or"
                        + " organisation or paper or plan or strategy or theme",
                "next: subject (noun measure, code MF)");
    }

    private static MeasureDefined measure(String of) {
        return new MeasureDefined(
                title("Staff trained"),
                title("people"),
                code(of),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void what_everybody_has_stands_among_the_rest_by_code() {
        books.say(Scale.KIND, "LIGHTS", lights("Go", "Stop"));

        assertThat(books.state().all(Scale.KIND))
                .extracting(scale -> scale.code().value())
                .containsExactly("BRAG", "DCA", "DELAY", "LIGHTS", "RAG");
        assertThat(GoldenThread.LANGUAGE.builtInCodes()).contains(code("RAG"), code("OUTSIDE-DECISION"));
    }

    @Test
    void what_everybody_has_is_known_and_has_no_history() {
        Portfolio portfolio = books.books().open(View.LATEST);

        assertThat(portfolio.known(Scale.KIND, code("RAG"))).isEqualTo(code("RAG"));
        assertThat(portfolio.history(code("RAG"))).isEmpty();
        assertRefused(
                NOT_FOUND,
                () -> portfolio.known(Theme.KIND, code("RAG")),
                "error[code.kind]: RAG is a scale, not a theme",
                "next: subject (noun scale, code RAG)");
        assertRefused(
                NOT_FOUND,
                () -> portfolio.history(code("TRSUT")),
                "error[code.unknown]: no thing has the code TRSUT",
                "hint: did you mean TRUST?");
    }

    @Test
    void a_state_knows_no_entry_after_its_head() {
        State before = books.state();
        books.record(add("MA", ""));

        assertThat(before.entry(new EntryId(2, 1))).isEmpty();
        assertThat(books.state().entry(new EntryId(2, 1))).isPresent();
    }

    @Test
    void every_code_in_a_fact_is_one_of_its_references() {
        List<String> unnamed = new ArrayList<>();
        Set<Class<?>> named = new HashSet<>();
        for (Fact fact : FactSamples.all()) {
            List<Code> refers = fact.refers().stream().map(Reference::code).toList();
            codesOf(fact).forEach(code -> {
                named.add(fact.getClass());
                if (!refers.contains(code) && !isWanted(fact, code)) {
                    unnamed.add(fact.getClass().getSimpleName() + " holds " + code);
                }
            });
        }
        assertThat(unnamed).isEmpty();
        assertThat(named).hasSizeGreaterThan(20);
    }

    /** The code that a new milestone is to have names nothing before the proposal is approved. */
    private static boolean isWanted(Fact fact, Code code) {
        return fact instanceof ProposalMade made
                && made.asks() == Proposal.Asks.NEW_MILESTONE
                && made.milestone().equals(code);
    }

    private static List<Code> codesOf(Object value) {
        if (value instanceof Code code) {
            return List.of(code);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(ReferenceTest::codesOf).orElse(List.of());
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(item -> codesOf(item).stream()).toList();
        }
        return value instanceof Record record
                        && record.getClass().getPackageName().startsWith("org.goldenthread")
                ? Arrays.stream(record.getClass().getRecordComponents())
                        .flatMap(component -> codesOf(valueOf(component, record)).stream())
                        .toList()
                : List.of();
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
