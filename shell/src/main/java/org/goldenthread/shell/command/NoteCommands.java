package org.goldenthread.shell.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.note.NoteTaken;
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

/** What can be asked of notes. */
public final class NoteCommands {

    @Command(
            name = {"note", "list"},
            description = "The notes, by code.")
    @Examples({"note list", "note list --kind risk --about SWK-MHFA", "note list --output json"})
    @Selects
    @Answers(value = Listed.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        Portfolio portfolio = context.portfolio();
        Map<Code, List<Code>> about = new HashMap<>();
        if (context.isForMachines() || context.isChosenFrom()) {
            portfolio.state().all(Note.KIND).forEach(note -> about.put(note.code(), note.about()));
        }
        return Sources.beside(
                context,
                NoteRow.LISTING,
                Answer.list(
                        portfolio.lists().rows(NoteRow.LISTING),
                        row -> new Listed(row, about.getOrDefault(row.code(), List.of())),
                        List.of(
                                new Answer.Column<>("code", r -> r.code().value()),
                                new Answer.Column<>("text", r -> r.text().value()),
                                new Answer.Column<>("kind", r -> Show.words(r.kind())),
                                new Answer.Column<>("source", r -> Show.source(r.source()))),
                        "no notes"));
    }

    /** A note in a list, and what it is about. */
    public record Listed(@Inline NoteRow note, List<Code> about) {
        public Listed {
            about = List.copyOf(about);
        }
    }

    @Command(
            name = {"note", "show"},
            description = "Everything known about a note.")
    @Examples("note show SWK-N-STAFFING")
    @Answers(value = Note.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        return Known.of(context, Note.KIND, code, brief).answer();
    }

    @Writes
    @Command(
            name = {"note", "add"},
            description = "Keeps something worth knowing: a risk, a lesson, what people said, and the like.")
    @Examples("note add SWK-N-NEW --text \"Two providers may leave\" --kind risk --about SWK-W5")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(NoteTaken.class) Form.Fields words) {
        return recorder.open(Note.KIND, code, words);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"note", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("note amend SLP-N-HUB --text \"Money ends in March\" --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = NoteTaken.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Note.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
