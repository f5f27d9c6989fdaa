package org.goldenthread.shell.command;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.Slippage;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Slip;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What moved, by how much and why. */
public final class SlipCommands {

    @Command(
            name = {"milestone", "slipped"},
            description = "What was moved against its first promise; or totals of the moves.")
    @Examples({
        "milestone slipped",
        "milestone slipped --strategy SWK-MH --output json",
        "milestone slipped --plan SWK-PH-1920 --per cause",
        "milestone slipped --per cause --output csv"
    })
    @Answers(
            value = {MilestoneLine.class, Slippage.class},
            list = true)
    public Answer slipped(
            Context context,
            @Option(longName = "per", description = "totals by cause, lead, theme or plan") Optional<Slippage.Per> per,
            @Option(longName = "strategy", description = "that serve it") Optional<Code> strategy,
            @Option(longName = "theme", description = "that serve it") Optional<Code> theme,
            @Option(longName = "plan", description = "that are promised in it") Optional<Code> plan,
            @Option(longName = "lead", description = "that it leads") Optional<Code> lead) {
        Portfolio portfolio = context.portfolio();
        MilestoneQuery query = new MilestoneQuery(
                strategy.map(c -> portfolio.known(Strategy.KIND, c)),
                theme.map(c -> portfolio.known(Theme.KIND, c)),
                plan.map(c -> portfolio.known(DeliveryPlan.KIND, c)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lead.map(c -> portfolio.known(Organisation.KIND, c)));
        List<MilestoneLine> moved = portfolio.lists().milestones(query, context.today()).stream()
                .filter(line -> line.moves() > 0)
                .toList();
        return per.map(what -> totals(portfolio.state(), what, moved)).orElseGet(() -> list(moved));
    }

    private static Answer list(List<MilestoneLine> moved) {
        return Answer.list(
                "milestones whose due was moved",
                moved,
                new Answer.Column<>("code", m -> m.code().value()),
                new Answer.Column<>("title", m -> m.title().value()),
                new Answer.Column<>(
                        "first promise",
                        m -> m.firstPromise().map(due -> due.asWritten()).orElse("")),
                new Answer.Column<>("due", m -> m.due().asWritten()),
                new Answer.Column<>("slip", m -> m.slipDays().map(Slip::inWords).orElse("not measured")),
                new Answer.Column<>("moves", m -> String.valueOf(m.moves())),
                new Answer.Column<>("lead", m -> Show.optional(m.lead())));
    }

    private static Answer totals(State state, Slippage.Per per, List<MilestoneLine> moved) {
        List<Milestone> milestones = moved.stream()
                .map(line -> state.get(Milestone.KIND, line.code()))
                .toList();
        return Answer.list(
                "milestones whose due was moved",
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
