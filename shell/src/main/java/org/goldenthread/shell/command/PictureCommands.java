package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.balance.Burnup;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.Timeline;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.BurnupPicture;
import org.goldenthread.shell.render.Inline;
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

    @Command(
            name = "timeline",
            description = "Milestones over months, with their due dates, first promises and what became of them.")
    @Examples({
        "timeline SWK-W9 --as-told 2019-06-26",
        "timeline SWK-PH-1920 --today 2019-10-01",
        "timeline SWK-MH --from 2019-06-01 --to 2019-12-31 --output json"
    })
    @Answers(value = Drawn.class, list = true)
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
                    Optional<LocalDate> to) {
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
        return Answer.of(
                        drawn,
                        heading(portfolio, code),
                        new Answer.Picture(width -> TimelinePicture.lines(timeline, themes, width)))
                .tabled(TIMELINE, drawn.stream().map(Drawn::cells).toList());
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
    @Answers(value = Burnup.Month.class, list = true)
    public Answer burnup(Context context, @Argument(index = 0) Code plan) {
        Portfolio portfolio = context.portfolio();
        Burnup burnup = portfolio.burnup(plan, context.today());
        return Answer.of(
                        burnup.months(),
                        heading(portfolio, plan),
                        new Answer.Picture(width -> BurnupPicture.lines(burnup, width)))
                .tabled(
                        BURNUP,
                        burnup.months().stream().map(PictureCommands::cells).toList());
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
