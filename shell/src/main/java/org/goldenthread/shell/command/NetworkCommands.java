package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.network.ChainStep;
import org.goldenthread.domain.network.Critical;
import org.goldenthread.domain.network.Impact;
import org.goldenthread.domain.network.Odds;
import org.goldenthread.domain.network.Outlook;
import org.goldenthread.domain.network.Supposed;
import org.goldenthread.domain.network.SupposedWords;
import org.goldenthread.domain.network.Unknown;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Selects;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.ChainPicture;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Delays through what depends on what: what can be expected, what a change touches, and what decides a date. */
public final class NetworkCommands {

    private static final List<String> TOUCHED = List.of("promise", "due", "expected", "later", "late", "because");
    private static final List<String> SERVED = List.of("outcome", "promised", "expected", "later", "promises late");
    private static final List<String> SLACK =
            List.of("milestone", "expected", "to own date", "needed by", "for", "slack", "to the whole");
    private static final List<String> RELIEF = List.of("free", "days given back", "promises kept");
    private static final String ARROW = " < ";
    private static final int WIDTH = 100;
    private static final int DRAWS = 1000;
    private static final int FEW = 6;

    @Command(
            name = "outlook",
            description = "When something and all under it can be expected, and what that waits for.")
    @Examples({
        "outlook SWK-W6 --as-told 2019-06-26",
        "outlook SWK-M-MOVEUSE --as-told 2019-06-26",
        "outlook SWK-MH --as-told 2019-06-26 --sort latest --limit 5",
        "outlook SWK-W6 --as-told 2019-06-26 --output json"
    })
    @Selects
    @Answers(value = Outlook.class, list = true)
    public Answer outlook(
            Context context,
            @Argument(
                            index = 0,
                            description = "the code of a strategy, theme, objective, plan, measure or milestone,"
                                    + " or of who leads them")
                    Code code) {
        Portfolio portfolio = context.portfolio();
        Code known = portfolio.known(code);
        return Answer.list(
                "milestones",
                portfolio.network(context.today()).outlooks(known),
                new Answer.Column<>("code", it -> it.code().value()),
                new Answer.Column<>("because", NetworkCommands::because),
                new Answer.Column<>(
                        "due", it -> it.due().map(Due::asWritten).orElseGet(() -> Show.optional(it.promised()))),
                new Answer.Column<>("expected", NetworkCommands::expected),
                new Answer.Column<>(
                        "late", it -> it.late().map(NetworkCommands::late).orElse("")),
                new Answer.Column<>("verdict", it -> Show.words(it.verdict())),
                new Answer.Column<>(
                        "promises late",
                        it -> it.promises().map(Outlook.Kept::toString).orElse("")));
    }

    private static String expected(Outlook it) {
        return it.latest()
                .map(day -> it.unknown().isPresent()
                        ? "not before " + day
                        : it.soonest().filter(day::equals).isPresent()
                                ? day.toString()
                                : Show.optional(it.soonest()) + " to " + day)
                .orElse("");
    }

    private static String late(Outlook.Late late) {
        if (late.gapsKept() == 0) {
            return late.atLeast() ? "0 days or more" : "";
        }
        String days = (late.byWord() == late.gapsKept() ? "" : late.byWord() + " to ")
                + late.gapsKept()
                + (late.gapsKept() == 1 ? " day" : " days");
        return late.atLeast() ? days + " or more" : days;
    }

    private static String because(Outlook it) {
        List<ChainStep> chain = it.promises().isPresent()
                ? it.chain()
                : it.chain().stream().skip(1).toList();
        String waits = chain.isEmpty() ? "" : "< " + chain(chain);
        String unknown = it.unknown()
                .filter(why -> !why.code().equals(it.code()) || chain.isEmpty())
                .map(NetworkCommands::unknown)
                .orElse("");
        return waits.isEmpty() || unknown.isEmpty() ? waits + unknown : waits + "; " + unknown;
    }

    private static String unknown(Unknown why) {
        return why.code()
                + switch (why.because()) {
                    case OVERDUE -> " is overdue, and nobody says when";
                    case NO_LAST_DAY -> " has no last day";
                    case NOT_STATED -> " has no date stated";
                    case TO_BE_AGREED -> " has a date to be agreed";
                    case ONGOING -> " goes on";
                    case RECURRING -> " happens again and again";
                    case TIED -> " waits for an event";
                    case UNREAD -> " has a date that nobody can read";
                    case DROPPED -> " was dropped";
                    case CIRCLE -> " waits for itself";
                };
    }

