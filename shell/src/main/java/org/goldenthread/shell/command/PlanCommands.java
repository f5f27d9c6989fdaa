package org.goldenthread.shell.command;

import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

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
}
