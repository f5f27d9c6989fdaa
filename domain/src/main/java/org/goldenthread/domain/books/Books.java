package org.goldenthread.domain.books;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.goldenthread.domain.constraint.Constraints;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.ActName;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.Ancestry;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Clerk;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.HeadLine;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.JournalState;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Seals;
import org.goldenthread.domain.journal.Soundness;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.portfolio.FileStatement;
import org.goldenthread.domain.portfolio.FileStatements;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.problem.Alike;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;

/**
 * A portfolio's books: where verbs are recorded and views are opened. The unit of work is one verb.
 *
 * @since 0.1
 */
public final class Books {

    private final Journal journal;
    private final Lists lists;
    private final Clock clock;
    private final Clerk clerk;
    private final Optional<Validator> validator;

    /**
     * Books over a journal and its lists.
     *
     * @param clock says when acts are entered, and in its zone on which day
     */
    public Books(Journal journal, Lists lists, Clock clock) {
        this.journal = Objects.requireNonNull(journal, "journal");
        this.lists = Objects.requireNonNull(lists, "lists");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.clerk = new Clerk(GoldenThread.LANGUAGE, journal, new Papers(), clock);
        this.validator = Optional.empty();
    }

    private Books(Books same, Validator validator) {
        this.journal = same.journal;
        this.lists = same.lists;
        this.clock = same.clock;
        this.clerk = same.clerk;
        this.validator = Optional.of(validator);
    }

