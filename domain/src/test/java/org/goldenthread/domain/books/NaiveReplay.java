package org.goldenthread.domain.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureDefined;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.measure.Targeted;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Claimed;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.DueFixed;
import org.goldenthread.domain.milestone.DueTied;
import org.goldenthread.domain.milestone.Forecast;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.MilestoneMerged;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.Superseded;
import org.goldenthread.domain.milestone.Transferred;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyMoved;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;

/**
 * What a view should show, by the plainest reading of the rules: go through every act, find for every entry what it says
 * by what the view has been told, keep what the view may see, put that in order, and change one thing after another. It
 * shares no code with the fold.
 */
public final class NaiveReplay {

    private final SortedMap<String, Thing> things = new TreeMap<>();
    private final List<String> stayedOut = new ArrayList<>();

    /** A thing as anybody would scribble it down. */
    private static final class Thing {
        String noun = "";
        String title = "";
        String due = "";
        String first = "none";
        String tie = "";
        String forecast = "none";
        String next = "none";
        String status = "";
        String rating = "none";
        String plan = "";
        String lead = "";
        String became = "[]";
        String needs = "[]";
        String firstTold = "none";
        long done;
        long doneTold;
        long lastWord;
        final List<String> moves = new ArrayList<>();
        final List<String> claims = new ArrayList<>();
        final List<String> targets = new ArrayList<>();
        final List<String> actuals = new ArrayList<>();

        void remember(String told) {
            String days = told.replaceAll("^.* ([A-Z_]+ [^ ]+)$", "$1");
            firstTold = told.equals("none") || first.endsWith(" " + days) ? "none" : told;
        }

        @Override
        public String toString() {
            return String.join(
                    "; ",
                    noun,
                    title,
                    "due " + due,
                    "first " + first,
                    "first told " + firstTold,
                    "tie " + tie,
                    "forecast " + forecast,
                    "next " + next,
                    status,
                    "rated " + rating,
                    "plan " + plan,
                    "lead " + lead,
                    "became " + became,
                    "needs " + needs,
                    "moves " + moves,
                    "done " + done,
                    "last word " + lastWord,
                    "claims " + claims,
                    "targets " + targets,
                    "actuals " + actuals);
        }
    }

    private NaiveReplay() {}

    /** Every milestone, measure, theme and strategy in a view, by code, in words. */
    public static SortedMap<String, String> of(List<Act> acts, View view) {
        return words(replay(acts, view).things);
    }

    /** The names of the entries that the view may see, nobody struck, and yet could not be. */
    public static List<String> stayedOut(List<Act> acts, View view) {
        return replay(acts, view).stayedOut;
    }

    /** An entry that was typed, with all that was ever said of it. */
    private static final class Typed {
        final Entry entry;
        final String words;
        final List<Entry> corrections = new ArrayList<>();

        Typed(Entry entry) {
            this.entry = entry;
            this.words = words(entry);
        }
    }

    /** What is said, of which day, and where it stands among others of that day. */
    private record Line(long effective, boolean opens, long told, EntryId name, Entry says) {}

    private static NaiveReplay replay(List<Act> acts, View view) {
        long lastTrue = view.asAt().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        long lastTold = view.asTold().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        NaiveReplay replay = new NaiveReplay();
        Map<String, List<Typed>> all = typed(acts);
        all.forEach((code, typed) -> {
            List<Line> lines = lines(typed, lastTold).stream()
                    .filter(line -> line.effective() <= lastTrue && line.told() <= lastTold)
                    .toList();
            Optional<Line> opening = lines.stream().filter(Line::opens).findFirst();
            Optional<Entry> label = opening.map(Line::says).or(() -> label(typed));
            boolean isOpen = false;
            for (Line line : lines) {
                boolean stands = line.opens()
                        ? !isOpen && replay.open(code, line.says())
                        : label.isPresent() && replay.say(code, label.get(), opening, line);
                isOpen |= stands && line.opens();
                if (!stands) {
                    replay.stayedOut.add(line.name().toString());
                }
            }
            Optional.ofNullable(replay.things.get(code))
                    .ifPresent(thing -> first(typed, lastTrue, lastTold).ifPresent(thing::remember));
        });
        return replay;
    }

