package org.goldenthread.shell.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Corrections;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Overruled;
import org.goldenthread.domain.journal.SayTogether;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.Taken;
import org.goldenthread.domain.journal.UndoAct;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.ReadDue;
import org.goldenthread.domain.portfolio.Reread;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.shell.render.Answer;

/** Records what a command decides, or proposes it with {@code --dry-run}, and answers what was recorded. */
public final class Recorder {

    private static final List<String> RECORDED = List.of("entry", "code", "says", "reason");
    private static final List<String> REREAD = List.of("entry", "code", "field", "words", "meant", "means now");
    /** More entries than these are counted, and not told one by one. */
    private static final int FEW = 12;
    /** More due dates than these are told where there is something to look at, and of that no more. */
    private static final int MANY = 40;

    private final Context context;
    private final Settings settings;

    Recorder(Context context) {
        this.context = context;
        this.settings = context.settings();
    }

    /** What the command may ask besides. */
    public Context context() {
        return context;
    }

    /** Whether nothing is to be recorded, nor written. */
    public boolean isTrial() {
        return settings.dryRun();
    }

    /** Opens a thing in the words that were typed. */
    public Answer open(Kind<?> kind, Code code, Form.Fields words) {
        return write(opening(kind, code, words));
    }

    /** The same of a thing that others are added to: see {@link #add(Kind, Code, Verb)}. */
    public Answer add(Kind<?> kind, Code code, Form.Fields words) {
        return add(kind, code, opening(kind, code, words));
    }

    private static Verb opening(Kind<?> kind, Code code, Form.Fields words) {
        return new Say(kind.subject(code), Optional.empty(), words, Optional.empty());
    }

    /** Amends what a thing was opened with, in the words that were typed. */
    public Answer amend(Kind<?> kind, Code code, Form.Fields words, Amending amending) {
        return amend(kind.subject(code), Optional.empty(), words, amending);
    }

    /** The same of any thing, or of what was said of it later. */
    public Answer amend(Subject about, Optional<String> fact, Form.Fields words, Amending amending) {
        return write(new AmendThing(
                about, fact, words, settings.on(), amending.because(), amending.how(), amending.reason()));
    }

    /**
     * What has a code that was typed where an entry could stand too.
     *
     * @throws DomainException {@code entry.form} when nothing has it
     */
    public Subject subject(Code code) {
        State latest = context.known().state().latest();
        return latest.nounOf(code).map(noun -> new Subject(noun, code)).orElseThrow(() -> {
            DomainException refused = latest.entries(code).isEmpty()
                    ? Problem.invalid(
                                    "entry.form",
                                    "\"{text}\" is neither an entry, such as 17.3, nor the code of a thing",
                                    Values.of("text", code))
                            .next(Look.history())
                            .asException()
                    : latest.unknown(Set.of(), code).asException();
            return context.store()
                    .unbegun()
                    .flatMap(Store.Unbegun::refusal)
                    .map(missing -> missing.asException())
                    .orElse(refused);
        });
    }

    /** Says a fact of a thing in the words that were typed. */
    public Answer say(
            Kind<?> kind, Code code, Class<? extends Fact> fact, Form.Fields words, Optional<Sentence> reason) {
        return say(kind, List.of(code), fact, words, reason);
    }

    /** The same of several things, in one act. */
    public Answer say(
            Kind<?> kind, List<Code> codes, Class<? extends Fact> fact, Form.Fields words, Optional<Sentence> reason) {
        return each(codes, code -> new Say(kind.subject(code), Optional.of(kind.nameOf(fact)), words, reason));
    }

    /** Records a verb about each of several things in one act, whole or not at all, and answers all that it records. */
    public Answer each(List<Code> codes, Function<Code, Verb> verb) {
        if (codes.size() == 1) {
            return write(verb.apply(codes.get(0)));
        }
        return act(new SayTogether(codes.stream().map(verb).toList()))
                .map(act -> recorded(act, Integer.MAX_VALUE))
                .orElseGet(this::nothing);
    }

