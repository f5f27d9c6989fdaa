package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.balance.Moved;
import org.goldenthread.domain.balance.RestatePlan;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.plan.ApprovalNeeded;
import org.goldenthread.domain.plan.Closing;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanAgreed;
import org.goldenthread.domain.plan.PlanBegun;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.plan.PlanSlipped;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Period;
import org.goldenthread.shell.assistance.GuidedClose;
import org.goldenthread.shell.engine.Amending;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Asked;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.engine.Says;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Inline;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked and said of plans. */
public final class PlanCommands {

    @Command(
            name = {"plan", "list"},
            description = "The plans, by code.")
    @Examples({"plan list", "plan list --output json"})
    @Selects
    @Answers(value = Listed.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        List<DeliveryPlan> plans = context.portfolio().state().all(DeliveryPlan.KIND);
        List<PlanRow> rows = context.portfolio().lists().rows(PlanRow.LISTING).stream()
                .map(row -> row.among(plans))
                .toList();
        return Sources.beside(
                context,
                PlanRow.LISTING,
                SideBySide.list(
                        "plans",
                        rows,
                        PlanRow::code,
                        Listed::new,
                        context,
                        LeadMembers.in(
                                rows,
                                PlanRow::leadMember,
                                "owner",
                                List.of(
                                        new Answer.Column<>(
                                                "code", r -> r.code().value()),
                                        new Answer.Column<>(
                                                "title", r -> r.title().value()),
                                        new Answer.Column<>(
                                                "period", r -> r.period().asWritten()),
                                        new Answer.Column<>("owner", r -> Show.optional(r.owner())),
                                        new Answer.Column<>("status", r -> Show.words(r.status())),
                                        new Answer.Column<>("source", r -> Show.source(r.source()))))));
    }

    @Command(
            name = {"plan", "show"},
            description = "Everything known about a plan.")
    @Examples("plan show SWK-PH-1920")
    @Answers(value = Shown.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        Known<DeliveryPlan> known = Known.of(context, DeliveryPlan.KIND, code, brief);
        List<Code> before = DeliveryPlan.closedInto(code, known.state().all(DeliveryPlan.KIND));
        return SideBySide.thing(
                known,
                (plan, computed) -> Shown.of(plan, before, computed),
                row -> standing(row, known, before),
                context);
    }

    /** A status that was said, or what follows where a plan was closed into this one. */
    private static Show.Row standing(Show.Row row, Known<DeliveryPlan> known, List<Code> before) {
        return row.part().equals("status") && Shown.isBegun(known.thing(), before)
                ? Show.Row.of(
                        "status",
                        Show.words(DeliveryPlan.Status.IN_DELIVERY) + ": "
                                + before.stream().map(Code::value).collect(Collectors.joining(", "))
                                + " was closed into it; the status recorded is " + row.value())
                : row;
    }

    /** A plan in a list, and what is computed of it. */
    public record Listed(@Inline PlanRow plan, SideBySide.ComputedLevel computed) {}

    /** What is known of one besides its balance, and what is computed of it. */
    public record Shown(
            Code code,
            Title title,
            Period period,
            Optional<Code> strategy,
            Optional<Code> owner,
            Optional<Code> leadMember,
            Optional<Sentence> focus,
            Optional<Sentence> keyOutcome,
            DeliveryPlan.Status status,
            Optional<Declared> rating,
            Optional<Source> source,
            LocalDate stood,
            List<LocalDate> closed,
            List<DeliveryPlan.Approval> approvals,
            List<Code> closedIntoIt,
            SideBySide.ComputedLevel computed) {
        public Shown {
            closed = List.copyOf(closed);
            closedIntoIt = List.copyOf(closedIntoIt);
            approvals = List.copyOf(approvals);
        }

        static boolean isBegun(DeliveryPlan plan, List<Code> closedIntoIt) {
            return plan.status().compareTo(DeliveryPlan.Status.IN_DELIVERY) < 0 && !closedIntoIt.isEmpty();
        }

        static Shown of(DeliveryPlan plan, List<Code> closedIntoIt, SideBySide.ComputedLevel computed) {
            return new Shown(
                    plan.code(),
                    plan.title(),
                    plan.period(),
                    plan.strategy(),
                    plan.owner(),
                    plan.leadMember(),
                    plan.focus(),
                    plan.keyOutcome(),
                    isBegun(plan, closedIntoIt) ? DeliveryPlan.Status.IN_DELIVERY : plan.status(),
                    plan.rating(),
                    plan.source(),
                    plan.year().stood(),
                    plan.year().closings().stream().map(Closing::told).toList(),
                    plan.year().approvals(),
                    closedIntoIt,
                    computed);
        }
    }