    /** What the first opening that stood on its own day promised then, if anything was corrected since. */
    private static Optional<String> first(List<Typed> typed, long lastTrue, long lastTold) {
        boolean isCorrected = typed.stream()
                .flatMap(it -> it.corrections.stream())
                .anyMatch(correction -> correction.told().toEpochDay() <= lastTold);
        if (!isCorrected) {
            return Optional.empty();
        }
        TreeSet<Long> days = new TreeSet<>();
        typed.stream()
                .filter(it -> it.entry.fact() instanceof Opening<?>)
                .map(it -> it.entry.told().toEpochDay())
                .filter(day -> day <= lastTold)
                .forEach(days::add);
        for (long day : days) {
            Optional<Line> opening = lines(typed, day).stream()
                    .filter(line -> line.opens() && line.told() <= day && line.effective() <= lastTrue)
                    .findFirst();
            if (opening.isPresent()) {
                return opening.map(line -> opened(line.says()).first);
            }
        }
        return Optional.empty();
    }

    private static Optional<Entry> label(List<Typed> typed) {
        Comparator<Line> latest =
                Comparator.comparing((Line line) -> line.says().effective()).thenComparing(Line::name);
        return lines(typed, Long.MAX_VALUE).stream()
                .filter(Line::opens)
                .max(latest)
                .map(Line::says)
                .or(() -> typed.stream()
                        .map(it -> it.entry)
                        .filter(entry -> entry.fact() instanceof Opening<?>)
                        .max(Comparator.comparing(Entry::effective).thenComparing(Entry::id)));
    }

    private static Map<String, List<Typed>> typed(List<Act> acts) {
        Map<String, List<Typed>> all = new TreeMap<>();
        for (Act act : acts) {
            for (Entry entry : act.entries()) {
                List<Typed> typed = all.computeIfAbsent(entry.about().code().value(), code -> new ArrayList<>());
                Object corrects = entry.fact() instanceof Struck struck
                        ? struck.entry()
                        : entry.fact() instanceof Amended amended ? amended.entry() : "nothing";
                if (corrects.equals("nothing")) {
                    typed.add(new Typed(entry));
                } else {
                    typed.stream()
                            .filter(it -> it.entry.id().equals(corrects))
                            .forEach(it -> it.corrections.add(entry));
                }
            }
        }
        return all;
    }