    /** New books in memory. */
    public static Books inMemory(Clock clock) {
        Journal journal = new InMemoryJournal();
        return new Books(journal, new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST), clock);
    }

    /**
     * The same books, where a provider of Bean Validation looks at each verb too. Of the verbs of the domain it finds what
     * these books find without it; a verb of one's own may carry whatever constraints the provider knows.
     */
    public Books with(Validator provider) {
        return new Books(this, Objects.requireNonNull(provider, "provider"));
    }

    /**
     * Records what a verb decides, as one act, whole or not at all.
     *
     * @return the act; nothing when all of it had been said before
     * @throws DomainException with every problem, and nothing recorded. What the verb's own constraints refuse comes
     *     first, all of it: {@code verb.missing}, and the codes that they carry
     * @throws IllegalArgumentException when the verb carries a constraint that only a provider knows, and there is none
     */
    public Optional<Act> record(Verb verb, Occasion on) {
        check(verb, on);
        return clerk.record(verb, on);
    }

    /** What {@link #record} would record: the dry run. */
    public Optional<Act> propose(Verb verb, Occasion on) {
        check(verb, on);
        return clerk.propose(verb, on);
    }

    /** What would be known with an act that was proposed. */
    public Portfolio foresee(Act proposed) {
        Journal then = clerk.with(proposed);
        return new Portfolio(
                then, new FoldedLists(GoldenThread.LANGUAGE, then, View.LATEST, then.head()), then.head(), View.LATEST);
    }

    private void check(Verb verb, Occasion on) {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(on, "on");
        Set<Problem> problems = new LinkedHashSet<>(constraints(verb));
        if (problems.isEmpty()) {
            verb.parts().forEach(part -> problems.addAll(constraints(part)));
        }
        DomainException.throwIfAny(problems);
    }

    private List<Problem> constraints(Verb verb) {
        return validator.map(provider -> Constraints.of(verb, provider)).orElseGet(() -> Constraints.of(verb));
    }

    /** What the journal knows now, looked at as at a day and as told by a day. */
    public Portfolio open(View view) {
        return new Portfolio(journal, lists, journal.head(), view);
    }

    /**
     * What the journal knew up to an act of it, whatever was told when: what a screen or a report showed then.
     *
     * @param head no later than the journal's own
     */
    public Portfolio open(View view, Head head) {
        if (head.compareTo(journal.head()) >= 0) {
            return open(view);
        }
        return new Portfolio(journal, new FoldedLists(GoldenThread.LANGUAGE, journal, view, head), head, view);
    }

    /**
     * What was known when an act was the last. Its number means all acts up to it in this copy; its seal, or the first
     * digits of that, that act and all that it follows, which is answered alike in every copy.
     *
     * @throws DomainException {@code seal.unknown}, {@code seal.ambiguous}
     */
    public Portfolio open(View view, ActName act) {
        Head head = act.in(journal);
        if (!act.isSealOf(head, journal)) {
            return open(view, head);
        }
        Journal known = Ancestry.of(journal, head);
        return new Portfolio(known, new FoldedLists(GoldenThread.LANGUAGE, known, view, head), head, view);
    }

    /** All that the journal holds, as portfolio files state it; what was withdrawn is there with its strike. */
    public List<FileStatement> statements() {
        return FileStatements.of(journal, journal.head());
    }

    /** Hands over each act up to a head, in order, as it is kept: with the bytes of which its seal was taken. */
    public void kept(Head head, Consumer<KeptAct> each) {
        journal.kept(head, each);
    }

    /** The last act and its seal; after a merge, until the next act, one of each side. Nothing of an empty journal. */
    public List<HeadLine> heads() {
        List<HeadLine> lines = new ArrayList<>();
        Link.heads(journal, journal.head()).forEach((act, link) -> lines.add(new HeadLine(act, link.seal())));
        return List.copyOf(lines);
    }

    /**
     * The number here of an act whose seal was written down elsewhere.
     *
     * @throws DomainException {@code journal.against} when no act has that seal
     */
    public Head against(HeadLine line) {
        return journal.sealed(line.seal()).orElseThrow(() -> {
            Head head = journal.head();
            boolean isThere = line.act() <= head.act();
            return Problem.refused(
                            "journal.against",
                            isThere
                                    ? "no act has the seal {seal}; act {act} has the seal {other}"
                                    : "no act has the seal {seal}; the last act is {head}, so there is no act {act}",
                            Values.of("seal", line.seal())
                                    .and("act", line.act())
                                    .and("head", head.act())
                                    .andIf(
                                            "other",
                                            isThere
                                                    ? Optional.of(journal.link(line.act())
                                                            .seal())
                                                    : Optional.empty()))
                    .hint("this is another journal, an older copy, or one that was changed since")
                    .asException();
        });
    }

    /** Hands over each act up to a head, in order, as it was recorded. */
    public void acts(Head head, Consumer<Act> each) {
        journal.upTo(head, each);
    }

    /**
     * Takes over the acts of another journal, with their own stamps and seals, whole or not at all.
     *
     * @throws DomainException {@code journal.not-empty} when this one was begun, {@code journal.ahead} with every act that
     *     was entered more than a day from now, {@code journal.impossible} with every entry that could not have come about,
     *     and {@code journal.seal}, {@code journal.follows}, {@code journal.moment} and {@code journal.key}, when an act is
     *     not what was sealed
     * @throws IllegalArgumentException when the acts are not numbered from 1 without gaps
     */
    public void restore(List<? extends Addition> acts) {
        if (!journal.head().equals(Head.NONE)) {
            throw Problem.refused(
                            "journal.not-empty",
                            "the journal is at act {act}; only an empty one can import another",
                            Values.of("act", journal.head().act()))
                    .next(Suggestion.again().missing("journal", "file"))
                    .hint("which does not exist yet")
                    .asException();
        }
        if (acts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        DomainException.throwIfAny(acts.stream()
                .flatMap(act -> Seals.ahead(act.stamp(), now).stream())
                .map(wrong -> Problem.refused("journal.ahead", "{problem}", Values.of("problem", wrong)))
                .toList());
        InMemoryJournal other = new InMemoryJournal();
        other.append(acts, Head.NONE, List.of());
        DomainException.throwIfAny(Soundness.of(GoldenThread.LANGUAGE, other, other.head()).stream()
                .map(wrong -> Problem.refused("journal.impossible", "{problem}", Values.of("problem", wrong)))
                .toList());
        JournalState state = new JournalState(GoldenThread.LANGUAGE, other, other.head(), View.LATEST);
        List<CurrentState<?>> current = new ArrayList<>();
        other.subjects(other.head())
                .forEach(subject ->
                        current.add(currentState(GoldenThread.LANGUAGE.kindOf(subject), subject.code(), state)));
        journal.append(other.sealed(), Head.NONE, current);
    }

    /**
     * What is in another copy of this journal and not in this one: those acts, under the numbers that they have here.
     *
     * @param acts of the other copy, in its order
     * @throws DomainException as {@link #merge}
     */
    public Merging merging(List<KeptAct> acts) {
        return Merging.of(journal, acts, clock.instant());
    }

    /**
     * Takes in what another copy of this journal holds besides: each act as it was sealed there, under a number after the
     * last one here. No act is written, so two copies that merge each other hold the same. What can't stand beside what is
     * here is set aside by the fold, and named.
     *
     * @return what was taken in; nothing when this copy holds all of it
     * @throws DomainException {@code merge.unrelated} when the two do not begin with the same act, {@code merge.code} with
     *     every code that both opened since, and otherwise, {@code journal.ahead}, {@code journal.impossible}, and what an act
     *     is refused for that is not what was sealed
     */
    public Merging merge(List<KeptAct> acts) {
        Merging merging = merging(acts);
        if (!merging.taken().isEmpty()) {
            journal.append(merging.taken(), merging.head(), merging.current());
        }
        return merging;
    }

    private static <A> CurrentState<A> currentState(Kind<A> kind, Code code, State state) {
        return new CurrentState<>(kind, code, state.find(kind, code));
    }

    /**
     * What was copied, and found equal.
     *
     * @param heads the lines by which both copies are known
     * @since 0.1
     */
    public record Copied(long acts, long entries, List<HeadLine> heads) {
        public Copied {
            heads = List.copyOf(heads);
        }
    }

    /**
     * Copies all acts into other books, in which there are none, and compares both: act by act as they are kept, by their last
     * seals, and list by list. Nothing else may be recorded in these books meanwhile.
     *
     * @throws DomainException {@code journal.not-empty} when there are some; {@code journal.differs} with what is not the same
     *     afterwards
     */
    public Copied copyTo(Books other) {
        Head head = head();
        List<KeptAct> acts = new ArrayList<>();
        kept(head, acts::add);
        other.restore(acts);
        List<Problem> different = new ArrayList<>();
        Iterator<KeptAct> wanted = acts.iterator();
        other.kept(other.head(), act -> {
            if (!wanted.hasNext() || !wanted.next().equals(act)) {
                different.add(differs("act " + act.number()));
            }
        });
        wanted.forEachRemaining(act -> different.add(differs("act " + act.number())));
        if (!heads().equals(other.heads())) {
            different.add(differs("the last seal"));
        }
        GoldenThread.LISTINGS.stream()
                .filter(listing -> !lists.rows(listing).equals(other.lists.rows(listing)))
                .forEach(listing ->
                        different.add(differs("the list of " + listing.kind().plural())));
        DomainException.throwIfAny(Alike.told(different));
        long entries = acts.stream().mapToLong(act -> act.entries().size()).sum();
        return new Copied(acts.size(), entries, other.heads());
    }

    private static Problem differs(String what) {
        return Problem.unreachable("journal.differs", "{what} is not the same in the copy", Values.of("what", what));
    }

    /** How much was looked at, and found sound. */
    public record Sound(long acts, long entries, long things) {}

    /**
     * Reads the whole journal, folds every thing, and compares the lists with what they should show.
     *
     * @throws DomainException with everything found wrong, of many that are alike the first and the last: {@code
     *     journal.damaged}, {@code journal.missing}, {@code journal.unreadable}, {@code journal.impossible}, {@code
     *     journal.table}, {@code journal.seal}, {@code journal.unsealed}, {@code journal.follows}, {@code journal.moment},
     *     {@code journal.ahead}
     */
    public Sound check() {
        List<Problem> problems = new ArrayList<>();
        journal.damage(problems::add);
        DomainException.throwIfAny(Alike.told(problems)); // what can't be read can't be folded
        Head head = journal.head();
        Seals seals = Seals.of(journal, head, clock.instant());
        problems.addAll(seals.problems());
        problems.addAll(Soundness.of(GoldenThread.LANGUAGE, journal, head));
        Lists folded = new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST);
        GoldenThread.LISTINGS.forEach(listing -> compare(listing, folded, problems));
        DomainException.throwIfAny(Alike.told(problems));
        return new Sound(head.act(), seals.entries(), journal.subjects(head).size());
    }

    private <R extends Record> void compare(Listing<?, R> listing, Lists folded, List<Problem> problems) {
        Set<R> listed;
        try {
            listed = new LinkedHashSet<>(lists.rows(listing));
        } catch (DomainException unreadable) {
            problems.addAll(unreadable.problems());
            return;
        }
        Set<R> told = new LinkedHashSet<>(folded.rows(listing));
        Set<R> either = new LinkedHashSet<>(listed);
        either.addAll(told);
        either.stream()
                .filter(row -> !listed.contains(row) || !told.contains(row))
                .map(row -> Forms.of(row)
                        .get("code")
                        .map(code -> ((Form.Words) code).value())
                        .orElse("one"))
                .distinct()
                .forEach(code -> problems.add(Problem.unreachable(
                        "journal.table",
                        "the list of {things} disagrees with the journal about {code}",
                        Values.of("things", listing.kind().plural()).and("code", code))));
    }

    /** Who entered an act. */
    public Author author(Head act) {
        return journal.stamp(act.act()).by();
    }

    public Head head() {
        return journal.head();
    }

    /** A paper's dates, as the clerk needs them. */
    private static final class Papers implements Clerk.PaperDates {

        @Override
        public Optional<Dates> of(State state, Code paper) {
            return state.find(Paper.KIND, paper).map(p -> new Dates(p.effective(), p.told()));
        }

        @Override
        public Optional<Dates> of(Fact fact) {
            return fact instanceof PaperIssued issued
                    ? Optional.of(new Dates(issued.effective(), issued.told()))
                    : Optional.empty();
        }
    }
}
