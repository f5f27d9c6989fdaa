package org.goldenthread.shell.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.balance.Burnup;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.Timeline;
import org.goldenthread.domain.picture.Lanes;
import org.goldenthread.domain.picture.Lines;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.BurnupPicture;
import org.goldenthread.shell.render.Inline;
import org.goldenthread.shell.render.Output;
import org.goldenthread.shell.render.Printer;
import org.goldenthread.shell.render.Style;
import org.goldenthread.shell.render.TimelinePicture;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Pictures in the terminal: milestones over time, and how a plan was worked off. */
public final class PictureCommands {

    private static final List<String> TIMELINE = List.of(
            "code",
            "title",
            "theme",
            "status",
            "first promise",
            "due",
            "earliest",
            "latest",
            "forecast",
            "ended",
            "overdue",
            "reach");
    private static final List<String> BURNUP = List.of("month", "by", "scope", "promised", "done", "left");
    private static final String SAVE = "write it to this file, in the format of --output, else as a picture (svg)";
    private static final String REPLACE = "overwrite an existing file";

    private final ReportCommands.Writer writer;

    public PictureCommands(ReportCommands.Writer writer) {
        this.writer = Objects.requireNonNull(writer, "writer");
    }

    /** Writes an answer to a file, if one was named. */
    private Answer saved(Context context, Answer answer, Optional<String> file, boolean isReplacing) {
        if (file.isEmpty()) {
            if (isReplacing) {
                throw Problem.invalid("report.replace", "no file is named that could be replaced")
                        .hint("--save FILE")
                        .asException();
            }
            return answer;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            new Printer(context.output().orElse(Output.SVG), 0, Style.PLAIN).print(answer, out);
        }
        writer.write(context.place(), file.get(), isReplacing, bytes.toByteArray());
        context.hasWritten(file.get());
        context.note(file.get() + " is written");
        return Answer.NOTHING;
    }

    @Command(
            name = "timeline",
            description = "Milestones over months, with their due dates, first promises and what became of them.")
    @Examples({
        "timeline SWK-W9 --as-told 2019-06-26",
        "timeline SWK-PH-1920 --today 2019-10-01",
        "timeline SWK-MH --from 2019-06-01 --to 2019-12-31 --output json"
    })
    @Answers(value = Drawn.class, list = true, picture = true)
    public Answer timeline(
            Context context,
            @Argument(
                            index = 0,
                            description =
                                    "the code of a strategy, theme, objective, plan or milestone, or of who leads them")
                    Code code,
            @Option(longName = "from", description = "the first day to draw; without one, the milestones' first")
                    Optional<LocalDate> from,
            @Option(longName = "to", description = "the last day to draw; without one, the milestones' last")
                    Optional<LocalDate> to,
            @Option(longName = "save", description = SAVE) Optional<String> save,
            @Option(longName = "replace", description = REPLACE) boolean replace) {
        Portfolio portfolio = context.portfolio();
        Timeline timeline = portfolio.timeline(code, new Timeline.Span(from, to), context.today());
        Map<Code, String> themes = new HashMap<>();
        if (timeline.groups().size() > 1) {
            portfolio
                    .lists()
                    .rows(ThemeRow.LISTING)
                    .forEach(row -> themes.put(row.code(), row.title().value()));
        }
        List<Drawn> drawn = drawn(timeline);
        Answer answer = Answer.of(
                        drawn,
                        heading(portfolio, code),
                        new Answer.Picture(
                                width -> TimelinePicture.lines(timeline, themes, width),
                                Lanes.of(timeline, called(portfolio, code) + ": timeline", themes)))
                .tabled(TIMELINE, drawn.stream().map(Drawn::cells).toList());
        return saved(context, answer, save, replace);
    }

    private static String called(Portfolio portfolio, Code code) {
        return portfolio.state().title(code).orElseGet(code::value);
    }

    private static Answer.Block heading(Portfolio portfolio, Code code) {
        String title =
                portfolio.state().title(code).map(called -> "  " + called).orElse("");
        return Answer.Table.prose(List.of(List.of(code + title)), 0);
    }

    private static List<Drawn> drawn(Timeline timeline) {
        List<Drawn> drawn = new ArrayList<>();
        timeline.groups().forEach(group -> add(group.milestones(), Timeline.Reach.IN_PERIOD, drawn));
        add(timeline.outside(), Timeline.Reach.OUTSIDE, drawn);
        add(timeline.undated(), Timeline.Reach.UNDATED, drawn);
        return drawn;
    }

    private static void add(List<MilestoneLine> milestones, Timeline.Reach reach, List<Drawn> drawn) {
        milestones.forEach(line -> drawn.add(new Drawn(line, reach)));
    }

    /** A milestone, and whether it is in the picture. */
    public record Drawn(@Inline MilestoneLine milestone, Timeline.Reach reach) {

        private List<String> cells() {
            Due due = milestone.due();
            return List.of(
                    milestone.code().value(),
                    milestone.title().value(),
                    Show.optional(milestone.theme()),
                    Show.words(milestone.status()),
                    milestone.firstPromise().map(Due::asWritten).orElse(""),
                    due.asWritten(),
                    Show.optional(due.earliest()),
                    Show.optional(due.latest()),
                    milestone.forecast().map(Due::asWritten).orElse(""),
                    Show.optional(milestone.done()),
                    milestone.overdue() ? "yes" : "no",
                    Show.words(reach));
        }
    }

    @Command(
            name = "burnup",
            description = "A plan month by month: what came in, what was promised by then and what was done.")
    @Examples({"burnup SWK-PH-1920 --today 2019-10-01", "burnup SWK-PH-1920 --output json"})
    @Answers(value = Burnup.Month.class, list = true, picture = true)
    public Answer burnup(
            Context context,
            @Argument(index = 0) Code plan,
            @Option(longName = "save", description = SAVE) Optional<String> save,
            @Option(longName = "replace", description = REPLACE) boolean replace) {
        Portfolio portfolio = context.portfolio();
        Burnup burnup = portfolio.burnup(plan, context.today());
        Answer answer = Answer.of(
                        burnup.months(),
                        heading(portfolio, plan),
                        new Answer.Picture(
                                width -> BurnupPicture.lines(burnup, width),
                                Lines.of(burnup, called(portfolio, plan) + ": burn-up")))
                .tabled(
                        BURNUP,
                        burnup.months().stream().map(PictureCommands::cells).toList());
        return saved(context, answer, save, replace);
    }

    private static List<String> cells(Burnup.Month month) {
        return List.of(
                month.month().toString(),
                month.by().toString(),
                Integer.toString(month.scope()),
                Integer.toString(month.promised()),
                Show.optional(month.done()),
                Show.optional(month.left()));
    }
}
