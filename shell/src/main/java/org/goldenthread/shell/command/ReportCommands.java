package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.Optional;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.report.AnnualReview;
import org.goldenthread.domain.report.CloseReport;
import org.goldenthread.domain.report.DashboardReport;
import org.goldenthread.domain.report.DeliveryReport;
import org.goldenthread.domain.report.HighlightReport;
import org.goldenthread.domain.report.PerformanceReport;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Reporting;
import org.goldenthread.domain.report.SlippageReport;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Papers written from the record. */
public final class ReportCommands {

    private static final String SINCE = "the first day that it tells of; without one, the day after the last paper";
    private static final String POLICY = "how to compute ratings; without one, by standard/2";

    @Command(
            name = {"report", "dashboard"},
            description =
                    "A plan or strategy on one page: the decision asked, the counts by theme, what needs attention.")
    @Examples({
        "report dashboard SWK-PH-1920 --as-told 2019-06-26",
        "report dashboard SWK-MH --since 2019-04-01 --as-told 2019-06-26 --output md"
    })
    @Answers(Report.class)
    public Answer dashboard(
            Context context,
            @Argument(index = 0) Code about,
            @Option(longName = "since", description = SINCE) Optional<LocalDate> since,
            @Option(longName = "policy", description = POLICY) Optional<Policy> policy) {
        return answer(context, new DashboardReport(about, since, policy.orElse(Policy.DEFAULT)));
    }

    @Command(
            name = {"report", "delivery"},
            description =
                    "The quarterly paper on a plan: progress by theme, changes for approval, what is late and what is next.")
    @Examples({
        "report delivery SWK-PH-1920 --as-told 2019-06-26 --output md",
        "report delivery TRUST-P2-2526 --since 2025-07-01"
    })
    @Answers(Report.class)
    public Answer delivery(
            Context context,
            @Argument(index = 0) Code about,
            @Option(longName = "since", description = SINCE) Optional<LocalDate> since,
            @Option(longName = "policy", description = POLICY) Optional<Policy> policy) {
        return answer(context, new DeliveryReport(about, since, policy.orElse(Policy.DEFAULT)));
    }

    @Command(
            name = {"report", "annual-review"},
            description = "A strategy's year as a board paper: what was achieved, what is to come, what held it up.")
    @Examples({
        "report annual-review SWK-MH --as-told 2019-06-26 --output md",
        "report annual-review SWK-MH --plan SWK-PH-1920 --as-told 2019-06-26"
    })
    @Answers(Report.class)
    public Answer annualReview(
            Context context,
            @Argument(index = 0) Code strategy,
            @Option(longName = "plan", description = "only the milestones of this plan") Optional<Code> plan) {
        return answer(context, new AnnualReview(strategy, plan));
    }

    @Command(
            name = {"report", "performance"},
            description = "How a plan did: its key outcome, measures and rating, what moved and why, what is carried.")
    @Examples("report performance TRUST-P2-2425 --output md")
    @Answers(Report.class)
    public Answer performance(Context context, @Argument(index = 0) Code plan) {
        return answer(context, new PerformanceReport(plan));
    }

    @Command(
            name = {"report", "slippage"},
            description = "What moved out of its first promise: from when to when, how far, why and who agreed.")
    @Examples("report slippage TRUST-P2-2425 --output md")
    @Answers(Report.class)
    public Answer slippage(Context context, @Argument(index = 0) Code plan) {
        return answer(context, new SlippageReport(plan));
    }

    @Command(
            name = {"report", "close"},
            description = "How a plan's year closes: its balance, what is missing, what the next plan opens with.")
    @Examples("report close SWK-PH-1920 --as-told 2019-06-26 --output md")
    @Answers(Report.class)
    public Answer close(Context context, @Argument(index = 0) Code plan) {
        return answer(context, new CloseReport(plan));
    }

    @Command(
            name = {"report", "highlight"},
            description = "How a theme has done since it was last reported on, and what falls due next.")
    @Examples({
        "report highlight SWK-W9 --as-told 2019-06-26 --output md",
        "report highlight SWK-W9 --from 2019-06-01 --as-told 2019-06-26"
    })
    @Answers(Report.class)
    public Answer highlight(
            Context context,
            @Argument(index = 0) Code theme,
            @Option(
                            longName = "from",
                            description = "the first day of the period; without one, the day after the last paper")
                    Optional<LocalDate> from,
            @Option(longName = "policy", description = "how to compute its rating; without one, by standard/2")
                    Optional<Policy> policy) {
        return answer(context, new HighlightReport(theme, from, policy.orElse(Policy.DEFAULT)));
    }

    private static Answer answer(Context context, Reporting asked) {
        Report report = context.portfolio().report(asked, context.today());
        return Answer.of(report, new Answer.Document(report));
    }
}