    /** A chain of waits; of a long one its beginning and its end. */
    private static String chain(List<ChainStep> chain) {
        if (chain.size() <= FEW) {
            return chain.stream().map(ChainStep::toString).collect(Collectors.joining(ARROW));
        }
        return chain.stream().limit(FEW - 1L).map(ChainStep::toString).collect(Collectors.joining(ARROW)) + ARROW
                + "… (" + (chain.size() - FEW) + " more)" + ARROW + chain.get(chain.size() - 1);
    }

    // What if

    @Command(
            name = "impact",
            description = "What a change would touch: which promises come later, which are newly late, and why.")
    @Examples({
        "impact SWK-M-MOVEMAP --to \"July 2019\" --as-told 2019-06-26",
        "impact SWK-M-MOVEMAP --dropped --as-told 2019-06-26",
        "impact --suppose SWK-M-MOVEMAP=2019-08-31 --suppose SWK-PH=+60 --as-told 2019-06-26 --output json"
    })
    @Answers(Impact.class)
    public Answer impact(
            Context context,
            @Argument(
                            index = 0,
                            description =
                                    "the code of the milestone that changes, or of an organisation: all that it leads")
                    Optional<Code> code,
            @Option(longName = "to", description = "it is expected then") Optional<DueWords> to,
            @Option(longName = "later", description = "it comes so many days later, or all that the organisation leads")
                    Optional<Integer> later,
            @Option(longName = "done", description = "it was delivered on that day") Optional<LocalDate> done,
            @Option(longName = "dropped", description = "it is no longer promised") boolean dropped,
            @Option(
                            longName = "suppose",
                            description = "what changes, as CODE=DATE, CODE=+DAYS, CODE=done or CODE=dropped")
                    List<SupposedWords> suppose) {
        Portfolio portfolio = context.portfolio();
        LocalDate day = context.today();
        List<Supposed> changes = new ArrayList<>();
        int said =
                (to.isPresent() ? 1 : 0) + (later.isPresent() ? 1 : 0) + (done.isPresent() ? 1 : 0) + (dropped ? 1 : 0);
        if (said > 1 || (said > 0 && code.isEmpty())) {
            throw Problem.invalid(
                            "impact.which-change",
                            code.isEmpty()
                                    ? "what changes is not named"
                                    : "{code} is supposed to change in {number} ways: say one",
                            Values.of("number", said).andIf("code", code))
                    .hint("impact CODE --to DATE, --later DAYS, --done DAY or --dropped")
                    .asException();
        }
        code.map(portfolio::known).ifPresent(it -> {
            to.ifPresent(words -> changes.add(SupposedWords.moved(portfolio.state(), it, words, day)));
            later.ifPresent(days -> changes.add(new Supposed.Later(it, days)));
            done.ifPresent(on -> changes.add(new Supposed.Done(it, on)));
            if (dropped) {
                changes.add(new Supposed.Dropped(it));
            }
        });
        suppose.forEach(words -> changes.add(words.read(portfolio.state(), day)));
        Impact impact = portfolio.network(day).impact(changes);
        List<List<String>> touched =
                impact.promises().stream().map(NetworkCommands::cells).toList();
        List<Answer.Block> blocks = new ArrayList<>(List.of(new Answer.Lines(supposed(impact))));
        blocks.add(new Answer.Table(TOUCHED, touched, 5, "it touches no other promise"));
        if (!impact.outcomes().isEmpty()) {
            blocks.add(new Answer.Lines(List.of("")));
            blocks.add(new Answer.Table(
                    SERVED,
                    impact.outcomes().stream().map(NetworkCommands::cells).toList(),
                    0,
                    ""));
        }
        blocks.add(new Answer.Lines(List.of("", coverage(impact.coverage()))));
        return new Answer(impact, blocks).tabled(TOUCHED, touched);
    }

