package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Corrections;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Settled;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Reading;

/**
 * What else is amended when that is amended by which words were read: a strategy's calendar, a plan's period, what a thing
 * belongs to, or the date of a paper. A due date or a period depended on it when its days are what its words meant before;
 * it is read again, and where its days are others now the entry is amended with them. Days that were stated by
 * themselves, or were fixed by an event, stay.
 *
 * <p>An entry that has its days from a paper gets those that the paper has now. Where the paper was misread, that holds of
 * the day by which it was told, too; since no amendment alters that, the entry is taken back as if it had never been
 * typed, and said again as told on the right day. A close and a restatement stay as a board was told of them.
 */
final class Rereading {

    /** The fields of an opening by which other words are read. */
    private static final List<String> CONTEXT =
            List.of("calendar", "period", "strategy", "theme", "objective", "plan", "milestone", "of");

    private final State latest;
    private final Moment when;
    private final List<Draft> causes;
    private final Set<EntryId> amended = new HashSet<>();
    private final Map<Code, Calendars.Opened> opened = new HashMap<>();
    private final Map<Code, Redated> redated = new HashMap<>();

    /** The drafts by which other words are read. */
    private final List<Draft> moving = new ArrayList<>();

    private Rereading(List<Draft> causes, State latest, Moment when) {
        this.causes = causes;
        this.latest = latest;
        this.when = when;
    }

    /** A paper whose dates were amended, and whether they were misread. */
    private record Redated(PaperIssued before, PaperIssued now, boolean isMisread) {
        boolean isSource(Entry entry) {
            return entry.told().equals(before.told());
        }

        LocalDate effective(LocalDate day) {
            return day.equals(before.effective()) ? now.effective() : day;
        }
    }

    /**
     * Drafts that amend, followed by what they would have read otherwise.
     *
     * @throws DomainException {@code amend.unreadable} with every entry whose words could no longer be read, {@code
     *     amend.early} with every one that would be told before it is true
     */
    static List<Draft> following(List<Draft> causes, State latest, Moment when) {
        return new Rereading(causes, latest, when).drafts();
    }

    private List<Draft> drafts() {
        for (Draft cause : causes) {
            if (cause.fact() instanceof Struck struck) {
                amended.add(struck.entry());
            } else if (cause.fact() instanceof Amended amendment) {
                amended.add(amendment.entry());
                latest.entry(amendment.entry())
                        .filter(root -> root.fact() instanceof Opening<?>)
                        .ifPresent(root -> take(cause, amendment, root));
            }
        }
        if (moving.isEmpty()) {
            return causes;
        }
        Map<Code, Calendars.Opened> known;
        List<Draft> drafts;
        List<Problem> problems = new ArrayList<>();
        do { // a period that is read again may give others their years
            known = new HashMap<>(opened);
            problems.clear();
            drafts = reread(problems);
        } while (!known.equals(opened));
        DomainException.throwIfAny(problems);
        return drafts;
    }

    /** Remembers what an opening says now, where it is what will stand and other words were read by it. */
    private void take(Draft cause, Amended amendment, Entry root) {
        Kind<?> kind = latest.kindOf(root.about());
        Corrections corrections = latest.corrections(root.about().code());
        LocalDate told = cause.told().orElse(when.told());
        boolean isLast = corrections.of(root).stream().noneMatch(it -> it.told().isAfter(told));
        Fact before = corrections.standing(root, kind).orElse(root).fact();
        Fact now = amendment.fact(kind);
        if (!isLast) {
            return;
        }
        if (before instanceof PaperIssued was
                && now instanceof PaperIssued is
                && !(was.told().equals(is.told()) && was.effective().equals(is.effective()))) {
            redated.put(root.about().code(), new Redated(was, is, told.equals(root.told())));
            moving.add(cause);
        }
        if (isOtherContext(before, now)) {
            opened.put(root.about().code(), new Calendars.Opened(root.about().noun(), Forms.of((Record) now)));
            moving.add(cause);
        }
    }

    private static boolean isOtherContext(Fact before, Fact now) {
        Form.Fields was = Forms.of((Record) before);
        Form.Fields is = Forms.of((Record) now);
        return CONTEXT.stream().anyMatch(field -> !was.get(field).equals(is.get(field)));
    }

    /** One pass over everything that is known, by what is known of the openings so far. */
    private List<Draft> reread(List<Problem> problems) {
        FactReader before = new FactReader(latest, when.told(), code -> Optional.empty());
        Map<Code, Calendars.Opened> beside = new HashMap<>(opened);
        FactReader after = new FactReader(latest, when.told(), code -> Optional.ofNullable(beside.get(code)));
        List<Draft> drafts = new ArrayList<>();
        for (Draft cause : causes) {
            drafts.add(own(cause, before, after, problems));
        }
        for (Subject subject : latest.subjects()) {
            latest.typed(latest.entries(subject.code())).forEach((root, corrections) -> {
                if (!amended.contains(root.id()) && !(root.fact() instanceof Settled)) {
                    new Root(root, corrections, before, after, problems).reread(drafts);
                }
            });
        }
        return drafts;
    }