    @Writes
    @Command(
            name = {"plan", "add"},
            description = "A new plan for a period.")
    @Asked("strategy")
    @Examples("plan add SWK-PH-2021 --title \"Public health priorities\" --period 2020/21 --strategy SWK-MH")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(PlanDrafted.class) Form.Fields words) {
        return recorder.add(DeliveryPlan.KIND, code, words);
    }

    @Writes
    @Command(
            name = {"plan", "agree"},
            description = "Records that it was agreed.")
    @Examples("plan agree SWK-PH-2021 --note \"at the away day\"")
    public Answer agree(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(PlanAgreed.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(DeliveryPlan.KIND, code, PlanAgreed.class, words, reason);
    }

    @Writes
    @Command(
            name = {"plan", "begin"},
            description = "Records that delivery began.")
    @Examples("plan begin SWK-PH-2021")
    public Answer begin(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(PlanBegun.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(DeliveryPlan.KIND, code, PlanBegun.class, words, reason);
    }

    @Writes
    @Command(
            name = {"plan", "approval"},
            description = "Records which board approves moves, removals and new milestones from a given day.")
    @Examples("plan approval SWK-PH-1920 --board SWK-HWB --on 2019-06-26")
    public Answer approval(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(ApprovalNeeded.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(DeliveryPlan.KIND, code, ApprovalNeeded.class, words, reason);
    }

    @Writes
    @Command(
            name = {"plan", "rate"},
            description = "Declares its rating.")
    @Examples("plan rate SWK-PH-1920 --scale BRAG --level green")
    public Answer rate(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Rated.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(DeliveryPlan.KIND, code, Rated.class, words, reason);
    }

    @Command(
            name = {"plan", "balance"},
            description = "Its year as at the last day: what came in, what left and how, and what is missing.")
    @Examples({"plan balance SWK-PH-1920", "plan balance SWK-PH-1920 --as-told 2019-06-26 --output json"})
    @Answers(BalanceSheet.Balanced.class)
    public Answer balance(Context context, @Argument(index = 0) Code code) {
        Portfolio portfolio = context.portfolio();
        return BalanceSheet.of(
                portfolio.state().get(DeliveryPlan.KIND, code), portfolio.balance(code), context.today());
    }

    @Writes(ClosePlan.class)
    @Command(
            name = {"plan", "close"},
            description = "Closes its year in balance as at the last day, or as a paper reports it.")
    @Examples("plan close SLP-2425 --reported --paper \"S1:South London Mental Health and Community Partnership ¶3\"")
    public Answer close(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Option(longName = "next") Optional<Code> next,
            @Option(longName = "scale") Optional<Code> scale,
            @Option(longName = "level") Optional<Title> level,
            @Option(longName = "narrative") Optional<Sentence> narrative,
            @Option(longName = "reported") boolean reported,
            @Option(
                            longName = "guided",
                            description = "at a terminal, ask what became of each milestone with no recorded outcome")
                    boolean guided) {
        ClosePlan close = new ClosePlan(code, next, scale, level, narrative, reported);
        if (!guided) {
            return recorder.write(close);
        }
        if (reported) {
            throw Problem.invalid(
                            "plan.close.guided",
                            "{plan} can't be closed both as reported and guided",
                            Values.of("plan", code))
                    .hint("one or the other")
                    .about(code)
                    .asException();
        }
        return recorder.context()
                .conversation()
                .map(talk -> new GuidedClose(recorder, talk, close).answer())
                .orElseThrow(() -> Problem.invalid(
                                "plan.close.guided",
                                "closing {plan} with questions needs a terminal, and there is none",
                                Values.of("plan", code))
                        .hint("record each outcome, and close the plan without this option")
                        .about(code)
                        .asException());
    }

    @Writes(RestatePlan.class)
    @Command(
            name = {"plan", "restate"},
            description = "Opens a closed year for correction, until it is closed again. The earlier balance is kept.")
    @Examples("plan restate TRUST-P2-2425 --reason \"the list of the year's milestones was found\"")
    public Answer restate(
            Recorder recorder, @Argument(index = 0) Code code, @Option(longName = "reason") Sentence reason) {
        return recorder.write(new RestatePlan(code, reason));
    }

    @Command(
            name = {"plan", "slipped"},
            description = "What slipped out of it, into which plan and why; and slips reported without naming which.")
    @Examples({"plan slipped TRUST-P2-2425", "plan slipped TRUST-P2-2425 --output json"})
    @Answers(BalanceSheet.Slipped.class)
    public Answer slipped(Context context, @Argument(index = 0) Code code) {
        State state = context.portfolio().state();
        return BalanceSheet.slipped(state.get(DeliveryPlan.KIND, code), Moved.outOf(code, state));
    }

    @Writes
    @Command(
            name = {"plan", "slip"},
            description =
                    "Records how many a paper says moved out of it, without saying which: \"several\", or a number.")
    @Examples("plan slip SWL-2425 --into SWL-2526 --count several --cause capacity --paper S1")
    public Answer slip(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(PlanSlipped.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(DeliveryPlan.KIND, code, PlanSlipped.class, words, reason);
    }

    @Writes
    @Command(
            name = {"plan", "lead-member"},
            description = "Names the councillor or board member who answers for it beside its lead.")
    @Examples("plan lead-member SWK-PH-1920 --member SWK-COUNCIL")
    public Answer leadMember(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(LeadMember.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(DeliveryPlan.KIND, code, LeadMember.class, words, reason);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"plan", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples(
            "plan amend SWK-PH-1920 --title \"Public health priorities\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = PlanDrafted.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(DeliveryPlan.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