    private static List<String> supposed(Impact impact) {
        List<String> lines = new ArrayList<>();
        for (Impact.Change it : impact.supposed().stream().limit(FEW).toList()) {
            lines.add(it.code() + " from \"" + it.from().asWritten() + "\" to \"" + it.to() + "\"");
        }
        if (impact.supposed().size() > FEW) {
            lines.add("… (" + (impact.supposed().size() - FEW) + " more)");
        }
        if (!impact.withoutADay().isEmpty()) {
            lines.add(impact.withoutADay().size() + " more that have no date stay as they are");
        }
        lines.add("supposed, nothing is recorded");
        lines.add("");
        return lines;
    }

    private static List<String> cells(Impact.Touched it) {
        return List.of(
                it.code().value(),
                it.due().asWritten(),
                (it.unknown() ? "not before " : "") + it.latest(),
                it.days().inWords(),
                it.newlyLate() ? "newly late" : it.newlyUnknown() ? "newly unknown" : "",
                "< " + chain(it.chain().stream().skip(1).toList()));
    }

    private static List<String> cells(Impact.Served it) {
        return List.of(
                it.code().value(),
                Show.optional(it.promised()),
                Show.optional(it.latest()),
                it.days().inWords(),
                (it.lateBefore() == it.lateAfter() ? "" : it.lateBefore() + " -> ") + it.lateAfter() + " of "
                        + it.of());
    }

    private static String coverage(Impact.Coverage it) {
        return it.dated() + " of " + it.open() + " open promises have a last day; " + it.needs() + " needs are known, "
                + it.between() + " of them between two that have one.";
    }

    // What decides

    @Command(
            name = "critical",
            description =
                    "What decides the date of something: the chain that leads to it, slack, and what to free first.")
    @Examples({
        "critical SWK-W6 --as-told 2019-06-26",
        "critical SWK-PH-1920 --relief 5 --as-told 2019-06-26",
        "critical SWK-W6 --as-told 2019-06-26 --output json"
    })
    @Answers(Critical.class)
    public Answer critical(
            Context context,
            @Argument(index = 0, description = "the code of a strategy, theme, objective, plan, measure or milestone")
                    Code code,
            @Option(longName = "relief", description = "how many milestones to name that are best freed first")
                    Optional<Integer> relief) {
        Portfolio portfolio = context.portfolio();
        Critical critical = portfolio.network(context.today()).critical(portfolio.known(code), relief.orElse(0));
        List<List<String>> slack =
                critical.slack().stream().map(NetworkCommands::cells).toList();
        List<Answer.Block> blocks = new ArrayList<>();
        blocks.add(new Answer.Lines(decides(critical)));
        blocks.add(new Answer.Lines(ChainPicture.lines(critical, WIDTH)));
        blocks.add(new Answer.Lines(List.of("")));
        blocks.add(new Answer.Table(SLACK, slack, 0, ""));
        if (relief.isPresent()) {
            blocks.add(new Answer.Lines(List.of("")));
            blocks.add(new Answer.Table(
                    RELIEF,
                    critical.relief().stream().map(NetworkCommands::cells).toList(),
                    0,
                    "nothing else is late because of these"));
        }
        return new Answer(critical, blocks).tabled(SLACK, slack);
    }

    private static List<String> decides(Critical it) {
        List<String> lines = new ArrayList<>();
        lines.add(it.code()
                + it.promised().map(day -> "  promised " + day + ",").orElse("")
                + (it.unknown().isPresent() ? " expected not before " : " expected ")
                + it.latest()
                + it.promised()
                        .filter(it.latest()::isAfter)
                        .map(day -> ": " + days(ChronoUnit.DAYS.between(day, it.latest())) + " late")
                        .orElse(""));
        it.unknown().map(NetworkCommands::unknown).ifPresent(why -> lines.add("  " + why));
        lines.add("  " + chain(it.chain()) + "  <== decides");
        if (!it.alsoDecide().isEmpty()) {
            lines.add("  as late: " + joined(it.alsoDecide()));
        }
        if (!it.alsoDrive().isEmpty()) {
            lines.add("  as late upstream: " + joined(it.alsoDrive()));
        }
        lines.add("  without " + it.decidedBy() + ": "
                + it.next().map(LocalDate::toString).orElse("nothing else has a day"));
        lines.add("");
        return lines;
    }

