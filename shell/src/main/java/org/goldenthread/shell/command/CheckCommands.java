package org.goldenthread.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.finding.AcceptFinding;
import org.goldenthread.domain.finding.Coverage;
import org.goldenthread.domain.finding.Digest;
import org.goldenthread.domain.finding.Finding;
import org.goldenthread.domain.finding.Findings;
import org.goldenthread.domain.finding.Scope;
import org.goldenthread.domain.finding.Settings;
import org.goldenthread.domain.finding.Severity;
import org.goldenthread.domain.finding.Weakness;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.shell.assistance.Spelling;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.ExitStatus;
import org.goldenthread.shell.engine.Fills;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.engine.Where;
import org.goldenthread.shell.engine.Writes;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Typable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What is weak in the portfolio, and what its plans leave out. */
public final class CheckCommands {

    /** Reads which findings matter how much. */
    public interface Reader {

        /** The settings of a file whose name starts from a folder. */
        Settings read(Path folder, String name);
    }

    /**
     * A finding, as automation is told of it.
     *
     * @param mend the likeliest command to mend it
     * @param alternatives what would mend it in place of that
     * @param accepted the last day on which it is accepted, if somebody did
     * @param values what the sentence says, by name
     * @param next what would mend it, the likeliest first, each command as its words
     */
    public record FindingLine(
            String code,
            Severity severity,
            Code subject,
            String sentence,
            String mend,
            List<String> alternatives,
            Optional<LocalDate> accepted,
            Values values,
            List<Typable> next) {
        public FindingLine {
            alternatives = List.copyOf(alternatives);
            next = List.copyOf(next);
        }

        static FindingLine of(Finding finding, Spelling spelling, List<String> typed) {
            List<String> mends = finding.mends().stream()
                    .map(mend -> spelling.line(mend, typed))
                    .toList();
            return new FindingLine(
                    finding.weakness().code(),
                    finding.severity(),
                    finding.subject(),
                    finding.sentence(),
                    mends.get(0),
                    mends.subList(1, mends.size()),
                    finding.accepted(),
                    finding.values(),
                    finding.mends().stream()
                            .map(mend -> spelling.typable(mend, typed))
                            .toList());
        }

        private String mends(String or) {
            return Stream.concat(Stream.of(mend), alternatives.stream()).collect(Collectors.joining(or));
        }
    }

    /** One row of a plan's coverage, as automation is told of it. */
    public record Covered(
            Optional<Code> code, String title, boolean promised, int planned, int done, int overdue, boolean gap) {
        static Covered of(Coverage.Row row) {
            return new Covered(
                    row.of(), row.called(), row.promised(), row.planned(), row.done(), row.overdue(), row.isGap());
        }
    }

    private static final int MEND = 4;

    /** How many are shown of what matters most. */
    private static final int MOST = 10;

    /** The columns before what is found. */
    private static final int INDENT = 9;

    /** The columns of a line that is read in one glance. */
    private static final int READABLE = 100;

    private final Reader reader;

