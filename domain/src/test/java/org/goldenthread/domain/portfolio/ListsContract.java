package org.goldenthread.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.achievement.AchievementReported;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.alignment.AlignmentDrawn;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.BoardSet;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionTaken;
import org.goldenthread.domain.board.Met;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.StrikeEntry;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureDefined;
import org.goldenthread.domain.measure.MeasureRow;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.CauseListed;
import org.goldenthread.domain.milestone.CauseRow;
import org.goldenthread.domain.milestone.ClaimMilestone;
import org.goldenthread.domain.milestone.CompleteMilestone;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.ForecastMilestone;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.milestone.ProgressMilestone;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.note.Grade;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.note.Risk;
import org.goldenthread.domain.organisation.Held;
import org.goldenthread.domain.organisation.OfficialCode;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.organisation.PostSet;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.place.PlaceNamed;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.proposal.ProposalMade;
import org.goldenthread.domain.proposal.ProposalNoted;
import org.goldenthread.domain.rating.Correspondence;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleDefined;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.SeriesBegun;
import org.goldenthread.domain.series.SeriesSnapshot;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveSet;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeNamed;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every adapter's lists show: how things stand, as the journal folds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class ListsContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2019, 6, 26);
    private static final Reading READING = new Reading(DAY, YearCalendar.FINANCIAL);
    private static final Author ANN = Author.parse("Ann Smith");

    /** A journal and the lists of it. */
    public record Kept(Journal journal, Lists lists) {
        Books books() {
            return new Books(journal, lists, CLOCK);
        }
    }

    /** A journal in which nothing was entered, and its lists. */
    protected abstract Kept empty();

    /** What was kept, as whoever comes after its process finds it. What was kept before is not asked again. */
    protected abstract Kept reopened(Kept kept);

    @Test
    void show_nothing_of_an_empty_journal() {
        Lists lists = empty().lists();

        GoldenThread.LISTINGS.forEach(listing -> assertThat(lists.rows(listing)).isEmpty());
        assertThat(lists.milestones(MilestoneQuery.ALL, DAY)).isEmpty();
        assertThat(lists.counts().acts()).isZero();
        assertThat(lists.counts().entries()).isZero();
        assertThat(lists.counts().things())
                .hasSize(GoldenThread.LANGUAGE.kinds().size())
                .containsEntry("milestones", 0L);
    }

    @Test
    void show_a_row_of_every_kind() {
        Kept kept = begun();
        add(kept, "M1", Optional.of("S-W1"), Optional.empty(), Optional.empty(), "March 2020");

        GoldenThread.LISTINGS.forEach(listing ->
                assertThat(kept.lists().rows(listing)).as(listing.kind().noun()).isNotEmpty());
        assertThat(kept.lists().rows(CauseRow.LISTING))
                .containsExactly(new CauseRow(code("WEATHER"), title("Weather"), words("it rained")));
        assertSame(kept);
    }

    @Test
    void show_the_same_when_the_journal_is_opened_again() {
        Kept kept = begun();
        add(kept, "M1", Optional.of("S-W1"), Optional.empty(), Optional.empty(), "March 2020");
        say(kept, new ProgressMilestone(code("M1"), words("it began"), Optional.empty()), DAY);
        List<MilestoneRow> rows = kept.lists().rows(MilestoneQuery.ALL);
        Counts counts = kept.lists().counts();

        Kept again = reopened(kept);

        assertThat(rows).hasSize(1);
        assertThat(again.lists().rows(MilestoneQuery.ALL)).isEqualTo(rows);
        assertThat(again.lists().counts()).isEqualTo(counts);
        say(again, new CompleteMilestone(code("M1"), words("seen")), DAY);
        assertSame(again);
        Kept last = reopened(again);
        assertThat(last.lists().rows(MilestoneQuery.ALL))
                .extracting(MilestoneRow::status)
                .containsExactly(Milestone.Status.COMPLETED);
        assertSame(last);
    }

    @Test
    void lose_no_digit_of_a_figure() {
        Kept kept = begun();
        BigDecimal figure = new BigDecimal("12345678901234567890.1234567890");

        record(kept, Draft.of(Measure.KIND, code("S-STAFF"), new Measured(figure, Optional.empty(), Optional.empty())));

        assertThat(kept.lists().rows(MeasureRow.LISTING))
                .extracting(row -> row.actual().orElseThrow().value())
                .containsExactly(figure);
    }

    @Test
    void show_a_milestone_with_the_theme_and_strategy_it_serves() {
        Kept kept = begun();
        add(kept, "BY-THEME", Optional.of("S-W1"), Optional.empty(), Optional.empty(), "March 2020");
        add(kept, "BY-AIM", Optional.empty(), Optional.of("S-O1"), Optional.empty(), "not stated");
        add(kept, "BY-PLAN", Optional.empty(), Optional.empty(), Optional.of("S-P1"), "June 2019");
        add(kept, "LOOSE", Optional.empty(), Optional.empty(), Optional.of("S-P2"), "March 2020");

        List<MilestoneLine> lines = kept.lists().milestones(MilestoneQuery.ALL, LocalDate.of(2019, 7, 1));

        assertThat(lines)
                .extracting(line ->
                        line.code() + " " + line.theme().map(Code::value).orElse("-") + " "
                                + line.strategy().map(Code::value).orElse("-") + " " + line.overdue())
                .containsExactly(
                        "BY-PLAN - S-MH true", "BY-THEME S-W1 S-MH false", "LOOSE - - false", "BY-AIM S-W2 S-MH false");
        assertSame(kept);
    }

    @Test
    void answer_each_question() {
        Kept kept = begun();
        add(kept, "M1", Optional.of("S-W1"), Optional.empty(), Optional.of("S-P1"), "March 2020");
        add(kept, "M2", Optional.empty(), Optional.of("S-O1"), Optional.empty(), "30 June 2019");
        add(kept, "M3", Optional.empty(), Optional.empty(), Optional.of("S-P2"), "ongoing");
        say(kept, new ProgressMilestone(code("M3"), words("it began"), Optional.empty()), DAY);
        say(kept, new CompleteMilestone(code("M2"), words("seen")), DAY);

        assertThat(codes(kept, asking("strategy S-MH"))).containsExactly("M2", "M1");
        assertThat(codes(kept, asking("theme S-W1"))).containsExactly("M1");
        assertThat(codes(kept, asking("theme S-W2"))).containsExactly("M2");
        assertThat(codes(kept, asking("plan S-P1"))).containsExactly("M1");
        assertThat(codes(kept, asking("lead SWK"))).containsExactly("M2", "M1", "M3");
        assertThat(codes(kept, asking("lead NOBODY"))).isEmpty();
        assertThat(codes(kept, asking("status under-way"))).containsExactly("M3");
        assertThat(codes(kept, asking("before 2020-03-31"))).containsExactly("M2");
        assertThat(codes(kept, asking("before 2020-04-01"))).containsExactly("M2", "M1");
        assertThat(codes(kept, asking("overdue 2020-03-31"))).isEmpty();
        assertThat(codes(kept, asking("overdue 2020-04-01"))).containsExactly("M1");
    }

    @Test
    void no_longer_show_what_was_struck() {
        Kept kept = begun();
        add(kept, "M1", Optional.of("S-W1"), Optional.empty(), Optional.empty(), "March 2020");
        EntryId opening =
                kept.journal().about(code("M1"), kept.journal().head()).get(0).id();

        say(kept, new StrikeEntry(opening, words("a mistake")), LocalDate.of(2026, 11, 1));

        assertThat(kept.lists().milestones(MilestoneQuery.ALL, DAY)).isEmpty();
        assertThat(kept.lists().rows(MilestoneRow.LISTING)).isEmpty();
        assertThat(kept.lists().counts().things()).containsEntry("milestones", 0L);
        assertSame(kept);
    }

    @Property(tries = 25)
    void show_what_the_journal_folds_to_after_any_verbs(
            @ForAll("steps") List<Step> steps, @ForAll("questions") List<MilestoneQuery> questions) {
        Kept kept = begun();
        Books memory = books(Books.inMemory(CLOCK));
        for (Step step : steps) {
            assertThat(take(kept.books(), step)).isEqualTo(take(memory, step));
        }

        assertSame(kept);
        Lists folded = new FoldedLists(GoldenThread.LANGUAGE, kept.journal(), View.LATEST);
        for (MilestoneQuery question : questions) {
            assertThat(kept.lists().milestones(question, DAY.plusDays(300)))
                    .as(question.toString())
                    .isEqualTo(folded.milestones(question, DAY.plusDays(300)));
            assertThat(kept.lists().rows(question))
                    .as(question.toString())
                    .isEqualTo(folded.rows(question))
                    .extracting(MilestoneRow::code)
                    .isEqualTo(folded.milestones(question, DAY).stream()
                            .map(MilestoneLine::code)
                            .toList());
        }
    }

    /** One thing that somebody may try to say. */
    record Step(Sort sort, String milestone, String due, int day, int entry) {
        enum Sort {
            ADD,
            PROGRESS,
            RESCHEDULE,
            FORECAST,
            CLAIM,
            ANNOUNCE,
            NEED,
            COMPLETE,
            RATE,
            MENTION,
            STRIKE
        }

        Verb verb() {
            Code code = code(milestone);
            DueWords words = DueWords.parse(due);
            return switch (sort) {
                case ADD -> added(this);
                case PROGRESS -> new ProgressMilestone(code, words("on day " + day), Optional.empty());
                case RESCHEDULE ->
                    new RescheduleMilestone(code, words, code("FUNDING"), words("no money"), Optional.empty());
                case FORECAST -> new ForecastMilestone(code, words, Optional.empty());
                case ANNOUNCE -> new ProgressMilestone(code, words("next on day " + day), Optional.of(words));
                case NEED ->
                    (now, when) ->
                            List.of(Draft.of(Milestone.KIND, code, new Depends(List.of(code("M" + (1 + entry % 4))))));
                case CLAIM -> new ClaimMilestone(code, words);
                case COMPLETE -> new CompleteMilestone(code, words("seen"));
                case RATE ->
                    (now, when) -> List.of(
                            Draft.of(Milestone.KIND, code, new Rated(title("Amber"), code("RAG"), Optional.empty())));
                case MENTION -> (now, when) -> List.of(Draft.of(Milestone.KIND, code, new Mentioned(Optional.empty())));
                case STRIKE -> new StrikeEntry(new EntryId(1 + entry / 3, 1 + entry % 3), words("wrong"));
            };
        }

        private static AddMilestone added(Step step) {
            boolean byObjective = step.entry % 3 == 0;
            boolean byTheme = step.entry % 3 == 1;
            return adding(
                    step.milestone,
                    byTheme ? Optional.of(step.entry % 2 == 0 ? "S-W1" : "S-W2") : Optional.empty(),
                    byObjective ? Optional.of("S-O1") : Optional.empty(),
                    step.day % 2 == 0 || !(byTheme || byObjective)
                            ? Optional.of(step.entry % 2 == 0 ? "S-P1" : "S-P2")
                            : Optional.empty(),
                    step.due);
        }
    }

    /** The act, or the codes of why there is none. */
    private static Object take(Books books, Step step) {
        Occasion on = Occasion.of(ANN, step.toString()).on(DAY.plusDays(step.day));
        try {
            return books.record(step.verb(), step.day % 5 == 0 ? on.from(Source.of(code("S2"))) : on);
        } catch (DomainException refused) {
            return refused.problems();
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Step.Sort.values()),
                        Arbitraries.of("M1", "M2", "M3", "M4"),
                        Arbitraries.of(
                                "March 2020",
                                "30 June 2019",
                                "by end 2019/20",
                                "from 1 April 2022",
                                "ongoing",
                                "not stated",
                                "to be agreed"),
                        Arbitraries.integers().between(-60, 60),
                        Arbitraries.integers().between(0, 60))
                .as(Step::new);
        Arbitrary<Step> adding =
                step.map(any -> new Step(Step.Sort.ADD, any.milestone(), any.due(), any.day() - 40, any.entry()));
        return Combinators.combine(
                        adding.list().ofMinSize(1).ofMaxSize(4), step.list().ofMaxSize(14))
                .as((first, then) -> {
                    List<Step> all = new ArrayList<>(first);
                    all.addAll(then);
                    return all;
                });
    }

    @Provide
    Arbitrary<List<MilestoneQuery>> questions() {
        Arbitrary<LocalDate> day =
                Arbitraries.of(DAY, LocalDate.of(2019, 7, 1), LocalDate.of(2020, 4, 1), LocalDate.of(2030, 1, 1));
        return Combinators.combine(
                        Arbitraries.of("S-MH", "S-NONE")
                                .map(ListsContract::code)
                                .optional(0.3),
                        Arbitraries.of("S-W1", "S-W2").map(ListsContract::code).optional(0.3),
                        Arbitraries.of("S-P1", "S-P2").map(ListsContract::code).optional(0.3),
                        Arbitraries.of(Milestone.Status.values()).optional(0.3),
                        day.optional(0.3),
                        day.optional(0.3),
                        Arbitraries.of("SWK", "NOBODY").map(ListsContract::code).optional(0.1),
                        Arbitraries.of(true, false))
                .as(MilestoneQuery::new)
                .list()
                .ofSize(6);
    }

    /** The lists say what the journal folds to. */
    protected static void assertSame(Kept kept) {
        Lists folded = new FoldedLists(GoldenThread.LANGUAGE, kept.journal(), View.LATEST);
        for (Listing<?, ?> listing : GoldenThread.LISTINGS) {
            assertThat(kept.lists().rows(listing)).as(listing.kind().plural()).isEqualTo(folded.rows(listing));
        }
        assertThat(kept.lists().milestones(MilestoneQuery.ALL, DAY.plusDays(300)))
                .isEqualTo(folded.milestones(MilestoneQuery.ALL, DAY.plusDays(300)));
        for (Policy policy : Policy.ALL) {
            Ratings ratings = kept.lists().ratings(policy, DAY.plusDays(300));
            Ratings again = folded.ratings(policy, DAY.plusDays(300));
            assertThat(ratings.size()).isEqualTo(again.size());
            folded.rows(MilestoneRow.LISTING)
                    .forEach(row -> assertThat(ratings.of(row.code())).isEqualTo(again.of(row.code())));
            folded.rows(ThemeRow.LISTING)
                    .forEach(row -> assertThat(ratings.of(row.code())).isEqualTo(again.of(row.code())));
        }
        assertThat(kept.lists().counts()).isEqualTo(folded.counts());
    }

    /** A journal with a thing of every kind but a milestone, and its lists. */
    protected Kept begun() {
        Kept kept = empty();
        Books unused = books(kept.books());
        return kept;
    }

    /** Books in which milestones have something to hang on. */
    private static Books books(Books books) {
        Optional<Source> source =
                Optional.of(Source.of(code("S2")).at(title("§14")).inferred(words("it follows")));
        List<Draft> drafts = new ArrayList<>(List.of(
                Draft.of(
                                Paper.KIND,
                                code("S2"),
                                new PaperIssued(
                                        title("Annual review"),
                                        Optional.of(title("SWK-HWB")),
                                        Due.parse("26 June 2019", READING),
                                        Optional.of(LocalDate.of(2019, 5, 31)),
                                        Optional.empty(),
                                        Optional.empty()))
                        .told(DAY),
                Draft.of(
                        Organisation.KIND,
                        code("SWK"),
                        new OrganisationListed(
                                title("Southwark"),
                                Optional.of(title("council")),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of())),
                Draft.of(
                        Strategy.KIND,
                        code("S-MH"),
                        new StrategyDrafted(
                                title("Mental health"),
                                Optional.of(words("better")),
                                Optional.of(Period.parse("2018-21", YearCalendar.FINANCIAL)),
                                List.of(code("SWK")),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(title("workstream")),
                                Optional.empty(),
                                Optional.of(Strategy.Status.UNDER_REVIEW))),
                Draft.of(
                        Place.KIND,
                        code("PECKHAM"),
                        new PlaceNamed(
                                title("Peckham"),
                                Optional.of(title("ward")),
                                Optional.empty(),
                                List.of(),
                                List.of(OfficialCode.parse("GSS:E05011109")))),
                Draft.of(
                        Board.KIND,
                        code("HWB"),
                        new BoardSet(
                                title("Health and Wellbeing Board"),
                                Optional.of(code("SWK")),
                                Optional.of(Board.Form.SHADOW),
                                List.of(code("SWK")),
                                Optional.empty(),
                                Optional.of(title("every second month")),
                                List.of())),
                Draft.of(Board.KIND, code("HWB"), new Met(Due.parse("5 December 2018", READING), Optional.empty())),
                Draft.of(
                        Post.KIND,
                        code("CHAIR"),
                        new PostSet(title("Chair"), Optional.empty(), Optional.of(code("HWB")))),
                Draft.of(
                        Post.KIND,
                        code("CHAIR"),
                        new Held(title("Cllr Peter John"), Optional.of(LocalDate.of(2018, 5, 1)), Optional.empty())),
                Draft.of(
                        Decision.KIND,
                        code("HWB-1"),
                        new DecisionTaken(
                                words("agree the strategy"),
                                Decision.Verdict.ASKED_TO,
                                code("HWB"),
                                Due.parse("5 December 2018", READING),
                                List.of(code("S-MH")))),
                Draft.of(
                        Proposal.KIND,
                        code("P-1"),
                        new ProposalMade(
                                Proposal.Asks.NEW_MILESTONE,
                                code("S-NEW"),
                                Optional.empty(),
                                Optional.of(Due.parse("March 2020", READING)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(title("Peer support")),
                                Optional.of(code("S-W1")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(code("SWK")),
                                List.of(code("SWK")),
                                List.of(title("carers")),
                                List.of(code("PECKHAM")),
                                List.of())),
                Draft.of(Proposal.KIND, code("P-1"), new ProposalNoted(Optional.of(code("HWB")))),
                Draft.of(
                        Series.KIND,
                        code("TR-1"),
                        new SeriesBegun(title("Tracker"), Optional.of(code("SWK")), Optional.of(title("monthly")))),
                Draft.of(Series.KIND, code("TR-1"), new SeriesSnapshot(List.of(), List.of(code("SWK")), List.of())),
                Draft.of(
                        Alignment.KIND,
                        code("AL-1"),
                        new AlignmentDrawn(
                                code("S-MH"),
                                Alignment.Relation.CONTRIBUTES_TO,
                                Optional.empty(),
                                Optional.of(title("NHS Long Term Plan")),
                                Optional.empty())),
                Draft.of(Theme.KIND, code("S-W1"), theme("One", true)),
                Draft.of(Theme.KIND, code("S-W2"), theme("Two", false)),
                Draft.of(
                        Objective.KIND,
                        code("S-O1"),
                        new ObjectiveSet(title("An aim"), code("S-W2"), Optional.of(code("SWK")))),
                Draft.of(DeliveryPlan.KIND, code("S-P1"), plan(Optional.of(code("S-MH")))),
                Draft.of(DeliveryPlan.KIND, code("S-P2"), plan(Optional.empty())),
                Draft.of(
                        Achievement.KIND,
                        code("S-A1"),
                        new AchievementReported(
                                title("Trained"),
                                Achievement.Status.HANDED_OVER,
                                Optional.of(code("S-MH")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Due.parse("2018/19", READING)),
                                List.of(code("SWK")))),
                Draft.of(
                        Measure.KIND,
                        code("S-STAFF"),
                        new MeasureDefined(
                                title("Staff trained"),
                                title("people"),
                                code("S-W1"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new BigDecimal("100.50")),
                                Optional.of(Due.parse("March 2020", READING)))),
                Draft.of(
                        Note.KIND,
                        code("S-N1"),
                        new NoteTaken(words("money\nends"), Note.Sort.RISK, List.of(code("S-MH")), List.of())),
                Draft.of(
                        Note.KIND,
                        code("S-N2"),
                        new NoteTaken(
                                words("trainers leave"),
                                Note.Sort.RISK,
                                List.of(),
                                List.of(),
                                Optional.of(new Grade(3)),
                                Optional.of(new Grade(4)),
                                Optional.of(code("SWK")),
                                Optional.of(words("more\ntrainers")),
                                Optional.of(Risk.Disclosure.PUBLIC))),
                Draft.of(
                        Scale.KIND,
                        code("THUMBS"),
                        new ScaleDefined(
                                title("Thumbs"),
                                List.of(level("Up"), level("Down")),
                                List.of(Correspondence.parse("Up = RAG Green")),
                                Optional.empty())),
                Draft.of(Cause.KIND, code("WEATHER"), new CauseListed(title("Weather"), words("it rained"))),
                Draft.of(
                        Theme.KIND,
                        code("S-W1"),
                        new Rated(title("Green"), code("RAG"), Optional.of(LocalDate.of(2020, 1, 1))))));
        List<Draft> sourced = new ArrayList<>(drafts.subList(0, 1));
        drafts.stream()
                .skip(1)
                .map(draft -> draft.from(source.orElseThrow()).on(LocalDate.of(2019, 1, 1)))
                .forEach(sourced::add);
        assertThat(books.record((now, when) -> sourced, Occasion.of(ANN, "begin")))
                .isPresent();
        return books;
    }

    private static ThemeNamed theme(String name, boolean crossCutting) {
        return new ThemeNamed(
                title(name), code("S-MH"), Optional.empty(), Optional.empty(), List.of(), crossCutting, List.of());
    }

    private static PlanDrafted plan(Optional<Code> strategy) {
        return new PlanDrafted(
                title("Plan"),
                Period.parse("2019/20", YearCalendar.FINANCIAL),
                strategy,
                Optional.of(code("SWK")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(DeliveryPlan.Status.IN_DELIVERY));
    }

    private static Level level(String name) {
        return new Level(title(name), title("grey"), words(name + " it is"));
    }

    private static AddMilestone adding(
            String milestone, Optional<String> theme, Optional<String> objective, Optional<String> plan, String due) {
        return new AddMilestone(
                code(milestone),
                title("Do " + milestone),
                theme.map(ListsContract::code),
                objective.map(ListsContract::code),
                plan.map(ListsContract::code),
                Optional.of(DueWords.parse(due)),
                Optional.of(code("SWK")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    protected static void add(
            Kept kept,
            String milestone,
            Optional<String> theme,
            Optional<String> objective,
            Optional<String> plan,
            String due) {
        add(kept.books(), milestone, theme, objective, plan, due);
    }

    private static void add(
            Books books,
            String milestone,
            Optional<String> theme,
            Optional<String> objective,
            Optional<String> plan,
            String due) {
        assertThat(books.record(
                        adding(milestone, theme, objective, plan, due),
                        Occasion.of(ANN, "add").on(LocalDate.of(2019, 6, 1))))
                .isPresent();
    }

    private static void say(Kept kept, Verb verb, LocalDate day) {
        assertThat(kept.books().record(verb, Occasion.of(ANN, "say").on(day))).isPresent();
    }

    private static void record(Kept kept, Draft draft) {
        assertThat(kept.books().record((now, when) -> List.of(draft), Occasion.of(ANN, "record")))
                .isPresent();
    }

    private static List<String> codes(Kept kept, MilestoneQuery query) {
        return kept.lists().milestones(query, DAY).stream()
                .map(line -> line.code().value())
                .toList();
    }

    private static MilestoneQuery asking(String question) {
        List<String> asked = Arrays.asList(question.split(" "));
        Optional<String> value = Optional.of(asked.get(1));
        return new MilestoneQuery(
                value.filter(v -> asked.get(0).equals("strategy")).map(ListsContract::code),
                value.filter(v -> asked.get(0).equals("theme")).map(ListsContract::code),
                value.filter(v -> asked.get(0).equals("plan")).map(ListsContract::code),
                value.filter(v -> asked.get(0).equals("status")).map(v -> Milestone.Status.UNDER_WAY),
                value.filter(v -> asked.get(0).equals("overdue")).map(LocalDate::parse),
                value.filter(v -> asked.get(0).equals("before")).map(LocalDate::parse),
                value.filter(v -> asked.get(0).equals("lead")).map(ListsContract::code),
                asked.get(0).equals("open"));
    }

    private static Code code(String text) {
        return Code.parse(text);
    }

    private static Title title(String text) {
        return Title.parse(text);
    }

    private static Sentence words(String text) {
        return Sentence.parse(text);
    }
}
