package org.goldenthread.shell.command;

import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.organisation.Held;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.organisation.PostRow;
import org.goldenthread.domain.organisation.PostSet;
import org.goldenthread.domain.organisation.Vacated;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.shell.engine.Amending;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Asked;
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

/** What can be asked and said of posts. */
public final class PostCommands {

    @Command(
            name = {"post", "list"},
            description = "The posts, by code.")
    @Examples({"post list", "post list --output json"})
    @Selects
    @Answers(value = PostRow.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        return Sources.beside(
                context,
                PostRow.LISTING,
                Answer.list(
                        "posts",
                        context.portfolio().lists().rows(PostRow.LISTING),
                        new Answer.Column<>("code", r -> r.code().value()),
                        new Answer.Column<>("title", r -> r.title().value()),
                        new Answer.Column<>("organisation", r -> Show.optional(r.organisation())),
                        new Answer.Column<>("board", r -> Show.optional(r.board())),
                        new Answer.Column<>("holder", r -> Show.optional(r.holder())),
                        new Answer.Column<>("source", r -> Show.source(r.source()))));
    }

    @Command(
            name = {"post", "show"},
            description = "Everything known about a post.")
    @Examples("post show SWK-P-DCOM")
    @Answers(value = Post.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Post.KIND, code, brief).answer();
    }

    @Writes
    @Command(
            name = {"post", "add"},
            description = "A new post, in an organisation or on a board.")
    @Asked({"organisation", "board"})
    @Examples("post add SWK-P-NEW --title \"Programme manager\" --organisation SWK-COUNCIL")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(PostSet.class) Form.Fields words) {
        return recorder.open(Post.KIND, code, words);
    }

    @Writes
    @Command(
            name = {"post", "hold"},
            description = "Records who holds it, from and to which date where known.")
    @Examples("post hold SWK-P-NEW --holder \"Ann Smith\" --from 2026-04-01")
    public Answer hold(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Held.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Post.KIND, code, Held.class, words, reason);
    }

    @Writes
    @Command(
            name = {"post", "vacate"},
            description = "Records that its holder left.")
    @Examples("post vacate SWK-P-NEW --left 2026-10-31")
    public Answer vacate(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Vacated.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Post.KIND, code, Vacated.class, words, reason);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"post", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples(
            "post amend SWK-P-COCHAIR1 --title \"Director of Public Health\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = PostSet.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Post.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
