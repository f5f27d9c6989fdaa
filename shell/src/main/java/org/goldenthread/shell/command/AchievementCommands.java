package org.goldenthread.shell.command;

import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.achievement.AchievementReported;
import org.goldenthread.domain.achievement.AchievementRow;
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

/** What can be asked of achievements. */
public final class AchievementCommands {

    @Command(
            name = {"achievement", "list"},
            description = "The achievements, by code.")
    @Examples({"achievement list", "achievement list --output json"})
    @Selects
    @Answers(value = AchievementRow.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        return Sources.beside(
                context,
                AchievementRow.LISTING,
                Answer.list(
                        "achievements",
                        context.portfolio().lists().rows(AchievementRow.LISTING),
                        new Answer.Column<>("code", r -> r.code().value()),
                        new Answer.Column<>("title", r -> r.title().value()),
                        new Answer.Column<>("status", r -> Show.words(r.status())),
                        new Answer.Column<>("theme", r -> Show.optional(r.theme())),
                        new Answer.Column<>(
                                "when", r -> r.when().map(w -> w.asWritten()).orElse("")),
                        new Answer.Column<>("source", r -> Show.source(r.source()))));
    }

    @Command(
            name = {"achievement", "show"},
            description = "Everything known about an achievement.")
    @Examples("achievement show SWK-A-PROGRAMME")
    @Answers(value = Achievement.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Achievement.KIND, code, brief).answer();
    }

    @Writes
    @Command(
            name = {"achievement", "add"},
            description = "Something that a paper reports as done, under way or handed over.")
    @Examples("achievement add SWK-A-NEW --title \"Peer support mapped\" --status done --theme SWK-W1")
    public Answer add(
            Recorder recorder, @Argument(index = 0) Code code, @Says(AchievementReported.class) Form.Fields words) {
        return recorder.open(Achievement.KIND, code, words);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"achievement", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples(
            "achievement amend SWK-A-PROGRAMME --title \"Programme of work drawn up\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = AchievementReported.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Achievement.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
