package org.goldenthread.shell.command;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeLed;
import org.goldenthread.domain.strategy.ThemeMerged;
import org.goldenthread.domain.strategy.ThemeNamed;
import org.goldenthread.domain.strategy.ThemeRenamed;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.strategy.ThemeSplit;
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

/** What can be asked of themes. */
public final class ThemeCommands {

    @Command(
            name = {"theme", "list"},
            description = "The themes, by code.")
    @Examples({"theme list", "theme list --output json"})
    @Selects
    @Answers(value = Listed.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        List<ThemeRow> rows = context.portfolio().lists().rows(ThemeRow.LISTING);
        return Sources.beside(
                context,
                ThemeRow.LISTING,
                SideBySide.list(
                        "themes",
                        rows,
                        ThemeRow::code,
                        Listed::new,
                        context,
                        LeadMembers.in(
                                rows,
                                ThemeRow::leadMember,
                                "lead",
                                List.of(
                                        new Answer.Column<>(
                                                "code", r -> r.code().value()),
                                        new Answer.Column<>(
                                                "title", r -> r.title().value()),
                                        new Answer.Column<>(
                                                "strategy", r -> r.strategy().value()),
                                        new Answer.Column<>("lead", r -> Show.optional(r.lead())),
                                        new Answer.Column<>("source", r -> Show.source(r.source()))))));
    }

    @Command(
            name = {"theme", "show"},
            description = "Everything known about a theme.")
    @Examples("theme show SWK-W9")
    @Answers(value = Shown.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        Known<Theme> known = Known.of(context, Theme.KIND, code, brief);
        return SideBySide.thing(known, Shown::new, context);
    }

    /** A theme in a list, and what is computed of it. */
    public record Listed(@Inline ThemeRow theme, SideBySide.ComputedLevel computed) {}

    /** All that is known of one, and what is computed of it. */
    public record Shown(@Inline Theme theme, SideBySide.ComputedLevel computed) {}

    @Writes
    @Command(
            name = {"theme", "add"},
            description = "A new theme of a strategy, which may come from other themes.")
    @Examples("theme add SWK-W10 --title \"Digital\" --strategy SWK-MH")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(ThemeNamed.class) Form.Fields words) {
        return recorder.add(Theme.KIND, code, words);
    }

    @Writes
    @Command(
            name = {"theme", "rename"},
            description = "Gives it another title; its code and history stay.")
    @Examples("theme rename SWK-W9 --title \"Public mental health\"")
    public Answer rename(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(ThemeRenamed.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Theme.KIND, code, ThemeRenamed.class, words, reason);
    }

    @Writes
    @Command(
            name = {"theme", "merge"},
            description = "Merges it into another.")
    @Examples("theme merge SWK-W8 --into SWK-W1")
    public Answer merge(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(ThemeMerged.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Theme.KIND, code, ThemeMerged.class, words, reason);
    }

    @Writes
    @Command(
            name = {"theme", "split"},
            description = "Splits it into several.")
    @Examples("theme split SWK-W2 --into SWK-W1 --into SWK-W3")
    public Answer split(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(ThemeSplit.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Theme.KIND, code, ThemeSplit.class, words, reason);
    }

    @Writes
    @Command(
            name = {"theme", "lead"},
            description = "Names who leads it.")
    @Examples("theme lead SWK-W1 --lead SWK-COUNCIL")
    public Answer lead(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(ThemeLed.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Theme.KIND, code, ThemeLed.class, words, reason);
    }

    @Writes
    @Command(
            name = {"theme", "lead-member"},
            description = "Names the councillor or board member who answers for it beside its lead.")
    @Examples("theme lead-member SWK-W1 --member SWK-COUNCIL")
    public Answer leadMember(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(LeadMember.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Theme.KIND, code, LeadMember.class, words, reason);
    }

    @Writes
    @Command(
            name = {"theme", "rate"},
            description = "Declares its rating.")
    @Examples("theme rate SWK-W1 --scale RAG --level amber --reason \"staff changes\"")
    public Answer rate(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Rated.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Theme.KIND, code, Rated.class, words, reason);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"theme", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("theme amend SWK-W9 --title \"Public mental health\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = ThemeNamed.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Theme.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
