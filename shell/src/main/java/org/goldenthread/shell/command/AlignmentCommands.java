package org.goldenthread.shell.command;

import java.util.Optional;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.alignment.AlignmentDrawn;
import org.goldenthread.domain.alignment.AlignmentRow;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.State;
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
import org.goldenthread.shell.render.Inline;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked and said of alignments. */
public final class AlignmentCommands {

    @Command(
            name = {"alignment", "list"},
            description = "The alignments, by code.")
    @Examples({"alignment list", "alignment list --output json"})
    @Selects
    @Answers(value = Listed.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        Portfolio portfolio = context.portfolio();
        State state = portfolio.state();
        return Sources.beside(
                context,
                AlignmentRow.LISTING,
                Answer.list(
                        "alignments",
                        portfolio.lists().rows(AlignmentRow.LISTING).stream()
                                .map(row -> Listed.of(row, state))
                                .toList(),
                        new Answer.Column<>("code", r -> r.alignment().code().value()),
                        new Answer.Column<>("target", r -> r.alignment()
                                .target()
                                .map(Code::value)
                                .or(() -> r.alignment().policy().map(p -> p.value()))
                                .orElse("")),
                        new Answer.Column<>("target title", r -> Show.optional(r.targetTitle())),
                        new Answer.Column<>("from", r -> r.alignment().element().value()),
                        new Answer.Column<>("from title", r -> Show.optional(r.elementTitle())),
                        new Answer.Column<>(
                                "relation", r -> Show.words(r.alignment().relation())),
                        new Answer.Column<>(
                                "source", r -> Show.source(r.alignment().source()))));
    }

    /**
     * An alignment in a list, with what its two ends are called.
     *
     * @param targetTitle of a thing; a policy is named by its title alone
     */
    public record Listed(@Inline AlignmentRow alignment, Optional<String> elementTitle, Optional<String> targetTitle) {
        static Listed of(AlignmentRow row, State state) {
            return new Listed(row, state.title(row.element()), row.target().flatMap(state::title));
        }
    }

    @Command(
            name = {"alignment", "show"},
            description = "Everything known about an alignment.")
    @Examples("alignment show SWK-AL-5YFVMH")
    @Answers(value = Alignment.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Alignment.KIND, code, brief).answer();
    }

    @Writes
    @Command(
            name = {"alignment", "add"},
            description = "How one thing relates to another, or to a policy.")
    @Examples("alignment add SWK-AL-NEW --from SWK-MH --relation contributes-to --policy \"NHS Long Term Plan\"")
    public Answer add(
            Recorder recorder, @Argument(index = 0) Code code, @Says(AlignmentDrawn.class) Form.Fields words) {
        return recorder.open(Alignment.KIND, code, words);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"alignment", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("alignment amend SLP-AL-SEL --relation overlaps --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = AlignmentDrawn.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Alignment.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
