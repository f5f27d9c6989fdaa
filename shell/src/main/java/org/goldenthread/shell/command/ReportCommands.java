package org.goldenthread.shell.command;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
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
import org.goldenthread.shell.engine.Options;
import org.goldenthread.shell.engine.Place;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Output;
import org.goldenthread.shell.render.Printer;
import org.goldenthread.shell.render.Style;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Papers written from the record. */
public final class ReportCommands {

    private static final String SINCE = "the first day that it tells of; without one, the day after the last paper";
    private static final String POLICY = "how to compute ratings; without one, by standard/2";

    private final Documents documents;
    private final Workbooks workbooks;
    private final Writer writer;

    public ReportCommands(Documents documents, Workbooks workbooks, Writer writer) {
        this.documents = Objects.requireNonNull(documents, "documents");
        this.workbooks = Objects.requireNonNull(workbooks, "workbooks");
        this.writer = Objects.requireNonNull(writer, "writer");
    }

    /** Makes Word documents. */
    public interface Documents {

        /**
         * Makes one.
         *
         * @param folder what the template's name starts from
         * @param template the file whose places are filled; without one, a paper of our own
         * @return what is to be said of it
         */
        List<String> make(
                Path folder,
                Report report,
                LocalDate day,
                Optional<String> template,
                boolean isAppending,
                OutputStream out);
    }

    /** Makes workbooks. */
    public interface Workbooks {

        /** Makes one of a report's tables. */
        void make(Report report, OutputStream out);
    }

    /** Writes a file, whole or not at all. */
    public interface Writer {

        void write(Place place, String name, boolean isReplacing, byte[] content);
    }

    /** Where a report goes, and into what. */
    public record Wanted(
            @Option(
                            longName = "to",
                            description = "write it to this file, in the format of --output, else of the file's ending")
                    Optional<String> to,
            @Option(longName = "replace", description = "overwrite an existing file") boolean replace,
            @Option(longName = "template", description = "the Word document (.docx) whose places it fills")
                    Optional<String> template,
            @Option(longName = "append", description = "put sections that have no place in the template at its end")
                    boolean append,
            @Option(
                            longName = "for-members",
                            description = "leave out the evidence and the gaps in the record, which are for officers")
                    boolean forMembers) {

        public Wanted {
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(template, "template");
        }

        /** The format that was said, else that of the file's ending. */
        Output output(Optional<Output> said) {
            return said.or(() -> to.flatMap(file -> Arrays.stream(Output.values())
                            .filter(output -> file.toLowerCase(Locale.ROOT).endsWith("." + Names.of(output)))
                            .findFirst()))
                    .orElse(Output.TABLE);
        }

        void check(Output output, boolean isSeen) {
            List<Problem> problems = new ArrayList<>();
            if (template.isPresent() && output != Output.DOCX) {
                problems.add(Problem.invalid(
                                "report.template",
                                "only a Word document has a template, and the report is written as " + Names.of(output))
                        .hint("--output docx"));
            }
            if (append && template.isEmpty()) {
                problems.add(Problem.invalid("report.append", "there is no template to append anything to")
                        .hint("--template FILE"));
            }
            if (replace && to.isEmpty()) {
                problems.add(Problem.invalid("report.replace", "no file is named that could be replaced")
                        .hint("--to FILE"));
            }
            if (output.isFile() && to.isEmpty() && isSeen) {
                problems.add(Problem.invalid(
                                "report.terminal",
                                output == Output.DOCX
                                        ? "a Word document can't be shown on a terminal"
                                        : "a workbook can't be shown on a terminal")
                        .hint("--to FILE." + Names.of(output)));
            }
            DomainException.throwIfAny(problems);
        }
    }

    @Command(
            name = {"report", "dashboard"},
            description =
                    "A plan or strategy on one page: the decision asked, the counts by theme, what needs attention.")
    @Examples({
        "report dashboard SWK-PH-1920 --as-told 2019-06-26",
        "report dashboard SWK-MH --since 2019-04-01 --as-told 2019-06-26 --output md"
    })
    @Answers(value = Report.class, paper = true)
    public Answer dashboard(
            Context context,
            @Argument(index = 0) Code about,
            @Option(longName = "since", description = SINCE) Optional<LocalDate> since,
            @Option(longName = "policy", description = POLICY) Optional<Policy> policy,
            @Options Wanted wanted) {
        return answer(context, new DashboardReport(about, since, policy.orElse(Policy.DEFAULT)), wanted);
    }

