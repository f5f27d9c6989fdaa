package org.goldenthread.shell.command;

import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.measure.Baselined;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureDefined;
import org.goldenthread.domain.measure.MeasureRow;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.measure.Targeted;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Says;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked of measures. */
public final class MeasureCommands {

    @Command(
            name = {"measure", "list"},
            description = "The measures, by code.")
    @Examples({"measure list", "measure list --output json"})
    @Answers(value = MeasureRow.class, list = true)
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
    @Answers(Measure.class)
    public Answer show(Context context, @Argument(index = 0, description = "its code") Code code) {
        Measure thing = context.portfolio().state().get(Measure.KIND, code);
        return Show.thing(thing, thing);
    }

    @Writes
    @Command(
            name = {"measure", "add"},
            description = "A new measure of anything.")
    @Examples("measure add SWK-LONELY --title \"Adults often lonely\" --unit percent --of SWK-LONE --direction down")
    public Answer add(
            Context context,
            @Argument(index = 0, description = "its code, for life") Code code,
            @Says(MeasureDefined.class) Form.Fields words) {
        return context.open(Measure.KIND, code, words);
    }

    @Writes
    @Command(
            name = {"measure", "baseline"},
            description = "What it was before.")
    @Examples("measure baseline SWK-MHFA-STAFF --value 0 --when 2018/19")
    public Answer baseline(
            Context context,
            @Argument(index = 0, description = "its code") Code code,
            @Says(Baselined.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return context.say(Measure.KIND, code, Baselined.class, words, reason);
    }

    @Writes
    @Command(
            name = {"measure", "target"},
            description = "What it is to be, and by when.")
    @Examples("measure target SWK-MHFA-STAFF --value 120 --when \"March 2021\"")
    public Answer target(
            Context context,
            @Argument(index = 0, description = "its code") Code code,
            @Says(Targeted.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return context.say(Measure.KIND, code, Targeted.class, words, reason);
    }

    @Writes
    @Command(
            name = {"measure", "actual"},
            description = "What it was found to be.")
    @Examples("measure actual SWK-MHFA-STAFF --value 40 --when \"September 2019\"")
    public Answer actual(
            Context context,
            @Argument(index = 0, description = "its code") Code code,
            @Says(Measured.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return context.say(Measure.KIND, code, Measured.class, words, reason);
    }
}
