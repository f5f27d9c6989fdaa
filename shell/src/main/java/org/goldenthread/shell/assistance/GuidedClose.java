package org.goldenthread.shell.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.goldenthread.domain.balance.Balance;
import org.goldenthread.domain.balance.CloseAnsweredPlan;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.balance.Item;
import org.goldenthread.domain.balance.Missing;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Meanings;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.CompleteMilestone;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneFact;
import org.goldenthread.domain.milestone.RollMilestone;
import org.goldenthread.domain.milestone.Transferred;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.shell.engine.Conversation;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Dues;

/**
 * Asks what became of each milestone of which a plan's close lacks a word, shows all that would be recorded, asks once, and
 * records it with the close as one act.
 */
public final class GuidedClose {

    private static final String KEEP = "keep";

    private final Recorder recorder;
    private final Conversation talk;
    private final State known;
    private final DeliveryPlan plan;
    private final List<CloseAnsweredPlan.Answered> answers = new ArrayList<>();
    private ClosePlan close;
    private Optional<Code> cause = Optional.empty();
    private Optional<Sentence> reason = Optional.empty();

    public GuidedClose(Recorder recorder, Conversation talk, ClosePlan close) {
        this.recorder = recorder;
        this.talk = talk;
        this.close = close;
        this.known = recorder.context().known().state();
        this.plan = known.get(DeliveryPlan.KIND, close.plan());
    }

    /** What can have become of a milestone that was open on the last day, by the verb that says so. */
    private enum Fate {
        @Means("it has no due date yet, and goes on in the next plan")
        CARRY,
        @Means("it was delivered by the plan's last day")
        COMPLETE,
        @Means("it is no longer promised")
        DROP,
        @Means("it is somebody's daily work")
        HAND_OVER,
        @Means("it was to be done in this plan and was not: it moves into the next plan")
        ROLL,
        @Means("it is another body's promise")
        TRANSFER
    }

    /** @throws DomainException at once, when answers would not let the year be closed */
    public Answer answer() {
        close.next().ifPresent(next -> ClosePlan.checkNext(known, plan, next));
        DomainException.throwIfAny(recorder.refusals(close).stream()
                .filter(problem -> !problem.code().equals("plan.close.open")
                        && !problem.code().equals("plan.close.next"))
                .toList());
        Balance balance = Balance.of(known, plan);
        List<Item> open = balance.missing().stream()
                .filter(item -> item.missing().equals(Optional.of(Missing.OUTCOME)))
                .toList();
        talk.say("What became of each open milestone of " + plan.code() + " by " + plan.lastDay()
                + "? Your answers are recorded with the close as one act. Ctrl-C cancels.");
        for (int i = 0; i < open.size(); i++) {
            show(open.get(i), i + 1, open.size());
            ask(open.get(i));
        }
        if (!balance.carriesOn().isEmpty()) {
            Code unused = next();
        }
        return recorder.confirmed(new CloseAnsweredPlan(answers, close), talk);
    }

    private void show(Item item, int place, int of) {
        Milestone milestone = known.get(Milestone.KIND, item.milestone());
        talk.say("");
        talk.say(place + " of " + of + ": " + item.milestone() + " " + milestone.title());
        talk.say("  due " + Dues.shown(item.due()) + ", "
                + milestone.people().lead().map(lead -> "lead " + lead).orElse("no lead"));
    }

    /** Asks until the answer is one with which this milestone is missing no more. */
    private void ask(Item item) {
        while (true) {
            CloseAnsweredPlan.Answered answered = answered(item);
            List<CloseAnsweredPlan.Answered> all = new ArrayList<>(answers);
            all.add(answered);
            List<Problem> wrong = recorder.refusals(new CloseAnsweredPlan(all, close)).stream()
                    .filter(problem -> !isOfOthers(problem, item))
                    .toList();
            if (wrong.isEmpty()) {
                answers.add(answered);
                return;
            }
            talk.tell(wrong);
        }
    }