    private static String joined(List<Code> codes) {
        return codes.stream().map(Code::value).collect(Collectors.joining(", "));
    }

    private static String days(long many) {
        return many + (many == 1 ? " day" : " days");
    }

    private static List<String> cells(Critical.Room it) {
        return List.of(
                it.code().value(),
                it.latest().toString(),
                Show.optional(it.toOwnDue()),
                Show.optional(it.neededBy()),
                Show.optional(it.neededFor()),
                Show.optional(it.toNeeded()),
                String.valueOf(it.toOutcome()));
    }

    private static List<String> cells(Critical.Relief it) {
        return List.of(
                it.codes().stream().map(Code::value).collect(Collectors.joining(" with ")),
                String.valueOf(it.days()),
                String.valueOf(it.kept()));
    }

    // Whether it is kept

    @Command(
            name = "odds",
            description = "How likely promises are to be kept, from what came of promises like them in past years.")
    @Examples({"odds SWK-LONE --today 2020-06-26", "odds SWK-MH --today 2020-06-26 --backtest --seed 42 --draws 200"})
    @Answers(Odds.class)
    public Answer odds(
            Context context,
            @Argument(
                            index = 0,
                            description =
                                    "the code of a milestone, or of a strategy, theme, objective or plan: all its promises")
                    Code code,
            @Option(longName = "seed", description = "the number that the draws follow from; without it, 1")
                    Optional<Integer> seed,
            @Option(longName = "draws", description = "how often to draw; without it, 1000 times")
                    Optional<Integer> draws,
            @Option(longName = "backtest", description = "say too how such odds fared in past years")
                    boolean backtest) {
        Portfolio portfolio = context.portfolio();
        Odds odds =
                portfolio.odds(portfolio.known(code), context.today(), seed.orElse(1), draws.orElse(DRAWS), backtest);
        List<String> lines = new ArrayList<>();
        lines.add(odds.code() + "  promised " + odds.promised() + "  P50 "
                + shown(odds.dates().p50()) + "  P80 "
                + shown(odds.dates().p80()) + "  P95 " + shown(odds.dates().p95()) + "  (" + odds.draws()
                + " draws, seed " + odds.seed() + ")");
        odds.notReached()
                .ifPresent(it -> lines.add("after " + days(it.days()) + " " + it.share()
                        + "% of like promises were still" + " open, so no later date can be given"));
        lines.add(
                odds.promisesKept().isPresent()
                        ? "odds that all are kept: " + odds.kept().apart() + "% ("
                                + odds.kept().togetherByLead() + "% if each lead's luck is one)"
                        : "odds that it is kept: " + odds.kept().apart() + "%");
        odds.promisesKept()
                .ifPresent(it -> lines.add(
                        "promises kept: " + it.p20() + " to " + it.p80() + " of " + it.of() + " (20 to 80 of 100)"));
        Odds.Like like = odds.like();
        lines.add("like these: " + like.called() + ", " + like.size() + " promises of " + like.years()
                + (like.years() == 1 ? " year, " : " years, ") + like.late() + "% late or open after their date, "
                + like.stillOpen() + " still open; " + like.dropped() + " more were dropped");
        lines.add(
                odds.needs() == Odds.Needs.CARRIED
                        ? "delays of what is needed are carried on"
                        : "too few late promises say why: nothing comes before its needs are expected, and no more");
        if (backtest) {
            lines.add(odds.backtest().map(NetworkCommands::tested).orElse("untested: too few past years to compare"));
        }
        return Answer.of(odds, new Answer.Lines(lines))
                .tabled(
                        List.of("code", "promised", "kept", "p50", "p80", "p95"),
                        List.of(List.of(
                                odds.code().value(),
                                odds.promised().toString(),
                                odds.kept().apart() + "%",
                                Show.optional(odds.dates().p50()),
                                Show.optional(odds.dates().p80()),
                                Show.optional(odds.dates().p95()))));
    }

    private static String shown(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("not known");
    }

    private static String tested(Odds.Backtest it) {
        return "in past years 80% dates held " + it.within80() + " of " + it.cases() + " times, 95% dates "
                + it.within95() + "; " + it.saidKept() + "% were said to be kept, " + it.kept() + "% were";
    }
}
