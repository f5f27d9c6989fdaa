package org.goldenthread.shell.command;

import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What can be asked of themes. */
public final class ThemeCommands {

    @Command(
            name = {"theme", "list"},
            description = "The themes, by code.")
    @Examples({"theme list", "theme list --output json"})
    public Answer list(Context context) {
        return Answer.list(
                "themes",
                context.portfolio().lists().rows(ThemeRow.LISTING),
                new Answer.Column<>("code", r -> r.code().value()),
                new Answer.Column<>("title", r -> r.title().value()),
                new Answer.Column<>("strategy", r -> r.strategy().value()),
                new Answer.Column<>("lead", r -> Show.optional(r.lead())),
                new Answer.Column<>(
                        "declared", r -> r.rating().map(d -> d.level().value()).orElse("")),
                new Answer.Column<>("source", r -> Show.source(r.source())));
    }

    @Command(
            name = {"theme", "show"},
            description = "All that is known of one.")
    @Examples("theme show SWK-W9")
    public Answer show(Context context, @Argument(index = 0, description = "its code") Code code) {
        Theme thing = context.portfolio().state().get(Theme.KIND, code);
        return Show.thing(thing, thing);
    }
}
