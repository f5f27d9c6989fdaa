package org.goldenthread.shell.command;

import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanAgreed;
import org.goldenthread.domain.plan.PlanBegun;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Says;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked of plans. */
public final class PlanCommands {

    @Command(
            name = {"plan", "list"},
            description = "The plans, by code.")
    @Examples({"plan list", "plan list --output json"})
    public Answer list(Context context) {
        return Answer.list(
                "plans",
                context.portfolio().lists().rows(PlanRow.LISTING),
                new Answer.Column<>("code", r -> r.code().value()),
                new Answer.Column<>("title", r -> r.title().value()),
                new Answer.Column<>("period", r -> r.period().asWritten()),
                new Answer.Column<>("owner", r -> Show.optional(r.owner())),
                new Answer.Column<>("status", r -> Show.words(r.status())),
                new Answer.Column<>("source", r -> Show.source(r.source())));
    }

    @Command(
            name = {"plan", "show"},
            description = "All that is known of one.")
    @Examples("plan show SWK-PH-1920")
    public Answer show(Context context, @Argument(index = 0, description = "its code") Code code) {
        DeliveryPlan thing = context.portfolio().state().get(DeliveryPlan.KIND, code);
        return Show.thing(thing, thing);
    }

    @Writes
    @Command(
            name = {"plan", "add"},
            description = "A new plan for a period.")
    @Examples("plan add SWK-PH-2021 --title \"Public health priorities\" --period 2020/21 --strategy SWK-MH")
    public Answer add(
            Context context,
            @Argument(index = 0, description = "its code, for life") Code code,
            @Says(PlanDrafted.class) Form.Fields words) {
        return context.open(DeliveryPlan.KIND, code, words);
    }

    @Writes
    @Command(
            name = {"plan", "agree"},
            description = "Says that it was agreed.")
    @Examples("plan agree SWK-PH-2021 --note \"at the away day\"")
    public Answer agree(
            Context context,
            @Argument(index = 0, description = "its code") Code code,
            @Says(PlanAgreed.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return context.say(DeliveryPlan.KIND, code, PlanAgreed.class, words, reason);
    }

    @Writes
    @Command(
            name = {"plan", "begin"},
            description = "Says that delivery began.")
    @Examples("plan begin SWK-PH-2021")
    public Answer begin(
            Context context,
            @Argument(index = 0, description = "its code") Code code,
            @Says(PlanBegun.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return context.say(DeliveryPlan.KIND, code, PlanBegun.class, words, reason);
    }

    @Writes
    @Command(
            name = {"plan", "rate"},
            description = "Declares how it stands.")
    @Examples("plan rate SWK-PH-1920 --scale BRAG --level green")
    public Answer rate(
            Context context,
            @Argument(index = 0, description = "its code") Code code,
            @Says(Rated.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return context.say(DeliveryPlan.KIND, code, Rated.class, words, reason);
    }
}