    /** What each entry says by a day, in order; what was said twice once, until one of the two was corrected. */
    private static List<Line> lines(List<Typed> typed, long lastTold) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            Entry entry = typed.get(i).entry;
            List<Entry> corrections = new ArrayList<>();
            boolean isSaidBefore = false;
            for (int j = 0; j < typed.size(); j++) {
                if (isSameUntil(typed, Math.min(i, j), Math.max(i, j))) {
                    corrections.addAll(typed.get(j).corrections);
                    isSaidBefore |= j < i;
                }
            }
            Optional<Entry> last = corrections.stream()
                    .filter(correction -> correction.told().toEpochDay() <= lastTold)
                    .max(Comparator.comparing(Entry::told).thenComparing(Entry::id));
            if (!isSaidBefore && last.filter(it -> it.fact() instanceof Struck).isEmpty()) {
                Entry says = last.map(it -> as((Amended) it.fact(), entry)).orElse(entry);
                Line line = new Line(
                        says.effective().toEpochDay(),
                        says.fact() instanceof Opening<?>,
                        entry.told().toEpochDay(),
                        entry.id(),
                        says);
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparing(Line::effective)
                .thenComparing(Line::opens, Comparator.reverseOrder())
                .thenComparing(Line::told)
                .thenComparing(Line::name));
        List<Line> once = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        lines.forEach(line -> {
            String words = words(line.says());
            if (!seen.contains(words)) {
                once.add(line);
                seen.add(words);
            }
        });
        return once;
    }

    private static Entry as(Amended amended, Entry entry) {
        Fact fact = amended.fact(GoldenThread.LANGUAGE.kindOf(entry.about()));
        LocalDate told = amended.effective().isAfter(entry.told()) ? amended.effective() : entry.told();
        return new Entry(entry.id(), entry.about(), amended.effective(), told, fact, amended.because(), entry.source());
    }

    /** Whether two entries were typed alike, and nothing was corrected between them. */
    private static boolean isSameUntil(List<Typed> typed, int one, int other) {
        Typed first = typed.get(one);
        Typed second = typed.get(other);
        return first.words.equals(second.words)
                && typed.stream()
                        .filter(it -> it.words.equals(first.words))
                        .filter(it -> it.entry.id().compareTo(first.entry.id()) >= 0)
                        .flatMap(it -> it.corrections.stream())
                        .noneMatch(correction -> correction.id().compareTo(second.entry.id()) < 0);
    }

    private static String words(Entry entry) {
        return entry.about() + " " + entry.effective() + " " + entry.told() + " " + entry.fact() + " " + entry.reason()
                + " " + entry.source();
    }

    private boolean open(String code, Entry entry) {
        Thing thing = opened(entry);
        Thing before = things.get(code);
        if (before != null && entry.about().noun().equals("milestone")) {
            thing.lastWord = Math.max(before.lastWord, thing.lastWord);
            thing.rating = before.rating;
            thing.next = before.next;
            thing.claims.addAll(before.claims);
            SortedSet<String> needs = new TreeSet<>(names(before.needs));
            needs.addAll(names(thing.needs));
            thing.needs = needs.toString();
            if (!before.status.equals("PLANNED")) {
                thing.status = before.status;
                thing.done = before.done;
                thing.doneTold = before.doneTold;
                thing.became = before.became;
            }
        }
        if (before == null || entry.about().noun().equals("milestone")) {
            things.put(code, thing);
        }
        return true;
    }

    private boolean say(String code, Entry label, Optional<Line> opening, Line line) {
        Thing thing = things.get(code);
        if (thing == null) {
            thing = opened(label);
            if (thing.noun.equals("milestone")) {
                thing.due = "not stated NOT_STATED ../..";
                thing.first = "none";
                thing.plan = "";
                thing.needs = "[]";
                thing.lastWord = line.effective();
            }
        }
        Entry entry = line.says();
        String fact = entry.fact().getClass().getSimpleName();
        boolean isPromised =
                opening.filter(it -> it.effective() <= line.effective()).isPresent();
        if (!change(thing, fact, entry, isPromised)) {
            return false;
        }
        things.put(code, thing);
        return true;
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.replaceAll("[\\[\\]]", "").split(", "))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Thing opened(Entry entry) {
        Thing thing = new Thing();
        thing.noun = entry.about().noun();
        if (entry.fact() instanceof MilestonePlanned planned) {
            thing.title = planned.title().value();
            thing.due = planned.due().map(NaiveReplay::written).orElse("not stated NOT_STATED ../..");
            thing.first = promise(thing.due);
            thing.status = "PLANNED";
            thing.plan = planned.plan().map(Code::value).orElse("");
            thing.lead = planned.lead().map(Code::value).orElse("");
            thing.needs = planned.dependsOn().toString();
            thing.lastWord = entry.effective().toEpochDay();
        }
        if (entry.fact() instanceof MeasureDefined defined) {
            thing.title = defined.title().value();
        }
        if (thing.noun.equals("strategy")) {
            thing.status = "DRAFT";
        }
        return thing;
    }

    private static boolean change(Thing thing, String fact, Entry entry, boolean isPromised) {
        List<String> ends = List.of("Completed", "HandedOver");
        List<String> words = List.of("Started", "Progressed");
        List<String> dates = List.of("Forecast", "Rescheduled");
        List<String> plans = List.of(
                "RolledForward",
                "CarriedOn",
                "Transferred",
                "MilestoneMerged",
                "MilestoneSplit",
                "Dropped",
                "Superseded");
        boolean isOpen = List.of("PLANNED", "UNDER_WAY").contains(thing.status);
        if (fact.equals("Reopened") && isOpen
                || ends.contains(fact) && !isOpen
                || plans.contains(fact) && !(isOpen && isPromised)
                || dates.contains(fact)
                        && !(isPromised && (isOpen || entry.told().toEpochDay() < thing.doneTold))) {
            return false;
        }
        if (fact.equals("Forecast") && !isOpen) {
            return true;
        }
        if (fact.equals("Reopened") || Stream.of(ends, words, dates, plans).anyMatch(facts -> facts.contains(fact))) {
            thing.lastWord = Math.max(thing.lastWord, entry.effective().toEpochDay());
        }
        if (words.contains(fact) && !isOpen) {
            return true;
        }
        switch (fact) {
            case "Started" -> thing.status = "UNDER_WAY";
            case "Progressed" -> {
                Progressed progressed = (Progressed) entry.fact();
                thing.status = "UNDER_WAY";
                thing.next = progressed
                        .next()
                        .map(when -> progressed.note() + " " + written(when))
                        .orElse("none");
            }
            case "Completed" -> end(thing, "COMPLETED", List.of(), entry);
            case "HandedOver" -> end(thing, "HANDED_OVER", List.of(), entry);
            case "Dropped" -> end(thing, "DROPPED", List.of(), entry);
            case "MilestoneMerged" -> end(thing, "MERGED", List.of(((MilestoneMerged) entry.fact()).into()), entry);
            case "MilestoneSplit" -> end(thing, "SPLIT", ((MilestoneSplit) entry.fact()).into(), entry);
            case "Superseded" ->
                end(
                        thing,
                        "SUPERSEDED",
                        ((Superseded) entry.fact()).successor().stream().toList(),
                        entry);
            case "Reopened" -> {
                thing.plan = ((Reopened) entry.fact()).plan().map(Code::value).orElse(thing.plan);
                thing.status = "UNDER_WAY";
                thing.done = 0;
                thing.doneTold = 0;
                thing.became = "[]";
            }
            case "RolledForward" -> {
                RolledForward rolled = (RolledForward) entry.fact();
                rolled.due().ifPresent(due -> move(thing, due, rolled.cause(), entry));
                thing.plan = rolled.to().value();
            }
            case "CarriedOn" -> thing.plan = ((CarriedOn) entry.fact()).to().value();
            case "Transferred" -> {
                Transferred transferred = (Transferred) entry.fact();
                thing.lead = transferred.to().value();
                thing.plan = transferred.plan().map(Code::value).orElse("");
            }
            case "MilestoneRenamed" ->
                thing.title = ((MilestoneRenamed) entry.fact()).title().value();
            case "MilestoneLed" ->
                thing.lead = ((MilestoneLed) entry.fact()).lead().value();
            case "Depends" -> {
                SortedSet<String> all = new TreeSet<>(names(thing.needs));
                ((Depends) entry.fact()).needs().forEach(code -> all.add(code.value()));
                thing.needs = all.toString();
            }
            case "Forecast" -> {
                thing.forecast = written(((Forecast) entry.fact()).due());
                thing.next = "none";
            }
            case "Rescheduled" -> {
                Rescheduled moved = (Rescheduled) entry.fact();
                move(thing, moved.to(), moved.cause(), entry);
            }
            case "DueTied" -> {
                if (!thing.due.contains(" TIED ")) {
                    return false;
                }
                DueTied tied = (DueTied) entry.fact();
                thing.tie = tied.to() + tied.gap().map(gap -> ", " + gap).orElse("");
            }
            case "DueFixed" -> {
                Due fixed = ((DueFixed) entry.fact()).due();
                String waiting = fixed.asWritten() + " TIED " + Interval.always();
                if (!thing.due.equals(waiting) && !thing.first.equals(waiting)) {
                    return false;
                }
                thing.tie = thing.due.equals(waiting) ? "" : thing.tie;
                thing.due = thing.due.replace(waiting, written(fixed));
                thing.first = thing.first.replace(waiting, written(fixed));
                thing.moves.replaceAll(move -> move.replace(waiting, written(fixed)));
            }
            case "Claimed" -> thing.claims.add(written(((Claimed) entry.fact()).due()) + " told " + entry.told());
            case "Rated" -> thing.rating = ((Rated) entry.fact()).level() + " told " + entry.told();
            case "Targeted" ->
                thing.targets.add(((Targeted) entry.fact()).value().toString());
            case "Measured" ->
                thing.actuals.add(((Measured) entry.fact()).value().toString());
            case "StrategyMoved" ->
                thing.status = ((StrategyMoved) entry.fact()).to().name();
            case "MilestoneRehomed",
                    "Mentioned",
                    "Accepted",
                    "PlanAgreed",
                    "PlanClosed",
                    "PlanRestated",
                    "ApprovalNeeded" -> {}
            default -> throw new IllegalStateException("the replay knows no " + fact);
        }
        return true;
    }

    private static void end(Thing thing, String how, List<Code> into, Entry entry) {
        thing.status = how;
        thing.done = entry.effective().toEpochDay();
        thing.doneTold = entry.told().toEpochDay();
        thing.became = into.toString();
    }

    private static void move(Thing thing, Due to, Optional<Code> cause, Entry entry) {
        boolean isSameDays = thing.due.endsWith(" " + to.kind() + " " + to.interval());
        if (!promise(thing.due).equals("none") && !isSameDays) {
            thing.moves.add(moved(thing.due, written(to), cause, entry.reason(), entry.effective(), entry.told()));
        }
        thing.tie = isSameDays ? thing.tie : "";
        thing.due = written(to);
        thing.next = "none";
        if (thing.first.equals("none")) {
            thing.first = promise(thing.due);
        }
    }

    private static String moved(
            String from,
            String to,
            Optional<Code> cause,
            Optional<Sentence> reason,
            LocalDate effective,
            LocalDate told) {
        return "from " + from + " to " + to + " on " + effective + " told " + told + " for "
                + cause.map(Code::value).orElse("no cause") + ", "
                + reason.map(Sentence::value).orElse("no reason");
    }

    private static String promise(String due) {
        return due.contains("NOT_STATED") || due.contains("TO_BE_AGREED") || due.contains("UNREAD") ? "none" : due;
    }

    private static String written(Due due) {
        return due.asWritten() + " " + due.kind() + " " + due.interval();
    }

    private static SortedMap<String, String> words(SortedMap<String, Thing> things) {
        return things.entrySet().stream()
                .filter(e ->
                        List.of("milestone", "measure", "theme", "strategy").contains(e.getValue().noun))
                .collect(
                        Collectors.toMap(e -> e.getKey(), e -> e.getValue().toString(), (a, b) -> a + b, TreeMap::new));
    }

    /** The same words for what a state really holds. */
    public static SortedMap<String, String> wordsOf(State state) {
        SortedMap<String, Thing> things = new TreeMap<>();
        state.all(Milestone.KIND).forEach(it -> things.put(it.code().value(), scribbled(it)));
        for (Measure it : state.all(Measure.KIND)) {
            Thing thing = named("measure", it.title().value());
            it.targets().forEach(figure -> thing.targets.add(figure.toString()));
            it.actuals().forEach(figure -> thing.actuals.add(figure.toString()));
            things.put(it.code().value(), thing);
        }
        for (Theme it : state.all(Theme.KIND)) {
            Thing thing = named("theme", "");
            thing.rating = it.rating().map(NaiveReplay::scribbled).orElse("none");
            things.put(it.code().value(), thing);
        }
        for (Strategy it : state.all(Strategy.KIND)) {
            Thing thing = named("strategy", "");
            thing.status = it.status().name();
            things.put(it.code().value(), thing);
        }
        return words(things);
    }

    private static Thing named(String noun, String title) {
        Thing thing = new Thing();
        thing.noun = noun;
        thing.title = title;
        return thing;
    }

    private static Thing scribbled(Milestone it) {
        Thing thing = named("milestone", it.title().value());
        thing.due = written(it.due());
        thing.first = it.promise().first().map(NaiveReplay::written).orElse("none");
        thing.firstTold = it.promise().firstAsTold().map(NaiveReplay::written).orElse("none");
        thing.tie = it.promise()
                .tie()
                .map(tie -> tie.to() + tie.gap().map(gap -> ", " + gap).orElse(""))
                .orElse("");
        thing.forecast = it.promise().forecast().map(NaiveReplay::written).orElse("none");
        thing.next = it.promise()
                .next()
                .map(step -> step.note() + " " + written(step.when()))
                .orElse("none");
        thing.status = it.status().name();
        thing.rating = it.rating().map(NaiveReplay::scribbled).orElse("none");
        thing.plan = it.position().plan().map(Code::value).orElse("");
        thing.lead = it.people().lead().map(Code::value).orElse("");
        thing.became = it.progress().into().toString();
        thing.needs = it.dependsOn().stream().sorted().toList().toString();
        it.promise()
                .moves()
                .forEach(move -> thing.moves.add(moved(
                        written(move.from()),
                        written(move.to()),
                        move.cause(),
                        move.reason(),
                        move.effective(),
                        move.told())));
        thing.done = it.progress().done().map(LocalDate::toEpochDay).orElse(0L);
        thing.lastWord = it.progress().lastWord().toEpochDay();
        it.promise().claims().forEach(claim -> thing.claims.add(written(claim.due()) + " told " + claim.told()));
        return thing;
    }

    private static String scribbled(Declared rating) {
        return rating.level() + " told " + rating.told();
    }
}