    /** The same, and for people ends with a line about what it means, if there is something to say. */
    public Answer each(List<Code> codes, Function<Code, Verb> verb, Remark remark) {
        Optional<Act> act = act(
                codes.size() == 1
                        ? verb.apply(codes.get(0))
                        : new SayTogether(codes.stream().map(verb).toList()));
        Answer answer = act.map(it -> recorded(it, codes.size() == 1 ? FEW : Integer.MAX_VALUE))
                .orElseGet(this::nothing);
        return act.filter(it -> !context.isForMachines())
                .flatMap(it -> remark.on(
                        context.books(context.store()).open(View.LATEST, new Head(it.number() - 1)), known(it)))
                .map(line -> answer.and(new Answer.Lines(List.of(line))))
                .orElse(answer);
    }

    /** What there is to say of what was recorded. */
    public interface Remark {

        /** @param known what is known with it */
        Optional<String> on(Portfolio before, Portfolio known);
    }

    /** Records a verb, or proposes it with {@code --dry-run}, and says what was recorded. */
    public Answer write(Verb verb) {
        return act(verb).map(this::recorded).orElseGet(this::nothing);
    }

    /** The same of a verb that brings in what there is to look at then: whoever typed it is told what to type next. */
    public Answer begin(Verb verb) {
        return write(
                verb,
                (act, now) -> Optional.of(context.engine()
                        .assistance()
                        .after(catalogue(), context.request().words(), act, now.state())));
    }

    private Catalogue catalogue() {
        return context.engine().catalogue();
    }

    /** The same of a verb that adds one thing: whoever typed it is told what to type next where it is the first. */
    public Answer add(Kind<?> kind, Code code, Verb verb) {
        return write(verb, (act, now) -> context.engine()
                .assistance()
                .afterFirst(
                        catalogue(),
                        context.request().words(),
                        kind,
                        code,
                        now.lists().counts()));
    }

    /**
     * Takes over acts of another journal, into one that nobody has begun. They keep their own stamps, so a command that
     * does it takes nothing that is said of what is recorded.
     */
    public static void restore(Context context, List<Taken> acts) {
        Optional<Act> unused = new Recorder(context).beginning(books -> {
            books.restore(acts);
            return acts.stream().map(Taken::act).findFirst();
        });
    }

    /** The same, answered in the command's own way by what is known once it is recorded, or would be. */
    public Answer write(Verb verb, Shown shown) {
        return act(verb)
                .map(act -> {
                    Portfolio known = known(act);
                    Recorded recorded = new Recorded(
                            Optional.of(act.number()),
                            isTrial(),
                            act.entries().stream().map(Entry::id).toList(),
                            ReadDue.in(act, known.state()),
                            List.of(),
                            List.of());
                    return shown.of(recorded, act, known);
                })
                .orElseGet(this::nothing);
    }

    /** What is known with an act that was recorded, or is proposed. */
    private Portfolio known(Act act) {
        return known(act, isTrial());
    }

    private Portfolio known(Act act, boolean isProposed) {
        return isProposed
                ? context.books(context.store()).foresee(act)
                : context.books().open(View.LATEST);
    }

    /** How a command answers what it recorded. */
    public interface Shown {

        /** @param known what is known with the act */
        Answer of(Recorded recorded, Act act, Portfolio known);
    }

    /** What a verb would be refused for. */
    public List<Problem> refusals(Verb verb) {
        try {
            Optional<Act> unused = beginning(books -> books.propose(verb, occasion()));
            return List.of();
        } catch (DomainException refused) {
            return refused.problems();
        }
    }

