package org.goldenthread.shell.command;

import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What can be asked of measures. */
public final class MeasureCommands {

    @Command(
            name = {"measure", "list"},
            description = "The measures, by code.")
    @Examples({"measure list", "measure list --output json"})
    public Answer list(Context context) {
        return Answer.list(
                "measures",
                context.portfolio().lists().rows(MeasureRow.LISTING),
                new Answer.Column<>("code", r -> r.code().value()),
                new Answer.Column<>("title", r -> r.title().value()),
                new Answer.Column<>("of", r -> r.of().value()),
                new Answer.Column<>("unit", r -> r.unit().value()),
                new Answer.Column<>("target", r -> Show.optional(r.target())),
                new Answer.Column<>("actual", r -> Show.optional(r.actual())),
                new Answer.Column<>("source", r -> Show.source(r.source())));
    }

    @Command(
            name = {"measure", "show"},
            description = "All that is known of one.")
    @Examples("measure show SWK-MHFA-STAFF")
    public Answer show(Context context, @Argument(index = 0, description = "its code") Code code) {
        Measure thing = context.portfolio().state().get(Measure.KIND, code);
        return Show.thing(thing, thing);
    }
}
