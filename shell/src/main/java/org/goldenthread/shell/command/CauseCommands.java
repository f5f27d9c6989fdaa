package org.goldenthread.shell.command;

import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.CauseListed;
import org.goldenthread.domain.portfolio.AmendThing;
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

/** What can be asked and said of causes. */
public final class CauseCommands {

    @Command(
            name = {"cause", "list"},
            description = "The causes, by code.")
    @Examples({"cause list", "cause list --output json"})
    @Selects
    @Answers(value = Cause.class, list = true)
    public Answer list(Context context) {
        return Answer.list(
                "causes",
                context.portfolio().state().all(Cause.KIND),
                new Answer.Column<>("code", r -> r.code().value()),
                new Answer.Column<>("means", r -> r.means().value()),
                new Answer.Column<>("title", r -> r.title().value()));
    }

    @Command(
            name = {"cause", "show"},
            description = "Everything known about a cause.")
    @Examples("cause show CAPACITY")
    @Answers(value = Cause.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Cause.KIND, code, brief).answer();
    }

    @Writes
    @Command(
            name = {"cause", "add"},
            description = "A cause of your own, for moves and drops.")
    @Examples("cause add PANDEMIC --title Pandemic --means \"people were needed elsewhere\"")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(CauseListed.class) Form.Fields words) {
        return recorder.open(Cause.KIND, code, words);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"cause", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("cause amend PANDEMIC --title Pandemic --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = CauseListed.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Cause.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