    @Command(
            name = {"report", "delivery"},
            description =
                    "The quarterly paper on a plan: progress by theme, changes for approval, what is late and what is next.")
    @Examples({
        "report delivery SWK-PH-1920 --as-told 2019-06-26 --output md",
        "report delivery TRUST-P2-2526 --since 2025-07-01"
    })
    @Answers(value = Report.class, paper = true)
    public Answer delivery(
            Context context,
            @Argument(index = 0) Code about,
            @Option(longName = "since", description = SINCE) Optional<LocalDate> since,
            @Option(longName = "policy", description = POLICY) Optional<Policy> policy,
            @Options Wanted wanted) {
        return answer(context, new DeliveryReport(about, since, policy.orElse(Policy.DEFAULT)), wanted);
    }

    @Command(
            name = {"report", "annual-review"},
            description = "A strategy's year as a board paper: what was achieved, what is to come, what held it up.")
    @Examples({
        "report annual-review SWK-MH --as-told 2019-06-26 --output md",
        "report annual-review SWK-MH --plan SWK-PH-1920 --as-told 2019-06-26"
    })
    @Answers(value = Report.class, paper = true)
    public Answer annualReview(
            Context context,
            @Argument(index = 0) Code strategy,
            @Option(longName = "plan", description = "only the milestones of this plan") Optional<Code> plan,
            @Options Wanted wanted) {
        return answer(context, new AnnualReview(strategy, plan), wanted);
    }

    @Command(
            name = {"report", "performance"},
            description = "How a plan did: its key outcome, measures and rating, what moved and why, what is carried.")
    @Examples("report performance TRUST-P2-2425 --output md")
    @Answers(value = Report.class, paper = true)
    public Answer performance(Context context, @Argument(index = 0) Code plan, @Options Wanted wanted) {
        return answer(context, new PerformanceReport(plan), wanted);
    }

    @Command(
            name = {"report", "slippage"},
            description = "What moved out of its first promise: from when to when, how far, why and who agreed.")
    @Examples("report slippage TRUST-P2-2425 --output md")
    @Answers(value = Report.class, paper = true)
    public Answer slippage(Context context, @Argument(index = 0) Code plan, @Options Wanted wanted) {
        return answer(context, new SlippageReport(plan), wanted);
    }

    @Command(
            name = {"report", "close"},
            description = "How a plan's year closes: its balance, what is missing, what the next plan opens with.")
    @Examples("report close SWK-PH-1920 --as-told 2019-06-26 --output md")
    @Answers(value = Report.class, paper = true)
    public Answer close(Context context, @Argument(index = 0) Code plan, @Options Wanted wanted) {
        return answer(context, new CloseReport(plan), wanted);
    }

    @Command(
            name = {"report", "highlight"},
            description = "How a theme has done since it was last reported on, and what falls due next.")
    @Examples({
        "report highlight SWK-W9 --as-told 2019-06-26 --output md",
        "report highlight SWK-W9 --from 2019-06-01 --as-told 2019-06-26"
    })
    @Answers(value = Report.class, paper = true)
    public Answer highlight(
            Context context,
            @Argument(index = 0) Code theme,
            @Option(
                            longName = "from",
                            description = "the first day of the period; without one, the day after the last paper")
                    Optional<LocalDate> from,
            @Option(longName = "policy", description = "how to compute its rating; without one, by standard/2")
                    Optional<Policy> policy,
            @Options Wanted wanted) {
        return answer(context, new HighlightReport(theme, from, policy.orElse(Policy.DEFAULT)), wanted);
    }

    private Answer answer(Context context, Reporting asked, Wanted wanted) {
        Output output = wanted.output(context.output());
        wanted.check(output, context.request().terminal());
        Report whole = context.portfolio().report(asked, context.today());
        Report report = wanted.forMembers() ? whole.forMembers() : whole;
        Answer answer = Answer.of(report, new Answer.Document(report));
        if (!output.isFile() && wanted.to().isEmpty()) {
            return answer;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (output == Output.DOCX) {
            documents
                    .make(context.folder(), report, context.today(), wanted.template(), wanted.append(), bytes)
                    .forEach(context::note);
        } else if (output == Output.XLSX) {
            workbooks.make(report, bytes);
        } else {
            try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
                new Printer(output, 0, Style.PLAIN).print(answer, out);
            }
        }
        if (wanted.to().isPresent()) {
            String file = wanted.to().get();
            writer.write(context.place(), file, wanted.replace(), bytes.toByteArray());
            context.hasWritten(file);
            context.note(file + " is written");
        } else {
            byte[] all = bytes.toByteArray();
            context.request().out().write(all, 0, all.length);
        }
        return Answer.NOTHING;
    }
}
