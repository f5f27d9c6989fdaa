package org.goldenthread.shell.command;

import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What can be asked of objectives. */
public final class ObjectiveCommands {

    @Command(
            name = {"objective", "list"},
            description = "The objectives, by code.")
    @Examples({"objective list", "objective list --output json"})
    public Answer list(Context context) {
        return Answer.list(
                "objectives",
                context.portfolio().lists().rows(ObjectiveRow.LISTING),
                new Answer.Column<>("code", r -> r.code().value()),
                new Answer.Column<>("title", r -> r.title().value()),
                new Answer.Column<>("theme", r -> r.theme().value()),
                new Answer.Column<>("lead", r -> Show.optional(r.lead())),
                new Answer.Column<>(
                        "declared", r -> r.rating().map(d -> d.level().value()).orElse("")),
                new Answer.Column<>("source", r -> Show.source(r.source())));
    }

    @Command(
            name = {"objective", "show"},
            description = "All that is known of one.")
    @Examples("objective show SWK-W9-O1")
    public Answer show(Context context, @Argument(index = 0, description = "its code") Code code) {
        Objective thing = context.portfolio().state().get(Objective.KIND, code);
        return Show.thing(thing, thing);
    }
}
