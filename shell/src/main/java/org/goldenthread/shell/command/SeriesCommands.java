package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.portfolio.AmendThing;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.SeriesBegun;
import org.goldenthread.domain.series.SeriesRow;
import org.goldenthread.domain.series.Sheet;
import org.goldenthread.domain.series.SheetScope;
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
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked and said of sheets and trackers that come again. */
public final class SeriesCommands {

    @Command(
            name = {"series", "list"},
            description = "The regular sheets and trackers, by code.")
    @Examples({"series list", "series list --output json"})
    @Selects
    @Answers(value = SeriesRow.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        return Sources.beside(
                context,
                SeriesRow.LISTING,
                Answer.list(
                        "series",
                        context.portfolio().lists().rows(SeriesRow.LISTING),
                        new Answer.Column<>("code", r -> r.code().value()),
                        new Answer.Column<>("title", r -> r.title().value()),
                        new Answer.Column<>("owner", r -> Show.optional(r.owner())),
                        new Answer.Column<>("rhythm", r -> Show.optional(r.rhythm())),
                        new Answer.Column<>("sheets", r -> String.valueOf(r.sheets())),
                        new Answer.Column<>("latest", r -> Show.optional(r.latest())),
                        new Answer.Column<>("source", r -> Show.source(r.source()))));
    }

    @Command(
            name = {"series", "show"},
            description = "Everything known about a series: what is new, moved, changed, silent or gone in each sheet.")
    @Examples("series show SWK-TRACKER")
    @Answers(value = Shown.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        Known<Series> known = Known.of(context, Series.KIND, code, brief).namedOften();
        List<Sheet> sheets = Sheet.of(known.state(), known.thing());
        Shown shown = Shown.of(known.thing(), sheets);
        List<Show.Row> rows = shown.rows().stream()
                .map(row -> Show.Row.of(row.get(0), row.get(1)))
                .toList();
        return known.answer(shown, it -> Shown.of(it, sheets), rows, rows);
    }

    /** What is known of one, its sheets by their days. */
    public record Shown(
            Code code,
            Title title,
            Optional<Code> owner,
            Optional<Title> rhythm,
            List<ShownSheet> sheets,
            Optional<Source> source) {
        public Shown {
            sheets = List.copyOf(sheets);
        }

        static Shown of(Series it, List<Sheet> sheets) {
            return new Shown(
                    it.code(),
                    it.title(),
                    it.owner(),
                    it.rhythm(),
                    sheets.stream().map(ShownSheet::of).toList(),
                    it.source());
        }

        private List<List<String>> rows() {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("code", code.value()));
            rows.add(List.of("title", title.value()));
            owner.ifPresent(it -> rows.add(List.of("owner", it.value())));
            rhythm.ifPresent(it -> rows.add(List.of("rhythm", it.value())));
            sheets.forEach(sheet -> rows.addAll(sheet.rows()));
            source.ifPresent(it -> rows.add(List.of("source", it.shown())));
            return rows;
        }
    }

    /** One sheet: how many of its rows are what, and what is missing from it. */
    public record ShownSheet(
            LocalDate on,
            Optional<SheetScope> scope,
            int opened,
            int moved,
            int changed,
            int unchanged,
            List<Code> silent,
            List<Code> gone) {
        public ShownSheet {
            silent = List.copyOf(silent);
            gone = List.copyOf(gone);
        }

        static ShownSheet of(Sheet it) {
            return new ShownSheet(
                    it.on(),
                    it.scope(),
                    it.all(Sheet.What.NEW).size(),
                    it.all(Sheet.What.MOVED).size(),
                    it.all(Sheet.What.CHANGED).size(),
                    it.all(Sheet.What.UNCHANGED).size(),
                    it.all(Sheet.What.SILENT),
                    it.all(Sheet.What.GONE));
        }

        private List<List<String>> rows() {
            List<List<String>> rows = new ArrayList<>();
            String about = scope.map(it -> ", of " + it).orElse("");
            rows.add(List.of(
                    "sheet",
                    on + about + ": " + opened + " new, " + moved + " moved, " + changed + " changed, " + unchanged
                            + " unchanged, " + silent.size() + " silent, " + gone.size() + " gone"));
            if (!silent.isEmpty()) {
                rows.add(List.of("silent", codes(silent)));
            }
            if (!gone.isEmpty()) {
                rows.add(List.of("gone", codes(gone)));
            }
            return rows;
        }

        private static String codes(List<Code> codes) {
            return codes.stream().map(Code::value).collect(Collectors.joining(", "));
        }
    }

    @Writes
    @Command(
            name = {"series", "add"},
            description = "A new sheet or tracker that is expected regularly.")
    @Examples("series add SWK-TRACKER --title \"Monthly tracker of the partnership\" --owner SWK-PH --rhythm monthly")
    public Answer add(Recorder recorder, @Argument(index = 0) Code code, @Says(SeriesBegun.class) Form.Fields words) {
        return recorder.open(Series.KIND, code, words);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"series", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("series amend SWK-TRACKER --rhythm quarterly --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = SeriesBegun.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Series.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