    /** Whether a refusal is of what has yet to be asked. */
    private static boolean isOfOthers(Problem problem, Item item) {
        return problem.code().equals("plan.close.next")
                || (problem.code().equals("plan.close.open")
                        && problem.values()
                                .get("missing")
                                .filter(missing -> missing instanceof List<?> codes && codes.contains(item.milestone()))
                                .isEmpty());
    }

    private CloseAnsweredPlan.Answered answered(Item item) {
        Code code = item.milestone();
        return switch (fate(item)) {
            case CARRY -> onLastDay(code, saying(code, CarriedOn.class, Map.of("to", next()), Optional.empty()));
            case COMPLETE -> completed(code);
            case DROP -> onLastDay(code, saying(code, Dropped.class, Map.of("cause", cause()), Optional.of(reason())));
            case HAND_OVER -> onLastDay(code, handed(code, HandedOver.class, "hand-over", "whose daily work it is"));
            case ROLL -> onLastDay(code, rolled(item));
            case TRANSFER -> onLastDay(code, handed(code, Transferred.class, "transfer", "whose promise it is"));
        };
    }

    private CloseAnsweredPlan.Answered onLastDay(Code code, Verb said) {
        return new CloseAnsweredPlan.Answered(code, said, plan.lastDay());
    }

    private Fate fate(Item item) {
        List<Fate> possible = Arrays.stream(Fate.values())
                .filter(fate -> fate != Fate.CARRY || item.due().kind() != Due.Kind.DATED)
                .toList();
        Map<String, String> means = new LinkedHashMap<>();
        Meanings.ofValues(Fate.class).forEach((word, meaning) -> {
            if (possible.stream().map(Names::of).anyMatch(word::equals)) {
                means.put(word, meaning);
            }
        });
        talk.show(Answer.of(
                List.copyOf(means.keySet()),
                Answer.Table.prose(
                        means.entrySet().stream()
                                .map(one -> List.of("  " + one.getKey(), one.getValue()))
                                .toList(),
                        1)));
        return talk.ask(
                "outcome",
                "what became of it",
                of(means.entrySet().stream()
                        .map(one -> Proposal.of(one.getKey(), one.getValue()))
                        .toList()),
                answer -> {
                    Fate fate = (Fate) Forms.value(Fate.class, "outcome", answer);
                    if (!possible.contains(fate)) {
                        throw Problem.refused(
                                        "plan.close.due",
                                        item.milestone() + " was due " + item.due() + ", so it has to be rolled"
                                                + " forward, with a cause, not carried on")
                                .hint("roll")
                                .asException();
                    }
                    return fate;
                });
    }

    private CloseAnsweredPlan.Answered completed(Code code) {
        LocalDate day = talk.ask(
                "on",
                "the day on which it was delivered, by " + plan.lastDay(),
                of(List.of(Proposal.of(plan.lastDay().toString(), "the plan's last day"))),
                answer -> Days.exact(answer, recorder.context().today())
                        .orElseGet(() -> (LocalDate) Forms.value(LocalDate.class, "on", answer)));
        Sentence evidence = talk.ask(
                "evidence",
                "what shows that it was delivered, such as minutes or a count",
                of(List.of()),
                text("evidence"));
        return new CloseAnsweredPlan.Answered(code, new CompleteMilestone(code, evidence), day);
    }

    private Verb handed(Code code, Class<? extends MilestoneFact> fact, String verb, String about) {
        Code to = talk.ask(
                "to",
                about + ", an organisation or post, by its code",
                typing("milestone", verb, code.value(), "--to"),
                answer -> named(answer, "organisation", "post"));
        Map<String, Code> fields = new LinkedHashMap<>();
        fields.put("to", to);
        fields.put("cause", cause());
        return saying(code, fact, fields, Optional.of(reason()));
    }