    /** An amendment itself, where it left words as they were that are read by what it amends. */
    private Draft own(Draft cause, FactReader before, FactReader after, List<Problem> problems) {
        if (!(cause.fact() instanceof Amended amendment)) {
            return cause;
        }
        Optional<Entry> root = latest.entry(amendment.entry());
        if (root.isEmpty()) {
            return cause;
        }
        Kind<?> kind = latest.kindOf(cause.about());
        Fact said = amendment.fact(kind);
        Fact now = new Root(root.get(), List.of(), before, after, problems).read(said);
        Draft draft = now.equals(said)
                ? cause
                : new Draft(
                        cause.about(),
                        Amended.of(kind, amendment.entry(), now, amendment.effective(), amendment.because()),
                        cause.effective(),
                        cause.told(),
                        cause.reason(),
                        cause.source(),
                        cause.place(),
                        cause.isAside());
        if (now instanceof Opening<?> && opened.containsKey(cause.about().code())) {
            opened.put(cause.about().code(), new Calendars.Opened(cause.about().noun(), Forms.of((Record) now)));
        }
        return draft;
    }

    /** An entry with all that corrects it, and how its words are read before and after. */
    private final class Root {
        private final Entry root;
        private final List<Entry> corrections;
        private final Kind<?> kind;
        private final Optional<Redated> paper;
        private final Reading was;
        private final Reading is;
        private final List<Problem> problems;

        Root(Entry root, List<Entry> corrections, FactReader before, FactReader after, List<Problem> problems) {
            this.root = root;
            this.corrections = corrections;
            this.kind = latest.kindOf(root.about());
            this.paper = root.source()
                    .map(Source::paper)
                    .flatMap(code -> Optional.ofNullable(redated.get(code)))
                    .filter(it -> it.isSource(root));
            this.problems = problems;
            LocalDate told = paper.map(it -> it.now().told()).orElse(root.told());
            this.was = before.reading(root.about().code(), root.told());
            this.is = after.reading(root.about().code(), told);
        }

        void reread(List<Draft> drafts) {
            if (was.equals(is) && paper.isEmpty()) {
                return;
            }
            boolean isToldAnew = paper.filter(Redated::isMisread)
                    .filter(it -> !it.now().told().equals(root.told()))
                    .isPresent();
            if (isToldAnew) {
                sayAgain(drafts);
            } else {
                amend(drafts);
            }
        }

        /** A fact with its words read as they are read now. */
        Fact read(Fact fact) {
            if (was.equals(is)) {
                return fact;
            }
            try {
                return Forms.read(kind.typeOf(fact).type(), Forms.of((Record) fact, List.of(was)), is);
            } catch (DomainException refused) {
                refused.problems()
                        .forEach(problem -> problems.add(Problem.refused(
                                        "amend.unreadable",
                                        "{entry} about {about} could no longer be read: {problem}",
                                        Values.of("entry", root.id())
                                                .and("about", root.about())
                                                .and("problem", problem))
                                .next(Suggestion.to(AmendEntry.class)
                                        .with("entry", root.id())
                                        .missing("set", "field=value")
                                        .missing("reason", "why"))
                                .about(root.about().code())));
                return fact;
            }
        }

        private Entry now(Entry standing) {
            Fact fact = read(standing.fact());
            LocalDate effective =
                    paper.map(it -> it.effective(standing.effective())).orElse(standing.effective());
            return placed(effective, fact, standing.reason());
        }

        /** What it says may be true from a day after that on which it was first told. */
        private Entry placed(LocalDate effective, Fact fact, Optional<Sentence> reason) {
            return new Entry(
                    root.id(),
                    root.about(),
                    effective,
                    Days.later(root.told(), effective),
                    fact,
                    reason,
                    root.source());
        }

        /** What stands in its place as told on a day, which a correction may have taken away. */
        private Optional<Entry> standing(Optional<Entry> correction) {
            return correction.isEmpty()
                    ? Optional.of(root)
                    : correction.filter(it -> it.fact() instanceof Amended).map(it -> {
                        Amended said = (Amended) it.fact();
                        return placed(said.effective(), said.fact(kind), said.because());
                    });
        }

