package org.goldenthread.shell.command;

import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.paper.PaperRow;
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

/** What can be asked of papers. */
public final class PaperCommands {

    @Command(
            name = {"paper", "list"},
            description = "The papers, by code.")
    @Examples({"paper list", "paper list --output json"})
    @Selects
    @Answers(value = PaperRow.class, list = true)
    public Answer list(Context context) {
        return Answer.list(
                "papers",
                context.portfolio().lists().rows(PaperRow.LISTING),
                new Answer.Column<>("code", r -> r.code().value()),
                new Answer.Column<>("title", r -> r.title().value()),
                new Answer.Column<>("author", r -> Show.optional(r.author())),
                new Answer.Column<>("dated", r -> r.dated().asWritten()));
    }

    @Command(
            name = {"paper", "show"},
            description = "Everything known about a paper.")
    @Examples("paper show S2")
    @Answers(value = Paper.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Paper.KIND, code, brief).answer();
    }

    @Writes
    @Command(
            name = {"paper", "add"},
            description = "A new paper, to cite as a source.")
    @Examples("paper add S9 --title \"Board paper\" --dated \"2 November 2026\"")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(PaperIssued.class) Form.Fields words) {
        return recorder.open(Paper.KIND, code, words);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"paper", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("paper amend S2 --dated \"26 June 2019\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = PaperIssued.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Paper.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