    private RollMilestone rolled(Item item) {
        Code code = item.milestone();
        Code into = next();
        boolean hasDate = item.due().kind() == Due.Kind.DATED;
        RollMilestone rolled = talk.ask(
                "due",
                "its new due date in " + into + "; "
                        + (hasDate
                                ? KEEP + " keeps \"" + item.due() + "\", and it arrives overdue"
                                : "press Enter to leave it \"" + item.due() + "\""),
                typing("milestone", "roll", code.value(), "--due"),
                answer -> {
                    boolean keeps = answer.isEmpty() ? !hasDate : answer.equalsIgnoreCase(KEEP);
                    Optional<DueWords> due =
                            answer.isEmpty() || keeps ? Optional.empty() : Optional.of(DueWords.parse(answer));
                    RollMilestone move = new RollMilestone(code, into, due, keeps, Optional.empty(), Optional.empty());
                    DomainException.throwIfAny(recorder
                            .refusals(new CloseAnsweredPlan(
                                    List.of(new CloseAnsweredPlan.Answered(code, move, plan.lastDay())), close))
                            .stream()
                            .filter(problem -> !problem.code().startsWith("plan.close"))
                            .toList());
                    return move;
                });
        rolled.due()
                .ifPresent(unused -> talk.say(
                        "  " + Dues.shown(rolled.read(known, plan.lastDay()).orElseThrow())));
        return new RollMilestone(
                code, into, rolled.due(), rolled.keepDue(), Optional.of(cause()), Optional.of(reason()));
    }

    /** The plan into which it is rolled or carried: the one that was named, the one there is, or asked for once. */
    private Code next() {
        if (close.next().isEmpty()) {
            List<DeliveryPlan> following = ClosePlan.following(known, plan);
            Code next = following.size() == 1
                    ? following.get(0).code()
                    : talk.ask(
                            "next",
                            "the plan that milestones are carried on or rolled into",
                            typing("plan", "close", plan.code().value(), "--next"),
                            answer -> {
                                Code named = named(answer, DeliveryPlan.KIND.noun());
                                ClosePlan.checkNext(known, plan, named);
                                return named;
                            });
            close = new ClosePlan(
                    close.plan(), Optional.of(next), close.scale(), close.level(), close.narrative(), close.reported());
        }
        return close.next().orElseThrow();
    }

    private Code cause() {
        Code given = talk.ask(
                "cause",
                "the cause of the change" + cause.map(GuidedClose::again).orElse(""),
                typing("milestone", "drop", plan.code().value(), "--cause"),
                answer -> answer.isEmpty() && cause.isPresent() ? cause.get() : named(answer, Cause.KIND.noun()));
        cause = Optional.of(given);
        return given;
    }

    private Sentence reason() {
        Sentence given = talk.ask(
                "reason",
                "the sentence that says why" + reason.map(GuidedClose::again).orElse(""),
                of(List.of()),
                answer -> answer.isEmpty() && reason.isPresent()
                        ? reason.get()
                        : text("reason").apply(answer));
        reason = Optional.of(given);
        return given;
    }

    /** The code of something that there is, of one of these nouns. */
    private Code named(String answer, String... nouns) {
        Code code = Code.parse(answer);
        Set<String> possible = new TreeSet<>(List.of(nouns));
        if (known.nounOf(code).filter(possible::contains).isEmpty()) {
            throw known.unknown(possible, code).asException();
        }
        return code;
    }

    private static String again(Object before) {
        return "; press Enter for \"" + before + "\" again";
    }

    private static Function<String, Sentence> text(String name) {
        return answer -> (Sentence) Forms.value(Sentence.class, name, answer);
    }

    private static Verb saying(
            Code code, Class<? extends MilestoneFact> fact, Map<String, Code> fields, Optional<Sentence> reason) {
        Map<String, Form> words = new LinkedHashMap<>();
        fields.forEach((name, value) -> words.put(name, Form.words(value.value())));
        return new Say(
                Milestone.KIND.subject(code), Optional.of(Milestone.KIND.nameOf(fact)), Form.fields(words), reason);
    }

    private Function<String, List<Proposal>> typing(String... words) {
        return partial -> Completion.of(
                recorder.context().engine(), recorder.context().request().with(List.of(words)), partial);
    }

    private static Function<String, List<Proposal>> of(List<Proposal> proposals) {
        return partial -> proposals.stream()
                .filter(it -> it.value().startsWith(partial.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
