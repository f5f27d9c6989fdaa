package org.goldenthread.shell.command;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.strategy.StrategyMoved;
import org.goldenthread.domain.strategy.StrategyRow;
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
import org.goldenthread.shell.render.Inline;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked of strategies. */
public final class StrategyCommands {

    @Command(
            name = {"strategy", "list"},
            description = "The strategies, by code.")
    @Examples({"strategy list", "strategy list --output json"})
    @Selects
    @Answers(value = Listed.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        return Sources.beside(
                context,
                StrategyRow.LISTING,
                SideBySide.list(
                        "strategies",
                        context.portfolio().lists().rows(StrategyRow.LISTING),
                        StrategyRow::code,
                        Listed::new,
                        context,
                        List.of(
                                new Answer.Column<>("code", r -> r.code().value()),
                                new Answer.Column<>("title", r -> r.title().value()),
                                new Answer.Column<>(
                                        "period",
                                        r -> r.period().map(p -> p.asWritten()).orElse("")),
                                new Answer.Column<>("status", r -> Show.words(r.status())),
                                new Answer.Column<>("source", r -> Show.source(r.source())))));
    }

    @Command(
            name = {"strategy", "show"},
            description = "Everything known about a strategy.")
    @Examples("strategy show SWK-MH")
    @Answers(value = Shown.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        Known<Strategy> known = Known.of(context, Strategy.KIND, code, brief);
        return SideBySide.thing(known, Shown::new, context);
    }

    /** A strategy in a list, and what is computed of it. */
    public record Listed(@Inline StrategyRow strategy, SideBySide.ComputedLevel computed) {}

    /** All that is known of one, and what is computed of it. */
    public record Shown(@Inline Strategy strategy, SideBySide.ComputedLevel computed) {}

    @Writes
    @Command(
            name = {"strategy", "add"},
            description = "A new strategy.")
    @Examples("strategy add NOR-MH --title \"A strategy for the north\" --period 2026-29")
    public Answer add(
            Recorder recorder, @Argument(index = 0) Code code, @Says(StrategyDrafted.class) Form.Fields words) {
        return recorder.begin(new Say(Strategy.KIND.subject(code), Optional.empty(), words, Optional.empty()));
    }

    @Writes
    @Command(
            name = {"strategy", "move"},
            description = "Records its status.")
    @Examples("strategy move SWK-MH --to under-review")
    public Answer move(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(StrategyMoved.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Strategy.KIND, code, StrategyMoved.class, words, reason);
    }

    @Writes
    @Command(
            name = {"strategy", "rate"},
            description = "Declares its rating.")
    @Examples("strategy rate SWK-MH --scale RAG --level amber")
    public Answer rate(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Rated.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Strategy.KIND, code, Rated.class, words, reason);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"strategy", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("strategy amend SWK-MH --title \"Joint strategy\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = StrategyDrafted.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Strategy.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
