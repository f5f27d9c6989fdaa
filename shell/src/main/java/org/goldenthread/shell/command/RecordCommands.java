package org.goldenthread.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.StrikeEntry;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.thread.Strand;
import org.goldenthread.domain.thread.Trace;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked of any code: its thread and its history; and how a mistake is taken back. */
public final class RecordCommands {

    @Command(
            name = "thread",
            description = "From any thing up to the vision it serves and down to what is promised, with the gaps.")
    @Examples({"thread SWK-MHFA", "thread SWK-W9 --as-told 2019-06-26"})
    public Answer thread(Context context, @Argument(index = 0, description = "the code of anything") Code code) {
        Trace trace = context.portfolio().thread(code, context.today());
        List<List<String>> rows = new ArrayList<>();
        rows(trace.top(), 0, rows);
        if (!trace.beside().isEmpty()) {
            rows.add(List.of("beside", "", ""));
            trace.beside().forEach(strand -> rows(strand, 1, rows));
        }
        List<Answer.Block> blocks = new ArrayList<>();
        blocks.add(Answer.Table.prose(rows, 2));
        if (!trace.gaps().isEmpty()) {
            blocks.add(new Answer.Lines(List.of("gaps")));
            blocks.add(Answer.Table.prose(
                    trace.gaps().stream()
                            .map(gap -> List.of("  " + gap.about(), gap.sentence(), Show.source(gap.source())))
                            .toList(),
                    1));
        }
        return new Answer(trace, blocks);
    }

    private static void rows(Strand strand, int depth, List<List<String>> rows) {
        String source =
                strand.source().map(where -> "  (" + where.shown() + ")").orElse("");
        rows.add(List.of(" ".repeat(depth) + strand.relation(), Show.optional(strand.code()), strand.title() + source));
        strand.details().forEach(detail -> rows.add(List.of("", "", "  " + detail)));
        strand.below().forEach(below -> rows(below, depth + 1, rows));
    }

    @Command(
            name = "history",
            description =
                    "Everything that was said of a code, when it was true, told and entered, and what was struck.")
    @Examples("history SWK-JSNA")
    public Answer history(Context context, @Argument(index = 0, description = "the code of anything") Code code) {
        List<HistoryLine> lines = context.portfolio().history(code);
        return Answer.of(
                lines,
                new Answer.Table(
                        List.of("entry", "says", "true from", "told", "source", "by"),
                        lines.stream().map(RecordCommands::row).toList(),
                        1,
                        "nothing was said of it in this view"));
    }

    private static List<String> row(HistoryLine line) {
        String says = line.says()
                + line.reason().map(why -> " (" + why + ")").orElse("")
                + line.source()
                        .flatMap(s -> s.inferred())
                        .map(why -> " [inferred: " + why + "]")
                        .orElse("")
                + line.struckBy().map(by -> " -- struck by " + by).orElse("");
        return List.of(
                line.entry().toString(),
                says,
                line.effective().toString(),
                line.told().toString(),
                Show.source(line.source()),
                line.by().toString());
    }

    @Writes
    @Command(
            name = "strike",
            description = "Takes back an entry that was a mistake. Views told before the strike keep it.")
    @Examples("strike 1.3 --reason \"read from the wrong row\" --dry-run")
    public Answer strike(
            Context context,
            @Argument(index = 0, description = "the entry, as history shows it") EntryId entry,
            @Option(longName = "reason", description = "why it was a mistake") Sentence reason) {
        return context.write(new StrikeEntry(entry, reason));
    }
}