    /**
     * Shows all that a verb would record, asks once whether to record it, and does.
     *
     * @throws CancellationException when it is not to be recorded
     * @throws DomainException {@code journal.expected} when others recorded something meanwhile
     */
    public Answer confirmed(Verb verb, Conversation talk) {
        Act proposed = context.books(context.store()).propose(verb, occasion()).orElseThrow();
        if (isTrial()) {
            return recorded(proposed, Integer.MAX_VALUE);
        }
        talk.say("");
        talk.show(recorded(proposed, Integer.MAX_VALUE, true));
        talk.say("");
        boolean isMeant = talk.ask(
                "record",
                "yes records all of it, no records nothing",
                partial -> Stream.of("yes", "no")
                        .filter(word -> word.startsWith(partial))
                        .map(word -> Proposal.of(word, ""))
                        .toList(),
                answer -> (Boolean) Forms.value(boolean.class, "record", answer));
        if (!isMeant) {
            throw new CancellationException();
        }
        Occasion asShown = occasion(Optional.of(new Head(proposed.number() - 1)));
        return act(verb, asShown).map(act -> recorded(act, Integer.MAX_VALUE)).orElseGet(this::nothing);
    }

    private Answer write(Verb verb, BiFunction<Act, Portfolio, Optional<String>> next) {
        Optional<Act> act = act(verb);
        Answer answer = act.map(this::recorded).orElseGet(this::nothing);
        return act.filter(recorded -> context.isTyped() && !isTrial())
                .flatMap(recorded -> next.apply(recorded, context.books().open(View.LATEST)))
                .map(line -> answer.and(Answer.Table.prose(List.of(List.of("next: " + line)), 0)))
                .orElse(answer);
    }

    private Optional<Act> act(Verb verb) {
        return act(verb, occasion());
    }

    private Optional<Act> act(Verb verb, Occasion on) {
        if (isTrial()) {
            return beginning(books -> books.propose(verb, on));
        }
        Optional<Act> act = beginning(books -> books.record(verb, on));
        act.ifPresent(one -> {
            context.session().recorded(one.number());
            context.hasRecorded("act " + one.number() + " is recorded");
        });
        return act;
    }

    /**
     * Does what records something, and says so when that begins a database that was named.
     *
     * @param recording answers the first act that was recorded, or would be
     */
    private Optional<Act> beginning(Function<Books, Optional<Act>> recording) {
        Store open = context.store();
        Optional<Store.Unbegun> unbegun =
                open.unbegun().filter(it -> it.refusal().isPresent());
        try {
            Optional<Act> act = recording.apply(context.books(open));
            unbegun.ifPresent(it -> noteBeginning(it, act));
            return act;
        } catch (DomainException refused) {
            throw unbegun.flatMap(Store.Unbegun::refusal)
                    .map(missing -> missing(missing, refused))
                    .orElse(refused);
        }
    }

    private void noteBeginning(Store.Unbegun unbegun, Optional<Act> act) {
        if (act.isEmpty()) {
            context.note(unbegun.refusal().orElseThrow().message() + "; nothing was recorded, and none was created");
        } else if (act.get().number() == 1) {
            context.note((isTrial() ? "would create " : "created ") + unbegun.begun());
        }
    }

    /**
     * That what is asked for is not there, since the database is not. It comes first, and decides, where a line of its
     * own asks for it; a file that asks for it may be wrong by itself.
     */
    private static DomainException missing(Problem database, DomainException refused) {
        List<Problem> missed = refused.problems().stream()
                .filter(problem -> problem.sort() == Problem.Sort.NOT_FOUND || problem.sort() == Problem.Sort.CONFLICT)
                .toList();
        if (missed.isEmpty()) {
            return refused;
        }
        boolean isFirst = missed.stream().anyMatch(problem -> problem.place().isEmpty());
        List<Problem> problems = new ArrayList<>(refused.problems());
        problems.add(isFirst ? 0 : problems.size(), database);
        return new DomainException(problems);
    }

    private Occasion occasion() {
        return occasion(settings.expect());
    }

