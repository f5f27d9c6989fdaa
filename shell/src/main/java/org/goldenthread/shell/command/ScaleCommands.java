package org.goldenthread.shell.command;

import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleDefined;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.shell.engine.Amending;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.engine.Says;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked and said of scales. */
public final class ScaleCommands {

    @Command(
            name = {"scale", "list"},
            description = "The scales, by code.")
    @Examples({"scale list", "scale list --output json"})
    @Selects
    @Answers(value = Scale.class, list = true)
    public Answer list(Context context) {
        return Answer.list(
                "scales",
                context.portfolio().state().all(Scale.KIND),
                new Answer.Column<>("code", r -> r.code().value()),
                new Answer.Column<>("title", r -> r.title().value()),
                new Answer.Column<>(
                        "levels",
                        r -> String.join(
                                ", ",
                                r.levels().stream().map(l -> l.name().value()).toList())));
    }

    @Command(
            name = {"scale", "show"},
            description = "Everything known about a scale.")
    @Examples("scale show RAG")
    @Answers(value = Scale.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Scale.KIND, code, brief).answer();
    }

    @Writes
    @Command(
            name = {"scale", "add"},
            description = "A scale of your own, its levels from best to worst.")
    @Examples(
            "scale add TWO --title \"Two levels\" --levels \"Good (green): as promised\" --levels \"Bad (red): not as promised\"")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(ScaleDefined.class) Form.Fields words) {
        return recorder.open(Scale.KIND, code, words);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"scale", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("scale amend TWO --title \"Two levels\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = ScaleDefined.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Scale.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
