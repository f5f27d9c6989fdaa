package org.goldenthread.shell.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.measure.Baselined;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureDefined;
import org.goldenthread.domain.measure.MeasureRow;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.measure.Targeted;
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
import org.goldenthread.shell.render.Sparkline;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What can be asked of measures. */
public final class MeasureCommands {

    @Command(
            name = {"measure", "list"},
            description = "The measures, by code.")
    @Examples({"measure list", "measure list --output json"})
    @Selects
    @Answers(value = Listed.class, list = true, beside = Sources.Beside.class)
    public Answer list(Context context) {
        Portfolio portfolio = context.portfolio();
        List<MeasureRow> rows = portfolio.lists().rows(MeasureRow.LISTING);
        Map<Code, String> trends = new HashMap<>();
        Map<Code, Measure.Standing> standings = new HashMap<>();
        Map<Code, String> stands = new HashMap<>();
        portfolio.state().all(Measure.KIND).forEach(measure -> {
            trends.put(measure.code(), Sparkline.of(values(measure.trend())));
            measure.standing().ifPresent(it -> standings.put(measure.code(), it));
            measure.actual().flatMap(measure::stands).ifPresent(it -> stands.put(measure.code(), it));
        });
        List<Answer.Column<MeasureRow>> columns = new ArrayList<>(List.of(
                new Answer.Column<>("code", r -> r.code().value()),
                new Answer.Column<>("title", r -> r.title().value()),
                new Answer.Column<>("of", r -> r.of().value()),
                new Answer.Column<>("unit", r -> r.unit().value()),
                new Answer.Column<>("target", r -> Show.optional(r.target())),
                new Answer.Column<>("actual", r -> Show.optional(r.actual())),
                new Answer.Column<>("source", r -> Show.source(r.source()))));
        if (!standings.isEmpty()) {
            columns.add(columns.size() - 1, new Answer.Column<>("standing", r -> stands.getOrDefault(r.code(), "")));
        }
        List<Answer.Column<MeasureRow>> drawn = new ArrayList<>(columns);
        drawn.add(columns.size() - 1, new Answer.Column<>("trend", r -> trends.getOrDefault(r.code(), ""), true));
        return Sources.beside(
                context,
                MeasureRow.LISTING,
                Answer.list(
                        rows,
                        row -> new Listed(row, Optional.ofNullable(standings.get(row.code()))),
                        drawn,
                        "no measures"));
    }

    /**
     * A measure in a list.
     *
     * @param standing of its last actual beside its target
     */
    public record Listed(@Inline MeasureRow measure, Optional<Measure.Standing> standing) {}

    private static List<BigDecimal> values(List<Measure.Figure> figures) {
        return figures.stream().map(Measure.Figure::value).toList();
    }

    @Command(
            name = {"measure", "show"},
            description = "Everything known about a measure, and how its actuals went.")
    @Examples("measure show SWK-MHFA-STAFF")
    @Answers(value = Measure.class, beside = Known.Beside.class)
    public Answer show(
            Context context,
            @Argument(index = 0) Code code,
            @Option(longName = "brief", description = Known.BRIEF) boolean brief) {
        Known<Measure> known = Known.of(context, Measure.KIND, code, brief);
        List<Show.Row> rows = new ArrayList<>(known.rows());
        known.thing()
                .series()
                .forEach((place, actuals) -> rows.add(Show.Row.of(
                        "trend" + place.map(where -> " in " + where).orElse(""),
                        trend(known.thing(), place, actuals))));
        return known.answer(known.thing(), it -> it, rows, known.rows());
    }

    /** The actuals of a place on one scale with its target, and what of them is better. */
    private static String trend(Measure measure, Optional<Code> place, List<Measure.Figure> actuals) {
        List<BigDecimal> values = values(actuals);
        Optional<BigDecimal> target = measure.targets().stream()
                .filter(figure -> figure.place().equals(place))
                .map(Measure.Figure::value)
                .reduce((first, last) -> last);
        List<BigDecimal> all = new ArrayList<>(values);
        target.ifPresent(all::add);
        Sparkline scale = Sparkline.over(all);
        String better =
                switch (measure.direction()) {
                    case UP -> "; more is better";
                    case DOWN -> "; less is better";
                    case NONE -> "";
                };
        return scale.blocks(values)
                + target.map(aim -> " → " + scale.blocks(List.of(aim))).orElse("")
                + "  " + actuals.get(0) + (values.size() > 1 ? " to " + actuals.get(values.size() - 1) : "")
                + target.map(aim -> ", target " + aim.toPlainString()).orElse("")
                + measure.stands(actuals.get(actuals.size() - 1))
                        .map(it -> ": " + it)
                        .orElse("")
                + better;
    }

    @Writes
    @Command(
            name = {"measure", "add"},
            description = "A new measure of anything.")
    @Examples("measure add SWK-LONELY --title \"Adults often lonely\" --unit percent --of SWK-LONE --direction down")
    public Answer add(
            Recorder recorder, @Argument(index = 0) Code code, @Says(MeasureDefined.class) Form.Fields words) {
        return recorder.open(Measure.KIND, code, words);
    }

    @Writes
    @Command(
            name = {"measure", "baseline"},
            description = "Records the figure before anything was done.")
    @Examples("measure baseline SWK-MHFA-STAFF --value 0 --when 2018/19")
    public Answer baseline(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Baselined.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Measure.KIND, code, Baselined.class, words, reason);
    }

    @Writes
    @Command(
            name = {"measure", "target"},
            description = "Sets a figure to be reached, and by when.")
    @Examples("measure target SWK-MHFA-STAFF --value 120 --when \"March 2021\" --tolerance 5%")
    public Answer target(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Targeted.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Measure.KIND, code, Targeted.class, words, reason);
    }

    @Writes
    @Command(
            name = {"measure", "actual"},
            description = "Records a figure that was found.")
    @Examples("measure actual SWK-MHFA-STAFF --value 40 --when \"September 2019\" --comment \"the trainer was ill\"")
    public Answer actual(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(Measured.class) Form.Fields words,
            @Option(longName = "reason", description = "the sentence that says why") Optional<Sentence> reason) {
        return recorder.say(Measure.KIND, code, Measured.class, words, reason);
    }

    @Writes(AmendThing.class)
    @Command(
            name = {"measure", "amend"},
            description =
                    "Corrects what was entered first. An amendment is not a change: it says what should have been typed.")
    @Examples("measure amend SLP-PROGRAMMES --unit people --reason \"read from the wrong row\" --dry-run")
    public Answer amend(
            Recorder recorder,
            @Argument(index = 0) Code code,
            @Says(value = MeasureDefined.class, partly = true) Form.Fields words,
            @Option(longName = "reason") Sentence reason,
            @Option(longName = "misread", description = Amending.MISREAD) boolean misread,
            @Option(longName = "wrong", description = Amending.WRONG) boolean wrong) {
        return recorder.amend(Measure.KIND, code, words, Amending.of(reason, misread, wrong));
    }
}