    public CheckCommands(Reader reader) {
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    @Fills(Scope.class)
    @Command(
            name = "check",
            description = "What is weak, each with the commands that would mend it; or whether the journal is sound.")
    @Examples({
        "check --as-told 2019-06-26 --strategy SWK-MH",
        "check --owner SWK --finding finding.no-lead",
        "check --plan SWK-PH-1920 --all",
        "check --plan SWK-PH-1920 --today 2020-04-15 --output json"
    })
    @Answers(value = CheckCommands.FindingLine.class, list = true)
    public Answer check(
            Context context,
            @Option(longName = "strategy") Optional<Code> strategy,
            @Option(longName = "theme") Optional<Code> theme,
            @Option(longName = "plan") Optional<Code> plan,
            @Option(longName = "owner") Optional<Title> owner,
            @Option(longName = "finding", description = "only findings of this code, such as finding.overdue")
                    Optional<Title> finding,
            @Option(
                            longName = "fail-on",
                            description = "the least severity for which the exit status is 1; without it, error")
                    Optional<Severity> failOn,
            @Option(longName = "settings", description = "a YAML file that sets severities and days")
                    Optional<String> settings,
            @Option(longName = "all", description = "list every finding, in place of those that matter most")
                    boolean all,
            @Option(longName = "accepted", description = "list every finding, those too that were accepted")
                    boolean accepted,
            @Option(longName = "integrity", description = "check instead whether the journal itself is sound")
                    boolean integrity) {
        if (integrity) {
            checkAlone(context, strategy, theme, plan, owner, finding, failOn, settings, all, accepted);
            Answer sound = JournalCommands.soundness(context);
            return new Answer(List.of(), sound.blocks(), sound.sheet(), sound.status(), Optional.empty());
        }
        Portfolio portfolio = context.portfolio();
        Scope scope = new Scope(
                strategy.map(code -> portfolio.known(Strategy.KIND, code)),
                theme.map(code -> portfolio.known(Theme.KIND, code)),
                plan.map(code -> portfolio.known(DeliveryPlan.KIND, code)),
                owner);
        Settings set = settings.map(name -> reader.read(context.folder(), name)).orElse(Settings.DEFAULT);
        Findings whole = portfolio.findings(set, scope, context.today());
        Findings findings =
                finding.map(words -> whole.only(Weakness.parse(words.value()))).orElse(whole);
        Spelling spelling = new Spelling(context.engine().catalogue());
        List<String> typed = context.request().words();
        List<FindingLine> lines = new ArrayList<>();
        findings.open().forEach(found -> lines.add(FindingLine.of(found, spelling, typed)));
        if (accepted) {
            findings.accepted().forEach(found -> lines.add(FindingLine.of(found, spelling, typed)));
        }
        Answer.Table table = table(lines, "\nor ");
        boolean isListed =
                all || accepted || finding.isPresent() || findings.open().size() <= MOST;
        List<Answer.Block> blocks =
                new ArrayList<>(isListed ? List.of(table) : digest(findings.open(), spelling, typed));
        blocks.add(new Answer.Lines(List.of(counts(findings))));
        Answer answer = new Answer(lines, blocks)
                .tabled(table.headings(), table(lines, " or ").rows());
        return findings.hasAtLeast(failOn.orElse(Severity.ERROR)) ? answer.ended(ExitStatus.FOUND.code()) : answer;
    }

    private static void checkAlone(Context context, Object... others) {
        for (Object other : others) {
            if (!other.equals(Optional.empty()) && !other.equals(false)) {
                throw Problem.invalid(
                                "check.integrity",
                                "--integrity reads the whole journal, and nothing can be left out of it")
                        .hint(context.next("check --integrity"))
                        .asException();
            }
        }
    }

    private static Answer.Table table(List<FindingLine> lines, String or) {
        return new Answer.Table(
                        List.of("severity", "finding", "subject", "code", "mend", "accepted until"),
                        lines.stream()
                                .map(line -> List.of(
                                        Show.words(line.severity()),
                                        line.sentence(),
                                        line.subject().value(),
                                        line.code(),
                                        line.mends(or),
                                        Show.optional(line.accepted())))
                                .toList(),
                        1,
                        "nothing found")
                .keeping(MEND);
    }

    /** How many there are of each kind, those that matter most, and how to see the rest. */
    private static List<Answer.Block> digest(List<Finding> open, Spelling spelling, List<String> typed) {
        Digest digest = Digest.of(open, MOST, spelling::takesSeveral);
        List<String> lines = new ArrayList<>(List.of("", "What matters most, and what would mend it:"));
        for (Digest.Item item : digest.first()) {
            String severity = Show.words(item.findings().get(0).severity());
            lines.add(severity + " ".repeat(INDENT - severity.length()) + brief(item));
            lines.add(" ".repeat(INDENT) + spelling.line(item.mend(), typed));
        }
        Typable ofOne = spelling.typable(Suggestion.again().missing("finding", "code"), typed);
        Typable ofAll = spelling.typable(Suggestion.again().with("all", true), typed);
        lines.add((open.size() - digest.shown()) + " more: " + Where.shown(ofOne.arguments())
                + " lists those of a kind, " + Where.shown(ofAll.arguments()) + " lists all");
        return List.of(
                new Answer.Table(
                        List.of("severity", "found", "what", "code"),
                        digest.kinds().stream()
                                .map(kind -> List.of(
                                        Show.words(kind.severity()),
                                        String.valueOf(kind.count()),
                                        kind.weakness().brief(),
                                        kind.weakness().code()))
                                .toList(),
                        2,
                        "nothing found"),
                new Answer.Lines(lines));
    }

    /** The first sentence of what one command mends, in one line, and how many more it mends. */
    private static String brief(Digest.Item item) {
        String sentence = item.findings().get(0).sentence();
        int others = item.findings().size() - 1;
        String more = others == 0 ? "" : " (and " + others + " more, mended at once)";
        int room = READABLE - INDENT - more.length();
        if (sentence.length() > room) {
            int end = sentence.lastIndexOf(' ', room - 2);
            return sentence.substring(0, end < 0 ? room - 2 : end) + " …" + more;
        }
        return sentence + more;
    }

    /** "2 errors, 1 warning, no infos; 1 accepted". */
    private static String counts(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.open().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            parts.add(count + " " + Show.words(severity) + (count == 1 || severity == Severity.INFO ? "" : "s"));
        }
        return String.join(", ", parts) + "; " + findings.accepted().size() + " accepted";
    }

