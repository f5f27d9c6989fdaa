package org.goldenthread.shell.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.note.Assessed;
import org.goldenthread.domain.note.Grade;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.note.Risk;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
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
    @Examples({
        "note list",
        "note list --kind risk --about SWK-MHFA",
        "note list --kind risk --sort score --descending",
        "note list --output json"
    })
    @Selects
    @Answers(value = Listed.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        Portfolio portfolio = context.portfolio();
        Map<Code, List<Code>> about = new HashMap<>();
        if (context.isForMachines() || context.isChosenFrom()) {
            portfolio.state().all(Note.KIND).forEach(note -> about.put(note.code(), note.about()));
        }
        List<NoteRow> rows = portfolio.lists().rows(NoteRow.LISTING);
        return Sources.beside(
                context,
                NoteRow.LISTING,
                Answer.list(
                        rows,
                        row -> new Listed(row, row.score(), about.getOrDefault(row.code(), List.of())),
                        columns(rows),
                        "no notes"));
    }

    /** What is known of risks has columns where anything is. */
    private static List<Answer.Column<NoteRow>> columns(List<NoteRow> rows) {
        List<Answer.Column<NoteRow>> columns = new ArrayList<>();
        columns.add(new Answer.Column<>("code", r -> r.code().value()));
        columns.add(new Answer.Column<>("text", r -> r.text().value()));
        columns.add(new Answer.Column<>("kind", r -> Show.words(r.kind())));
        Stream.of(
                        new Answer.Column<NoteRow>("likelihood", r -> Show.optional(r.likelihood())),
                        new Answer.Column<NoteRow>("impact", r -> Show.optional(r.impact())),
                        new Answer.Column<NoteRow>("score", r -> Show.optional(r.score())),
                        new Answer.Column<NoteRow>("owner", r -> Show.optional(r.owner())),
                        new Answer.Column<NoteRow>("action", r -> Show.optional(r.action())),
                        new Answer.Column<NoteRow>("disclosure", r -> Show.optional(r.disclosure())))
                .filter(column ->
                        rows.stream().anyMatch(row -> !column.shows().apply(row).isEmpty()))
                .forEach(columns::add);
        columns.add(new Answer.Column<>("source", r -> Show.source(r.source())));
        return columns;
    }

    /**
     * A note in a list, and what it is about.
     *
     * @param score of a risk: likelihood times impact
     */
    public record Listed(@Inline NoteRow note, Optional<Integer> score, List<Code> about) {
        public Listed {
            about = List.copyOf(about);
        }
    }

    @Command(
            name = {"note", "show"},
            description = "Everything known about a note.")
    @Examples("note show SWK-N-STAFFING")
    @Answers(value = Shown.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        Known<Note> known = Known.of(context, Note.KIND, code, brief);
        List<Show.Row> rows = Show.rows(Shown.of(known.thing()), known.state().provenance(Note.KIND, code, Shown::of));
        return known.answer(Shown.of(known.thing()), Shown::of, rows, rows);
    }

    /**
     * All that is known of a note.
     *
     * @param score of a risk: likelihood times impact
     */
    public record Shown(
            Code code,
            Note.Sort kind,
            Sentence text,
            List<Code> about,
            List<Title> figures,
            Optional<Grade> likelihood,
            Optional<Grade> impact,
            Optional<Integer> score,
            Optional<Code> owner,
            Optional<Sentence> action,
            Optional<Risk.Disclosure> disclosure,
            Optional<Source> source) {
        public Shown {
            about = List.copyOf(about);
            figures = List.copyOf(figures);
        }

        static Shown of(Note it) {
            return new Shown(
                    it.code(),
                    it.kind(),
                    it.text(),
                    it.about(),
                    it.figures(),
                    it.risk().flatMap(Risk::likelihood),
                    it.risk().flatMap(Risk::impact),
                    it.risk().flatMap(Risk::score),
                    it.risk().flatMap(Risk::owner),
                    it.risk().flatMap(Risk::action),
                    it.risk().flatMap(Risk::disclosure),
                    it.source());
        }
    }

    @Writes
    @Command(
            name = {"note", "add"},
            description = "Keeps something worth knowing: a risk, a lesson, what people said, and the like.")
    @Examples({
        "note add SWK-N-NEW --text \"Two providers may leave\" --kind risk --about SWK-W5",
        "note add SWK-N-LEAVE --text \"Two more may leave\" --kind risk --about SWK-W5 --likelihood 3 --impact 4"
                + " --owner SWK-PH --action \"a third is sought\" --disclosure public"
    })
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(NoteTaken.class) Form.Fields words) {
        return recorder.open(Note.KIND, code, words);
    }

    @Writes
    @Command(
            name = {"note", "assess"},
            description = "Records a new assessment of a risk: its likelihood, impact, owner and action.")
    @Examples("note assess SWK-N-PSSTRUCTURE --likelihood 3 --impact 4 --reason \"two posts are filled\" --dry-run")
    public Answer assess(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Assessed.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Note.KIND, code, Assessed.class, words, reason);
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