        /** It is amended from the day of the cause, and again on each day on which something else was put in its place. */
        private void amend(List<Draft> drafts) {
            Draft cause = cause();
            LocalDate from = Days.later(cause.told().orElse(when.told()), root.told());
            Map<LocalDate, Optional<Entry>> said = new TreeMap<>();
            said.put(from, Optional.empty());
            corrections.forEach(it -> said.put(Days.later(it.told(), from), Optional.of(it)));
            said.forEach((day, correction) -> standing(correction).ifPresent(standing -> {
                Entry now = now(standing);
                if (!now.fact().equals(standing.fact()) || !now.effective().equals(standing.effective())) {
                    Draft draft = Draft.about(
                                    root.about(),
                                    Amended.of(kind, root.id(), now.fact(), now.effective(), now.reason()))
                            .told(day);
                    drafts.add(because(draft, cause));
                    learn(now.fact());
                }
            }));
        }

        /** Which draft it is read again for: its paper's, else the first by which alone it is read otherwise. */
        private Draft cause() {
            return moving.stream()
                    .filter(paper.isPresent() ? this::isPaper : this::isReadBy)
                    .findFirst()
                    .orElse(moving.get(0));
        }

        private boolean isPaper(Draft draft) {
            return root.source()
                    .filter(it -> it.paper().equals(draft.about().code()))
                    .isPresent();
        }

        private boolean isReadBy(Draft draft) {
            Code code = draft.about().code();
            FactReader alone = new FactReader(latest, when.told(), other -> Optional.ofNullable(opened.get(other))
                    .filter(it -> other.equals(code)));
            return !alone.reading(root.about().code(), root.told()).equals(was);
        }

        /** What opens a thing may be what others are read by. */
        private void learn(Fact now) {
            if (root.fact() instanceof Opening<?> && isOtherContext(root.fact(), now)) {
                opened.put(
                        root.about().code(), new Calendars.Opened(root.about().noun(), Forms.of((Record) now)));
            }
        }

        /** It is taken back from the day on which it was told, and said again as told on the right one. */
        private void sayAgain(List<Draft> drafts) {
            Draft cause = cause();
            Entry now = now(root);
            LocalDate told = paper.orElseThrow().now().told();
            refuseEarly(now, told);
            drafts.add(as(root, Draft.about(root.about(), now.fact()).on(now.effective()), told));
            learn(now.fact());
            EntryId id = new EntryId(when.act(), drafts.size());
            Set<LocalDate> days = new TreeSet<>();
            days.add(root.told());
            for (Entry correction : corrections) {
                days.add(correction.told());
                Optional<Entry> content = standing(Optional.of(correction)).map(this::now);
                Fact fact = content.<Fact>map(it -> Amended.of(kind, id, it.fact(), it.effective(), it.reason()))
                        .orElseGet(() -> new Struck(id));
                content.ifPresent(it -> learn(it.fact()));
                LocalDate day = correction.told().equals(root.told()) ? told : Days.later(correction.told(), told);
                drafts.add(as(correction, Draft.about(root.about(), fact), day));
            }
            for (LocalDate day : days) {
                boolean isStruck = corrections.stream()
                        .filter(correction -> correction.told().equals(day))
                        .reduce((one, other) -> other)
                        .filter(last -> last.fact() instanceof Struck)
                        .isPresent();
                if (!isStruck) {
                    drafts.add(because(
                            Draft.about(root.about(), new Struck(root.id())).told(day), cause));
                }
            }
        }

        /** A paper tells nothing of days after it. */
        private void refuseEarly(Entry now, LocalDate told) {
            if (now.effective().isAfter(told)) {
                problems.add(Problem.refused(
                                "amend.early",
                                "{entry} about {about} is true from {effective}, but its paper {paper} would be dated"
                                        + " {told}, before that",
                                Values.of("entry", root.id())
                                        .and("about", root.about())
                                        .and("effective", now.effective())
                                        .and(
                                                "paper",
                                                root.source().orElseThrow().paper())
                                        .and("told", told))
                        .next(Suggestion.to(AmendEntry.class)
                                .with("entry", root.id())
                                .missing("on", "day")
                                .missing("reason", "why"))
                        .hint("first")
                        .about(root.about().code()));
            }
        }

        private Draft as(Entry entry, Draft draft, LocalDate told) {
            Draft dated = draft.told(told);
            Draft because = entry.reason().map(dated::because).orElse(dated);
            return standing(entry.source().map(because::from).orElse(because));
        }

        private Draft because(Draft draft, Draft cause) {
            return standing(cause.reason().map(draft::because).orElse(draft));
        }

        /** What was impossible where it stands may stay so. */
        private Draft standing(Draft draft) {
            return latest.aside(root.about().code()).containsKey(root.id()) ? draft.aside() : draft;
        }
    }
}