    @Writes(AcceptFinding.class)
    @Command(
            name = {"check", "accept"},
            description = "Accepts a finding about something for a reason, until a day.")
    @Examples("check accept finding.two-dues SWK-JSNA --until 2027-03-31 --reason \"the board meets in March\"")
    public Answer accept(
            Recorder recorder,
            @Argument(index = 0) Title finding,
            @Argument(index = 1) Code subject,
            @Option(longName = "until") LocalDate until,
            @Option(longName = "reason") Sentence reason) {
        return recorder.write(new AcceptFinding(Weakness.parse(finding.value()), subject, until, reason));
    }

    @Command(
            name = "coverage",
            description =
                    "What is promised against what plans have planned for it, or all that serves a strategy, the gaps marked.")
    @Examples({
        "coverage SWK-PH-1920 --per theme",
        "coverage TRUST-P2-2425 TRUST-P2-2526 --per place --gap",
        "coverage SWK-MH --per theme --sort planned",
        "coverage SWK-PH-1920 --per lead --output json"
    })
    @Selects
    @Answers(value = CheckCommands.Covered.class, list = true)
    public Answer coverage(
            Context context,
            @Argument(index = 0, description = "which plan, by its code; or a strategy, with all that serves it")
                    Code plan,
            @Argument(index = 1, description = "more plans, or strategies, which are taken together with it")
                    List<Code> plans,
            @Option(longName = "per", description = "what they are held against") Coverage.By by) {
        List<Code> of = Stream.concat(Stream.of(plan), plans.stream()).toList();
        Coverage coverage = context.portfolio().coverage(of, by, context.today());
        List<Covered> rows = coverage.rows().stream().map(Covered::of).toList();
        return Answer.list(
                "rows",
                rows,
                new Answer.Column<>("code", row -> Show.optional(row.code())),
                new Answer.Column<>(Show.words(by), Covered::title),
                new Answer.Column<>("promised", row -> row.promised() ? "yes" : "no"),
                new Answer.Column<>("planned", row -> String.valueOf(row.planned())),
                new Answer.Column<>("done", row -> String.valueOf(row.done())),
                new Answer.Column<>("overdue", row -> String.valueOf(row.overdue())),
                new Answer.Column<>("gap", row -> row.gap() ? "GAP" : ""));
    }
}
