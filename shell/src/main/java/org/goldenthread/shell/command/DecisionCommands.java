package org.goldenthread.shell.command;

import java.util.List;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionRow;
import org.goldenthread.domain.board.DecisionTaken;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.portfolio.TakeDecision;
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

/** What can be asked and said of decisions. */
public final class DecisionCommands {

    @Command(
            name = {"decision", "list"},
            description = "The decisions, by code.")
    @Examples({"decision list", "decision list --output json"})
    @Selects
    @Answers(value = DecisionRow.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        return Sources.beside(
                context,
                DecisionRow.LISTING,
                Answer.list(
                        "decisions",
                        context.portfolio().lists().rows(DecisionRow.LISTING),
                        new Answer.Column<>("code", r -> r.code().value()),
                        new Answer.Column<>("what", r -> r.what().value()),
                        new Answer.Column<>("verdict", r -> Show.words(r.verdict())),
                        new Answer.Column<>("board", r -> r.board().value()),
                        new Answer.Column<>("meeting", r -> r.meeting().asWritten()),
                        new Answer.Column<>("source", r -> Show.source(r.source()))));
    }

    @Command(
            name = {"decision", "show"},
            description = "Everything known about a decision.")
    @Examples("decision show SWK-D-REC1")
    @Answers(value = Decision.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Decision.KIND, code, brief).answer();
    }

    @Writes(TakeDecision.class)
    @Command(
            name = {"decision", "add"},
            description =
                    "What a board was asked or decided at a meeting; with --approves, the proposals that it approved, whose changes are made with it.")
    @Examples({
        "decision add SWK-D-NEW --what \"the review\" --verdict noted --board SWK-B-NEW --meeting \"2 November 2026\"",
        "decision add SWK-D-LONE --what \"the programme's changes\" --verdict agreed --board SWK-HWB"
                + " --meeting \"26 June 2019\" --approves SWK-P-LONE"
    })
    public Answer add(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(DecisionTaken.class) Form.Fields words,
            @Option(longName = "approves") List<Code> approves) {
        return recorder.write(new TakeDecision(code, words, approves));
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"decision", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("decision amend SWK-D-JELG --verdict noted --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = DecisionTaken.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Decision.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