    private Occasion occasion(Optional<Head> expect) {
        return new Occasion(
                author(),
                String.join(" ", context.request().words()),
                settings.on(),
                settings.paper(),
                expect,
                settings.today(),
                settings.displacing(),
                Optional.empty());
    }

    /** The day from which what is recorded is true, where one was typed. */
    public Optional<LocalDate> on() {
        return settings.on();
    }

    /**
     * The last act, if whoever is to record something entered it.
     *
     * @throws DomainException {@code undo.others} when somebody else did, {@code undo.none} when there is none
     */
    public Head lastOwn() {
        Books books = context.books(context.store());
        Head head = books.head();
        if (head.equals(Head.NONE)) {
            Optional<Act> unused = beginning(none -> {
                throw Problem.notFound("undo.none", "there is nothing to undo").asException();
            });
        }
        Author by = books.author(head);
        if (!by.equals(author())) {
            throw Problem.refused(
                            "undo.others",
                            "the last act, {act}, was entered by {by}, not by you, {you}",
                            Values.of("act", head.act()).and("by", by).and("you", author()))
                    .next(Suggestion.to(UndoAct.class).with("act", head.act()))
                    .asException();
        }
        return head;
    }

    private Author author() {
        Optional<String> known = context.store().user();
        String user = known.orElseGet(() -> context.engine().user(context.request()));
        return settings.by()
                .filter(by -> !by.name().equals(user))
                .map(by -> known.map(it -> Author.parse(by + " (database user " + it + ")"))
                        .orElse(by))
                .orElseGet(() -> Author.parse(user));
    }

    private Answer recorded(Act act) {
        return recorded(act, FEW);
    }

    /** @param few more entries than these are counted, and not told one by one */
    private Answer recorded(Act act, int few) {
        return recorded(act, few, isTrial());
    }

    private Answer recorded(Act act, int few, boolean isProposed) {
        List<EntryId> entries = act.entries().stream().map(Entry::id).toList();
        String verb = isProposed ? "would record" : "recorded";
        List<ReadDue> dues = ReadDue.in(act, known(act, isProposed).state());
        Optional<State> before = Optional.of(act)
                .filter(of -> of.entries().stream().anyMatch(Corrections::isOne))
                .map(of -> context.books(context.store())
                        .open(View.LATEST, new Head(of.number() - 1))
                        .state());
        List<String> lines = new ArrayList<>();
        if (act.entries().size() <= few) {
            Map<EntryId, List<ReadDue>> remarkable =
                    dues.stream().filter(due -> !due.isPlain()).collect(Collectors.groupingBy(ReadDue::entry));
            lines.add(verb + " act " + act.number() + ":");
            for (Entry entry : act.entries()) {
                lines.add("  " + entry.id() + "  " + said(entry)
                        + before.flatMap(known -> moved(entry, known)).orElse(""));
                String under = " ".repeat(entry.id().toString().length() + 4);
                remarkable.getOrDefault(entry.id(), List.of()).forEach(due -> lines.add(under + due.says()));
            }
        } else {
            Map<String, Integer> counts = new LinkedHashMap<>();
            act.entries().forEach(entry -> counts.merge(nouns(entry.about()), 1, Integer::sum));
            List<String> parts = new ArrayList<>();
            counts.forEach((nouns, count) -> parts.add(count + " about " + nouns));
            lines.add(verb + " act " + act.number() + ", " + act.entries().size() + " entries: "
                    + String.join(", ", parts));
            lines.addAll(remarks(dues, dues.size() <= MANY));
        }
        List<Reread> reread = before.map(known -> Reread.in(act, known)).orElse(List.of());
        List<Overruled> overruled =
                before.map(known -> Overruled.in(act, known)).orElse(List.of());
        List<Answer.Block> blocks = new ArrayList<>();
        blocks.add(Answer.Table.prose(lines.stream().map(List::of).toList(), 0));
        if (!overruled.isEmpty()) {
            blocks.add(Answer.Table.prose(
                    overruled.stream().map(it -> List.of(said(it))).toList(), 0));
        }
        if (!reread.isEmpty()) {
            blocks.add(
                    new Answer.Lines(List.of("", isTrial() ? "would be read differently:" : "now read differently:")));
            blocks.add(
                    new Answer.Table(REREAD, reread.stream().map(Recorder::row).toList(), 3, ""));
        }
        return new Answer(new Recorded(Optional.of(act.number()), isTrial(), entries, dues, reread, overruled), blocks)
                .tabled(RECORDED, () -> act.entries().stream()
                        .map(entry -> List.of(
                                entry.id().toString(),
                                entry.about().code().value(),
                                entry.fact().says(),
                                entry.reason().map(Sentence::value).orElse("")))
                        .toList());
    }

