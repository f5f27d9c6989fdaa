package org.goldenthread.domain.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
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
 * What a view should show, by the plainest reading of the rules: go through every act, keep what the view may see, take
 * out what was struck, put the rest in order, and change one thing after another. It shares no code with the fold.
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
        long done;
        long lastWord;
        final List<String> moves = new ArrayList<>();
        final List<String> claims = new ArrayList<>();
        final List<String> targets = new ArrayList<>();
        final List<String> actuals = new ArrayList<>();

        @Override
        public String toString() {
            return String.join(
                    "; ",
                    noun,
                    title,
                    "due " + due,
                    "first " + first,
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

    private static NaiveReplay replay(List<Act> acts, View view) {
        long lastTrue = view.asAt().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        long lastTold = view.asTold().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        List<String> struck = new ArrayList<>();
        TreeMap<long[], Entry> ordered = new TreeMap<>(Arrays::compare);
        for (Act act : acts) {
            long place = 0;
            for (Entry entry : act.entries()) {
                place++;
                long opens = entry.fact() instanceof Opening<?> ? 0 : 1;
                long[] key = {
                    entry.effective().toEpochDay(), opens, entry.told().toEpochDay(), act.number(), place
                };
                if (key[0] <= lastTrue && key[2] <= lastTold) {
                    if (entry.fact() instanceof Struck strike) {
                        struck.add(strike.entry().toString());
                    } else {
                        ordered.put(key, entry);
                    }
                }
            }
        }
        NaiveReplay replay = new NaiveReplay();
        ordered.forEach((key, entry) -> {
            String name = key[3] + "." + key[4];
            if (!struck.contains(name) && !replay.apply(entry)) {
                replay.stayedOut.add(name);
            }
        });
        return replay;
    }

    private boolean apply(Entry entry) {
        String code = entry.about().code().value();
        String fact = entry.fact().getClass().getSimpleName();
        boolean opens = List.of(
                        "MilestonePlanned",
                        "MeasureDefined",
                        "ThemeNamed",
                        "StrategyDrafted",
                        "ObjectiveSet",
                        "PlanDrafted",
                        "PaperIssued",
                        "OrganisationListed")
                .contains(fact);
        if (opens == things.containsKey(code)) {
            return false;
        }
        if (opens) {
            things.put(code, opened(entry));
            return true;
        }
        return change(things.get(code), fact, entry);
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

    private static boolean change(Thing thing, String fact, Entry entry) {
        boolean needsOpen = List.of(
                        "Started",
                        "Progressed",
                        "Forecast",
                        "Rescheduled",
                        "Completed",
                        "HandedOver",
                        "RolledForward",
                        "CarriedOn",
                        "Transferred",
                        "MilestoneMerged",
                        "MilestoneSplit",
                        "Dropped",
                        "Superseded")
                .contains(fact);
        boolean isOpen = List.of("PLANNED", "UNDER_WAY").contains(thing.status);
        if (needsOpen && !isOpen || fact.equals("Reopened") && isOpen) {
            return false;
        }
        if (needsOpen || fact.equals("Reopened")) {
            thing.lastWord = Math.max(thing.lastWord, entry.effective().toEpochDay());
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
                SortedSet<String> all = new TreeSet<>(
                        List.of(thing.needs.replaceAll("[\\[\\]]", "").split(", ")));
                ((Depends) entry.fact()).needs().forEach(code -> all.add(code.value()));
                all.remove("");
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
            case "Mentioned", "Accepted", "PlanAgreed", "PlanClosed", "PlanRestated", "ApprovalNeeded" -> {}
            default -> throw new IllegalStateException("the replay knows no " + fact);
        }
        return true;
    }

    private static void end(Thing thing, String how, List<Code> into, Entry entry) {
        thing.status = how;
        thing.done = entry.effective().toEpochDay();
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
