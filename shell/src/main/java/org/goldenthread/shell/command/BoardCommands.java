package org.goldenthread.shell.command;

import java.util.Optional;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.BoardRow;
import org.goldenthread.domain.board.BoardSet;
import org.goldenthread.domain.board.Joined;
import org.goldenthread.domain.board.Met;
import org.goldenthread.domain.board.Placed;
import org.goldenthread.domain.board.Stood;
import org.goldenthread.domain.journal.Form;
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

/** What can be asked and said of boards. */
public final class BoardCommands {

    @Command(
            name = {"board", "list"},
            description = "The boards, by code.")
    @Examples({"board list", "board list --output json"})
    @Selects
    @Answers(value = BoardRow.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        return Sources.beside(
                context,
                BoardRow.LISTING,
                Answer.list(
                        "boards",
                        context.portfolio().lists().rows(BoardRow.LISTING),
                        new Answer.Column<>("code", r -> r.code().value()),
                        new Answer.Column<>("title", r -> r.title().value()),
                        new Answer.Column<>("standing", r -> Show.optional(r.standing())),
                        new Answer.Column<>("rhythm", r -> Show.optional(r.rhythm())),
                        new Answer.Column<>("source", r -> Show.source(r.source()))));
    }

    @Command(
            name = {"board", "show"},
            description = "Everything known about a board.")
    @Examples("board show SWK-PSSB")
    @Answers(value = Board.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Board.KIND, code, brief).answer();
    }

    @Writes
    @Command(
            name = {"board", "add"},
            description = "A new board.")
    @Examples("board add SWK-B-NEW --title \"Delivery board\" --standing shadow --rhythm monthly")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(BoardSet.class) Form.Fields words) {
        return recorder.open(Board.KIND, code, words);
    }

    @Writes
    @Command(
            name = {"board", "stand"},
            description = "Records how formal it is, now or from a date.")
    @Examples("board stand SWK-B-NEW --standing formal --from \"from 1 April 2027\"")
    public Answer stand(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Stood.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Board.KIND, code, Stood.class, words, reason);
    }

    @Writes
    @Command(
            name = {"board", "place"},
            description = "Records which body it reports to, now or from a date.")
    @Examples("board place SWK-B-NEW --under SWK-COUNCIL")
    public Answer place(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Placed.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Board.KIND, code, Placed.class, words, reason);
    }

    @Writes
    @Command(
            name = {"board", "meet"},
            description = "Records a meeting.")
    @Examples("board meet SWK-B-NEW --held \"2 November 2026\"")
    public Answer meet(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Met.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Board.KIND, code, Met.class, words, reason);
    }

    @Writes
    @Command(
            name = {"board", "seat"},
            description = "Records who joins it.")
    @Examples("board seat SWK-B-NEW --member SLAM")
    public Answer seat(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Joined.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Board.KIND, code, Joined.class, words, reason);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"board", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("board amend SWK-HWB --rhythm quarterly --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = BoardSet.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Board.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
