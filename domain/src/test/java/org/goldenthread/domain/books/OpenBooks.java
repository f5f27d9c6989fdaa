package org.goldenthread.domain.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.StrikeEntry;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.ClaimMilestone;
import org.goldenthread.domain.milestone.CompleteMilestone;
import org.goldenthread.domain.milestone.ForecastMilestone;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.ProgressMilestone;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.portfolio.Counts;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Refusal;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.DueWords;

/** Books in which the portfolio of {@link Story} stands since act 1, for examples a reader can check by eye. */
public final class OpenBooks {

    private final SettableClock clock = Story.clock();
    private final Books books = Books.inMemory(clock);

    public OpenBooks() {
        Act unused = Story.open(books);
    }

    private OpenBooks(List<KeptAct> acts, LocalDate today) {
        clock.moveTo(today);
        books.restore(acts);
    }

    private List<KeptAct> kept() {
        List<KeptAct> kept = new ArrayList<>();
        books.kept(books.head(), kept::add);
        return kept;
    }

    /** A copy, that goes its own way from now on. */
    public OpenBooks copy() {
        return new OpenBooks(kept(), clock.today());
    }

    /** Takes in what a copy holds besides. */
    public Merging merge(OpenBooks other) {
        return books.merge(other.kept());
    }

    public Books books() {
        return books;
    }

    public SettableClock clock() {
        return clock;
    }

    /** On another day. */
    public OpenBooks today(String day) {
        clock.moveTo(LocalDate.parse(day));
        return this;
    }

    public Occasion now() {
        return Occasion.of(Story.AUTHOR, "said");
    }

    public Occasion on(String day) {
        return now().on(LocalDate.parse(day));
    }

    public Occasion from(String source) {
        return now().from(Source.parse(source));
    }

    public Act record(Verb verb, Occasion on) {
        return books.record(verb, on).orElseThrow();
    }

    public Act record(Verb verb) {
        return record(verb, now());
    }

    /** Says a fact straight. */
    public Act say(Kind<?> kind, String code, Fact fact) {
        return record(Say.of(Draft.of(kind, Code.parse(code), fact)));
    }

    /** Saying the drafts is refused in exactly these words, and the journal is as it was before. */
    public void refuses(Problem.Sort sort, Say said, String... lines) {
        Counts before = books.open(View.LATEST).lists().counts();
        Refusal.assertRefused(sort, () -> record(said), lines);
        assertThat(books.open(View.LATEST).lists().counts()).isEqualTo(before);
    }

    /** The same of one fact. */
    public void refuses(Problem.Sort sort, Kind<?> kind, String code, Fact fact, String... lines) {
        refuses(sort, Say.of(Draft.of(kind, Code.parse(code), fact)), lines);
    }

    public <A> A get(Kind<A> kind, String code) {
        return state().get(kind, Code.parse(code));
    }

    public State state() {
        return state(View.LATEST);
    }

    public State state(View view) {
        return books.open(view).state();
    }

    public Milestone milestone(String code) {
        return state().get(Milestone.KIND, Code.parse(code));
    }

    public List<HistoryLine> history(String code) {
        return books.open(View.LATEST).history(Code.parse(code));
    }

    public static AddMilestone add(String code, String due) {
        return new AddMilestone(
                Code.parse(code),
                Title.parse("Train 100 staff"),
                Optional.of(Code.parse("TH")),
                Optional.empty(),
                Optional.of(Code.parse("PL")),
                Optional.of(due).filter(words -> !words.isEmpty()).map(DueWords::parse),
                Optional.of(Code.parse("TRUST")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public static ProgressMilestone progress(String code, String note) {
        return new ProgressMilestone(Code.parse(code), Sentence.parse(note), Optional.empty());
    }

    /** Says what comes next, and when. */
    public static ProgressMilestone announce(String code, String note, String next) {
        return new ProgressMilestone(Code.parse(code), Sentence.parse(note), Optional.of(DueWords.parse(next)));
    }

    public static ForecastMilestone forecast(String code, String due) {
        return new ForecastMilestone(Code.parse(code), DueWords.parse(due), Optional.empty());
    }

    public static RescheduleMilestone reschedule(String code, String due) {
        return reschedule(code, due, "CAPACITY");
    }

    public static RescheduleMilestone reschedule(String code, String due, String cause) {
        return new RescheduleMilestone(
                Code.parse(code), DueWords.parse(due), Code.parse(cause), Sentence.parse("two left"), Optional.empty());
    }

    public static ClaimMilestone claim(String code, String due) {
        return new ClaimMilestone(Code.parse(code), DueWords.parse(due));
    }

    public static CompleteMilestone complete(String code) {
        return new CompleteMilestone(Code.parse(code), Sentence.parse("the certificate"));
    }

    public static StrikeEntry strike(String entry) {
        return new StrikeEntry(EntryId.parse(entry), Sentence.parse("a mistake"), Optional.of(Mistake.WRONG));
    }
}