    /** What there is to look at among due dates, or each of them. */
    public static List<String> remarks(List<ReadDue> dues, boolean each) {
        List<ReadDue> shown = dues.stream()
                .filter(due -> each ? !due.isPlain() : due.isRemarkable())
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("due dates, as they were read" + (each ? ":" : ", where there is something to check:"));
        shown.stream()
                .limit(MANY)
                .forEach(
                        due -> lines.add("  " + due.entry() + "  " + due.about().code() + "  " + due.says()));
        if (shown.size() > MANY) {
            lines.add("  and " + (shown.size() - MANY) + " more");
        }
        return lines;
    }

    private static String said(Overruled it) {
        return "note: " + it.entry() + " makes no difference now: " + it.by() + ", reported later, on " + it.told()
                + ", has corrected " + it.root() + " too";
    }

    private static List<String> row(Reread it) {
        return List.of(
                it.entry().toString(), it.about().code().value(), it.field(), it.words(), it.before(), it.after());
    }

    /** What an entry says of what; an opening names the noun by itself. */
    public static String said(Entry entry) {
        String noun = entry.about().noun() + " ";
        String says = entry.fact() instanceof Amended amended
                ? amended.says() + ": "
                        + amended.fact(GoldenThread.LANGUAGE.kindOf(entry.about()))
                                .says()
                : entry.fact().says();
        return entry.about() + " " + (says.startsWith(noun) ? says.substring(noun.length()) : says)
                + entry.reason().map(reason -> " (" + reason + ")").orElse("");
    }

    /** The other day from which what is amended is true, where that is what was wrong. */
    private static Optional<String> moved(Entry entry, State before) {
        return entry.fact() instanceof Amended amended
                ? before.standing(entry.about().code()).stream()
                        .filter(standing -> standing.id().equals(amended.entry()))
                        .findFirst()
                        .filter(standing -> !standing.effective().equals(amended.effective()))
                        .map(standing -> ", true from " + amended.effective() + ", not from " + standing.effective())
                : Optional.empty();
    }

    private static String nouns(Subject about) {
        return GoldenThread.LANGUAGE.kindOf(about).plural();
    }

    private Answer nothing() {
        return Answer.lines(
                        new Recorded(Optional.empty(), isTrial(), List.of(), List.of(), List.of(), List.of()),
                        "nothing to add: the journal holds all of it, at act "
                                + context.books(context.store()).head())
                .tabled(RECORDED, List.of());
    }

    /**
     * What automation is told of a write.
     *
     * @param dues each due date that it tells, as it was read
     * @param reread what was read again, since what it was read by was amended
     * @param overruled corrections that change nothing as known now, since others were told later
     */
    public record Recorded(
            Optional<Long> act,
            boolean dryRun,
            List<EntryId> entries,
            List<ReadDue> dues,
            List<Reread> reread,
            List<Overruled> overruled) {
        public Recorded {
            entries = List.copyOf(entries);
            dues = List.copyOf(dues);
            reread = List.copyOf(reread);
            overruled = List.copyOf(overruled);
        }
    }
}
