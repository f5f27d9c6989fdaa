package org.goldenthread.shell.command;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.ObjectiveSet;
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

/** What can be asked of objectives. */
public final class ObjectiveCommands {

    @Command(
            name = {"objective", "list"},
            description = "The objectives, by code.")
    @Examples({"objective list", "objective list --output json"})
    @Selects
    @Answers(value = Listed.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        List<ObjectiveRow> rows = context.portfolio().lists().rows(ObjectiveRow.LISTING);
        return Sources.beside(
                context,
                ObjectiveRow.LISTING,
                SideBySide.list(
                        "objectives",
                        rows,
                        ObjectiveRow::code,
                        Listed::new,
                        context,
                        LeadMembers.in(
                                rows,
                                ObjectiveRow::leadMember,
                                "lead",
                                List.of(
                                        new Answer.Column<>(
                                                "code", r -> r.code().value()),
                                        new Answer.Column<>(
                                                "title", r -> r.title().value()),
                                        new Answer.Column<>(
                                                "theme", r -> r.theme().value()),
                                        new Answer.Column<>("lead", r -> Show.optional(r.lead())),
                                        new Answer.Column<>("source", r -> Show.source(r.source()))))));
    }

    @Command(
            name = {"objective", "show"},
            description = "Everything known about an objective.")
    @Examples("objective show SWK-W9-O1")
    @Answers(value = Shown.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        Known<Objective> known = Known.of(context, Objective.KIND, code, brief);
        return SideBySide.thing(known, Shown::new, context);
    }

    /** An objective in a list, and what is computed of it. */
    public record Listed(@Inline ObjectiveRow objective, SideBySide.ComputedLevel computed) {}

    /** All that is known of one, and what is computed of it. */
    public record Shown(@Inline Objective objective, SideBySide.ComputedLevel computed) {}

    @Writes
    @Command(
            name = {"objective", "add"},
            description = "A new objective of a theme.")
    @Examples("objective add SWK-W9-O9 --title \"Fewer deaths by suicide\" --theme SWK-W9")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(ObjectiveSet.class) Form.Fields words) {
        return recorder.open(Objective.KIND, code, words);
    }

    @Writes
    @Command(
            name = {"objective", "rate"},
            description = "Declares its rating.")
    @Examples("objective rate SWK-W9-O1 --scale RAG --level green")
    public Answer rate(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Rated.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Objective.KIND, code, Rated.class, words, reason);
    }

    @Writes
    @Command(
            name = {"objective", "lead-member"},
            description = "Names the councillor or board member who answers for it beside its lead.")
    @Examples("objective lead-member SWK-W9-O1 --member SWK-COUNCIL")
    public Answer leadMember(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(LeadMember.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Objective.KIND, code, LeadMember.class, words, reason);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"objective", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples(
            "objective amend SWK-PS-GOV-O1 --title \"Fewer people in crisis\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = ObjectiveSet.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Objective.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
