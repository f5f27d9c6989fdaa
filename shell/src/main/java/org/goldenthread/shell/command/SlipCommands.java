package org.goldenthread.shell.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.Move;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.Slippage;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Slip;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Fills;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Inline;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What moved, by how much and why. */
public final class SlipCommands {

    @Fills(MilestoneQuery.class)
    @Command(
            name = {"milestone", "slipped"},
            description = "What moved, when, from and to which date, and why; or totals of the moves.")
    @Examples({
        "milestone slipped",
        "milestone slipped --strategy SWK-MH --output json",
        "milestone slipped --plan SWK-PH-1920 --per cause",
        "milestone slipped --per cause --output csv"
    })
    @Selects
    @Answers(
            value = {Slipped.class, Slippage.class},
            list = true)
    public Answer slipped(
            Context context,
            @Option(longName = "per", description = "totals instead of the moves") Optional<Slippage.Per> per,
            @Option(longName = "strategy") Optional<Code> strategy,
            @Option(longName = "theme") Optional<Code> theme,
            @Option(longName = "plan") Optional<Code> plan,
            @Option(longName = "lead") Optional<Code> lead) {
        Portfolio portfolio = context.portfolio();
        MilestoneQuery query = new MilestoneQuery(
                strategy.map(c -> portfolio.known(Strategy.KIND, c)),
                theme.map(c -> portfolio.known(Theme.KIND, c)),
                plan.map(c -> portfolio.known(DeliveryPlan.KIND, c)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lead.map(c -> portfolio.known(Organisation.KIND, c)));
        State state = portfolio.state();
        Map<Code, Milestone> ever = new HashMap<>();
        state.all(Milestone.KIND, Mention.as(Rescheduled.class, RolledForward.class, Stated.class))
                .forEach(milestone -> ever.put(milestone.code(), milestone));
        List<Slipped> moved = portfolio.lists().milestones(query, context.today()).stream()
                .filter(line -> line.moves() > 0)
                .flatMap(line -> Optional.ofNullable(ever.get(line.code()))
                        .map(milestone -> new Slipped(line, milestone.promise().moves()))
                        .stream())
                .toList();
        return per.map(what -> totals(
                        state,
                        what,
                        moved.stream().map(one -> ever.get(one.line().code())).toList()))
                .orElseGet(() -> list(moved, context.isForMachines()));
    }

    /** A milestone as a list has it, with each move of its due. */
    public record Slipped(@Inline MilestoneLine line, List<Move> moved) {
        public Slipped {
            moved = List.copyOf(moved);
        }
    }

    /** One move, and how far the due then was from the first promise. */
    private record Row(MilestoneLine line, Move move) {
        String slip() {
            return line.firstPromise()
                    .flatMap(first -> Slip.between(first, move.to()))
                    .map(Slip::inWords)
                    .orElse("not measured");
        }
    }

    private static Answer list(List<Slipped> slipped, boolean isForMachines) {
        if (isForMachines) {
            return Answer.list("milestones whose due date moved", slipped);
        }
        List<Row> rows = slipped.stream()
                .flatMap(one -> one.moved().stream().map(move -> new Row(one.line(), move)))
                .toList();
        return Answer.list(
                "milestones whose due date moved",
                rows,
                new Answer.Column<>("code", r -> r.line().code().value()),
                new Answer.Column<>("title", r -> r.line().title().value()),
                new Answer.Column<>("moved on", r -> r.move().effective().toString()),
                new Answer.Column<>("from", r -> r.move().from().asWritten()),
                new Answer.Column<>("to", r -> r.move().to().asWritten()),
                new Answer.Column<>("slip so far", Row::slip),
                new Answer.Column<>("cause", r -> Show.optional(r.move().cause())),
                new Answer.Column<>("reason", r -> Show.optional(r.move().reason())),
                new Answer.Column<>("lead", r -> Show.optional(r.line().lead())),
                new Answer.Column<>("source", r -> Show.source(r.move().source())));
    }

    private static Answer totals(State state, Slippage.Per per, List<Milestone> milestones) {
        return Answer.list(
                "milestones whose due date moved",
                Slippage.per(per, milestones, state),
                new Answer.Column<>(
                        Show.words(per), s -> s.of().map(Code::value).orElse("none stated")),
                new Answer.Column<>("title", s -> s.of().flatMap(state::title).orElse("")),
                new Answer.Column<>("milestones", s -> String.valueOf(s.milestones())),
                new Answer.Column<>("moves", s -> String.valueOf(s.moves())),
                new Answer.Column<>("days later", s -> days(s.later())),
                new Answer.Column<>("days brought forward", s -> days(s.broughtForward())),
                new Answer.Column<>("not measured", s -> String.valueOf(s.unmeasured())));
    }

    private static String days(Slip slip) {
        return slip.isExact() ? String.valueOf(slip.to()) : slip.from() + " to " + slip.to();
    }
}
