package org.goldenthread.shell.command;

import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What can be asked of strategies. */
public final class StrategyCommands {

    @Command(
            name = {"strategy", "list"},
            description = "The strategies, by code.")
    @Examples({"strategy list", "strategy list --output json"})
    public Answer list(Context context) {
        return Answer.list(
                "strategies",
                context.portfolio().lists().rows(StrategyRow.LISTING),
                new Answer.Column<>("code", r -> r.code().value()),
                new Answer.Column<>("title", r -> r.title().value()),
                new Answer.Column<>(
                        "period", r -> r.period().map(p -> p.asWritten()).orElse("")),
                new Answer.Column<>("status", r -> Show.words(r.status())),
                new Answer.Column<>(
                        "declared", r -> r.rating().map(d -> d.level().value()).orElse("")),
                new Answer.Column<>("source", r -> Show.source(r.source())));
    }

    @Command(
            name = {"strategy", "show"},
            description = "All that is known of one.")
    @Examples("strategy show SWK-MH")
    public Answer show(Context context, @Argument(index = 0, description = "its code") Code code) {
        Strategy thing = context.portfolio().state().get(Strategy.KIND, code);
        return Show.thing(thing, thing);
    }
}
