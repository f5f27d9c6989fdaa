package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;

/** How everything in a scope stands on the day of a paper: the counts, the sentences and the tables that papers share. */
final class Positions {

    private static final List<StatusWord> COUNTED =
            List.of(StatusWord.COMPLETED, StatusWord.ON_TRACK, StatusWord.AT_RISK, StatusWord.LATE);
    private static final int PER_CENT_FROM = 10;
    private static final int MONTHS = 3;
    private static final String BY_DATES = " by dates";

    private final Scope scope;
    private final Pen pen;
    private final Standings standings;
    private final Changes changes;
    private final Rates rates;
    private final Map<StatusWord, List<Told<Milestone>>> standing;

    Positions(Scope scope, Pen pen, Changes changes, Rates rates) {
        this.scope = scope;
        this.pen = pen;
        this.changes = changes;
        this.rates = rates;
        standings = new Standings(scope.span());
        standing = scope.milestones().stream()
                .filter(this::counts)
                .collect(Collectors.groupingBy(told -> standings.of(told.now())));
    }

    /** What has moved to another plan and is open is on track or late there, not here. */
    private boolean counts(Told<Milestone> told) {
        return scope.isHere(told) || !told.now().status().isOpen();
    }

    Standings standings() {
        return standings;
    }

    List<Told<Milestone>> all(StatusWord word) {
        return standing.getOrDefault(word, List.of());
    }

    int count(StatusWord word) {
        return all(word).size();
    }

    // In brief

    /**
     * A few sentences: the counts, what was due, what changed, and which way the themes went.
     *
     * @param asks whether the paper asks for approval of what has none
     */
    List<String> inBrief(boolean asks) {
        List<String> sentences = new ArrayList<>();
        int whole = scope.milestones().size();
        String it = scope.noun();
        if (whole == 0) {
            return Stream.concat(Stream.of("No milestone of the " + it + " is recorded."), achieved().stream())
                    .toList();
        }
        int completed = count(StatusWord.COMPLETED);
        sentences.add("The " + it + " has " + written(whole, "milestone", "milestones") + ". "
                + Pen.capital(counted(completed, whole)) + " " + Pen.are(completed) + " completed.");
        moved().ifPresent(sentences::add);
        achieved().ifPresent(sentences::add);
        LocalDate day = scope.span().last();
        List<Milestone> due = scope.milestones().stream()
                .filter(told -> scope.isHere(told) || told.now().status().isDelivered())
                .map(Told::now)
                .filter(milestone ->
                        milestone.status().isOpen() || milestone.status().isDelivered())
                .filter(milestone -> milestone.due().isOverdueOn(day.plusDays(1)))
                .toList();
        long done = due.stream()
                .filter(milestone -> milestone.status().isDelivered())
                .count();
        int late = count(StatusWord.LATE);
        sentences.add(
                due.isEmpty()
                        ? "None was due by " + Days.of(day) + "."
                        : Pen.capital(written(due.size())) + (due.size() == 1 ? " was" : " were") + " due by "
                                + Days.of(day) + ": " + written(done) + " " + Pen.are(done) + " completed and "
                                + written(late) + " " + Pen.are(late) + " late.");
        int undated = count(StatusWord.NO_DATE);
        if (undated > 0) {
            sentences.add(Pen.capital(written(undated, "milestone has", "milestones have"))
                    + " no date set, and so can't be late.");
        }
        int dates = changes.dates();
        int asked = changes.all();
        // that nothing is recorded does not say that nothing was changed
        sentences.add((dates == 0
                        ? "No change of date is recorded since "
                        : Pen.capital(written(dates, "date has", "dates have")) + " been changed since ")
                + Days.of(scope.span().first())
                + (asks
                        ? "; " + written(asked, "change needs", "changes need") + " approval."
                        : asked == 0
                                ? "."
                                : "; approval of " + written(asked, "change", "changes") + " is not recorded."));
        sentences.addAll(trend());
        return sentences;
    }

    /** What was achieved that is no milestone, so that a plan without a completed one does not seem idle. */
    private Optional<String> achieved() {
        List<Told<Achievement>> all = scope.achievements();
        int done = (int) all.stream()
                .filter(told -> told.now().status() == Achievement.Status.DONE)
                .count();
        int open = all.size() - done;
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Pen.capital(written(all.size(), "other piece of work is", "other pieces of work are"))
                        + " reported"
                        + (open == 0
                                ? " as done."
                                : done == 0
                                        ? " as under way."
                                        : ": " + written(done) + " done and " + written(open) + " under way."));
    }

    /** What went to another plan, of a plan. */
    private Optional<String> moved() {
        int moved =
                (int) scope.milestones().stream().filter(told -> !counts(told)).count();
        return moved == 0
                ? Optional.empty()
                : Optional.of(Pen.capital(written(moved, "has", "have")) + " moved to another plan.");
    }

    private List<String> trend() {
        int better = 0;
        int worse = 0;
        int unknown = 0;
        for (Told<Theme> theme : scope.themes()) {
            Optional<Integer> place = place(rates.now(), theme.code());
            Optional<Integer> was = place(rates.before(), theme.code());
            int order = place.flatMap(is -> was.map(then -> is.compareTo(then))).orElse(0);
            better += order < 0 ? 1 : 0;
            worse += order > 0 ? 1 : 0;
            boolean isEmpty = scope.of(Optional.of(theme.code())).isEmpty();
            unknown += place.isEmpty() && !isEmpty ? 1 : 0;
        }
        List<String> sentences = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        if (better > 0) {
            moved.add(written(better) + " improved");
        }
        if (worse > 0) {
            moved.add(written(worse) + " got worse");
        }
        if (!moved.isEmpty()) {
            sentences.add("Of " + written(scope.themes().size(), "theme", "themes") + ", " + Pen.and(moved) + ".");
        }
        if (unknown > 0) {
            sentences.add(Pen.capital(written(unknown, "theme", "themes"))
                    + " can't be rated: too little is reported about " + (unknown == 1 ? "it" : "them") + ".");
        }
        return sentences;
    }

    private Optional<Integer> place(Ratings ratings, Code code) {
        return ratings.of(code)
                .flatMap(judgement -> judgement.computed().level())
                .map(level -> ratings.policy().scale().levels().stream()
                        .map(Level::name)
                        .toList()
                        .indexOf(level));
    }

    /** In words up to nine, in digits from ten. */
    static String written(long number) {
        return number >= SMALL.size() ? Long.toString(number) : SMALL.get((int) number);
    }

    private static final List<String> SMALL =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    static String written(long number, String one, String many) {
        return (number == 0 ? "no" : written(number)) + " " + (number == 1 ? one : many);
    }

    /** 31 of 40 (78%); the share only of ten and more. */
    private static String counted(long number, long of) {
        return written(number)
                + (number == 0 || of < PER_CENT_FROM ? "" : " (" + Math.round(100.0 * number / of) + "%)");
    }

    // Table 1

    /** Milestones by theme. */
    Block byTheme() {
        List<List<Statement>> rows = new ArrayList<>();
        for (Told<Theme> theme : scope.themes()) {
            rows.add(row(
                    pen.line(theme.now().title().value())
                            .cite(theme.since(Theme::title))
                            .statement(),
                    scope.of(Optional.of(theme.code())),
                    Optional.of(theme.code())));
        }
        List<Told<Milestone>> none = scope.of(Optional.empty());
        if (!none.isEmpty()) {
            rows.add(row(Statement.of("No theme"), none, Optional.empty()));
        }
        rows.add(row(Statement.of("Total"), scope.milestones(), Optional.of(scope.code())));
        return Block.table(
                "Progress by theme",
                List.of(
                        "Theme",
                        "Milestones",
                        "Completed",
                        "On track",
                        "At risk",
                        "Late",
                        "Other",
                        "Date changed this period",
                        "Rating now",
                        "Rating last time",
                        "Rated"),
                rows);
    }

    /** The counts alone, of all that it is about. */
    Block counts() {
        List<Statement> whole = row(Statement.NONE, scope.milestones(), Optional.of(scope.code()));
        return Block.table(
                "Milestones",
                List.of("Milestones", "Completed", "On track", "At risk", "Late", "Other"),
                List.of(List.of(whole.get(1), whole.get(2), whole.get(3), whole.get(4), whole.get(5), whole.get(6))));
    }

    /** What the words of {@link #byTheme} mean. */
    Block key() {
        return Pen.plain(
                "Late: the agreed date has passed. At risk: expected later than agreed, or rated Amber or Red by"
                        + " those who lead it. Other: not started, ongoing, stopped, moved, without a date, or without a recent report."
                        + " Ratings are those given by whoever is responsible; \"by dates\" is what the recorded dates come to."
                        + " Rated: how many milestones the dates could rate; with fewer than"
                        + " half, not enough is known."
                        + (scope.plan().isPresent()
                                ? " A theme is rated by all its milestones, in this plan or not."
                                : ""));
    }

    private List<Statement> row(Statement what, List<Told<Milestone>> some, Optional<Code> rated) {
        List<Statement> cells = new ArrayList<>();
        cells.add(what);
        cells.add(number(some.size()));
        int others = some.size();
        for (StatusWord word : COUNTED) {
            int count = (int) some.stream()
                    .filter(told -> standings.of(told.now()) == word)
                    .filter(this::counts)
                    .count();
            others -= count;
            cells.add(number(count));
        }
        cells.add(number(others));
        cells.add(number((int) some.stream()
                .flatMap(told -> told.steps().stream())
                .filter(step -> Promises.isMove(step) && scope.span().holds(step.entry()))
                .count()));
        cells.add(Statement.of(
                rated.flatMap(rates.now()::of).map(Positions::rating).orElse("Not rated")));
        cells.add(Statement.of(
                rated.flatMap(rates.before()::of).map(Positions::rating).orElse("Not rated")));
        cells.add(Statement.of(rated(some)));
        return cells;
    }

    /** How many of those that can be rated by their dates are: open, here, or completed. */
    private String rated(List<Told<Milestone>> some) {
        List<Milestone> can = some.stream()
                .filter(scope::isHere)
                .map(Told::now)
                .filter(it -> it.status().isOpen() || it.status() == Milestone.Status.COMPLETED)
                .toList();
        long are = can.stream()
                .filter(it -> rates.now()
                        .of(it.code())
                        .flatMap(judgement -> judgement.computed().level())
                        .isPresent())
                .count();
        return are + " of " + can.size();
    }

    private static Statement number(int count) {
        return Statement.of(Integer.toString(count));
    }

    /** Green; Green (Amber by dates); Amber by dates; Not enough known. */
    static String rating(Judgement judgement) {
        Optional<String> computed = judgement
                .computed()
                .level()
                .map(Title::value)
                .or(() -> judgement
                        .computed()
                        .counted()
                        .filter(tally -> tally.counted() > 0)
                        .map(tally -> "Not enough known"));
        Optional<String> declared = judgement
                .declared()
                .filter(said -> !said.isExpiredOn(judgement.day()))
                .map(said -> said.level().value());
        if (declared.isEmpty()) {
            return computed.map(found -> found.startsWith("Not") ? found : found + BY_DATES)
                    .orElse("Not rated");
        }
        return computed.filter(found -> judgement.comparison() != Judgement.Comparison.SAME)
                .map(found ->
                        declared.get() + " (" + (found.startsWith("Not") ? "not enough known" : found) + BY_DATES + ")")
                .orElse(declared.get());
    }

    // The other tables

    /** The worst first: what is late, by how late it is, then what is at risk, by its date. */
    List<Told<Milestone>> worst() {
        return worst(scope.milestones());
    }

    List<Told<Milestone>> worst(List<Told<Milestone>> some) {
        Comparator<Told<Milestone>> longest =
                Comparator.comparing(told -> told.now().due().latest().orElse(LocalDate.MAX));
        return Stream.of(StatusWord.LATE, StatusWord.AT_RISK)
                .flatMap(word -> some.stream()
                        .filter(told -> standings.of(told.now()) == word)
                        .filter(scope::isHere)
                        .sorted(longest.thenComparing(Told::code)))
                .toList();
    }

    List<Block> needsAttention(int most) {
        List<Told<Milestone>> worst = worst();
        if (worst.isEmpty()) {
            return List.of(Pen.plain("No milestone is late or at risk."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(
                "Needs attention",
                worst.stream().limit(most).toList(),
                column("Milestone", this::title),
                column("Status", told -> Statement.of(standings.words(told.now()))),
                column("Agreed date", this::agreed),
                column("Expected date", this::expected),
                column("Why", this::why),
                column("Lead", this::lead)));
        more(worst.size() - most, blocks);
        return blocks;
    }

    private static void more(int more, List<Block> blocks) {
        if (more > 0) {
            blocks.add(Pen.plain(Pen.capital(written(more)) + " more " + Pen.are(more) + " late or at risk."));
        }
    }

    /** @param most how many rows a table of the body has at most; the others are in an appendix */
    List<Block> completed(int most) {
        List<Told<Milestone>> done = scope.milestones().stream()
                .filter(told -> told.now().status().isDelivered())
                .filter(told ->
                        scope.span().holds(told.since(it -> it.progress().status())))
                .toList();
        return capped(
                done,
                most,
                "No milestone was completed in this period.",
                "Completed this period",
                column("Milestone", this::title),
                column("Agreed date", this::agreed),
                column("Completed", this::ended),
                column(
                        "On time or how late",
                        told -> Statement.of(Standings.late(told.now())
                                .map(late -> Pen.capital(late) + " late")
                                .orElse(told.now().due().latest().isPresent() ? "On time" : "No date set"))),
                column("What shows it", this::shown));
    }

    /** What is late, in few columns. */
    List<Block> lateInShort() {
        return table(
                worst().stream()
                        .filter(told -> standings.of(told.now()) == StatusWord.LATE)
                        .toList(),
                "Nothing that was due is late.",
                "Late milestones",
                column("Milestone", this::title),
                column("How late", told -> Statement.of(Pen.capital(standings.lateness(told.now())))),
                column("Reason", this::why));
    }

    List<Block> late(int most) {
        return capped(
                worst().stream()
                        .filter(told -> standings.of(told.now()) == StatusWord.LATE)
                        .toList(),
                most,
                "No milestone is late.",
                "Late milestones",
                column("Milestone", this::title),
                column("Original date", this::original),
                column("Agreed date", this::agreed),
                column("Expected date", this::expected),
                column(
                        "How late",
                        told -> Statement.of(Pen.capital(standings.lateness(told.now())) + byFirst(told.now()))),
                column("Reason", this::why),
                column("What is being done", this::progress),
                column("Lead", this::lead));
    }

    /** Of two dates that contradict each other, the agreed one counts. */
    private static String byFirst(Milestone milestone) {
        return milestone.promise().contradiction().isPresent() ? ", by the first of its two dates" : "";
    }

    List<Block> atRisk(int most) {
        return capped(
                worst().stream()
                        .filter(told -> standings.of(told.now()) == StatusWord.AT_RISK)
                        .toList(),
                most,
                "No milestone is at risk.",
                "Milestones at risk",
                column("Milestone", this::title),
                column("Agreed date", this::agreed),
                column("Expected date", this::expected),
                column("Why", this::why),
                column("Lead", this::lead));
    }

    /** What falls due in the days after the report, as many as it tells of and three months at least, to the end of a month, and the steps announced for them. */
    List<Block> next(int most) {
        LocalDate first = scope.span().last().plusDays(1);
        LocalDate last = latest(
                        first.plusDays(ChronoUnit.DAYS.between(
                                scope.span().first(), scope.span().last())),
                        first.plusMonths(MONTHS).minusDays(1))
                .with(TemporalAdjusters.lastDayOfMonth());
        List<Told<Milestone>> due = scope.milestones().stream()
                .filter(scope::isHere)
                .filter(told -> told.now().status().isOpen())
                .filter(told -> soonest(told.now())
                        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                        .isPresent())
                .sorted(Comparator.comparing(told -> soonest(told.now()).orElseThrow()))
                .toList();
        return capped(
                due,
                most,
                "Nothing is due from " + Days.of(Interval.of(first, last)) + ".",
                "Next period",
                column("Milestone", this::title),
                column("Next step or agreed date", this::step),
                column("Lead", this::lead));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static Optional<LocalDate> soonest(Milestone milestone) {
        return Stream.concat(
                        milestone.due().latest().stream(),
                        milestone.promise().next().stream().flatMap(step -> step.when().latest().stream()))
                .min(Comparator.naturalOrder());
    }

    private Statement step(Told<Milestone> told) {
        Milestone milestone = told.now();
        Pen.Line line = pen.line("");
        milestone.promise().next().ifPresent(step -> line.say(
                        Pen.capital(step.note().value()) + ", " + Standings.date(step.when()) + ". ")
                .cite(told.since(it -> it.promise().next())));
        return line.say(
                        milestone.due().kind() == Due.Kind.DATED
                                ? "Agreed date: " + Standings.date(milestone.due())
                                : Pen.capital(milestone.due().asWritten()))
                .cite(told.since(it -> it.promise().due()))
                .statement();
    }

    /** Every milestone, for an appendix. */
    Section everyMilestone() {
        List<Told<Milestone>> all = scope.milestones().stream()
                .sorted(Comparator.comparing(told -> told.code().value(), Natural.ORDER))
                .toList();
        return Section.of(
                "Every milestone",
                table(
                        all,
                        "There is none.",
                        "Every milestone",
                        column("Reference", told -> Statement.of(told.code().value())),
                        column("Milestone", this::title),
                        column(
                                "Theme",
                                told -> Statement.of(scope.material()
                                        .themeOf(told.now())
                                        .map(pen::name)
                                        .orElse("None"))),
                        column("Original date", this::original),
                        column("Agreed date", this::agreed),
                        column("Expected date", this::expected),
                        column("Completed", this::ended),
                        column("Status", told -> Statement.of(status(told))),
                        column("Lead", this::lead)));
    }

    private String status(Told<Milestone> told) {
        return scope.isHere(told)
                ? standings.words(told.now())
                : told.now()
                        .position()
                        .plan()
                        .map(plan -> "Moved to " + pen.name(plan))
                        .orElse("Left the plan");
    }

    /** What the record lacks, in counts, for officers. */
    Section gaps() {
        List<List<Statement>> rows = new ArrayList<>();
        gap("No date set", told -> standings.of(told.now()) == StatusWord.NO_DATE, rows);
        gap(
                "No lead",
                told -> told.now().status().isOpen()
                        && told.now().people().lead().isEmpty(),
                rows);
        gap("No recent report", told -> standings.of(told.now()) == StatusWord.NO_RECENT_REPORT, rows);
        gap(
                "Two dates, of which neither was withdrawn",
                told -> told.now().status().isOpen()
                        && told.now().promise().contradiction().isPresent(),
                rows);
        gap("Under no theme", told -> scope.material().themeOf(told.now()).isEmpty(), rows);
        return Section.of(
                Report.GAPS, List.of(Block.table(Report.GAPS, List.of("What is missing", "Milestones"), rows)));
    }

    private void gap(String what, Predicate<Told<Milestone>> which, List<List<Statement>> rows) {
        rows.add(List.of(Statement.of(what), number((int)
                scope.milestones().stream().filter(which).count())));
    }

    // Columns

    private record Column(String heading, Function<Told<Milestone>, Statement> shows) {}

    private static Column column(String heading, Function<Told<Milestone>, Statement> shows) {
        return new Column(heading, shows);
    }

    private static Block table(String caption, List<Told<Milestone>> rows, Column... columns) {
        return Block.table(
                caption,
                Stream.of(columns).map(Column::heading).toList(),
                rows.stream()
                        .map(told -> Stream.of(columns)
                                .map(column -> column.shows().apply(told))
                                .toList())
                        .toList());
    }

    private static List<Block> table(List<Told<Milestone>> rows, String none, String caption, Column... columns) {
        return rows.isEmpty() ? List.of(Pen.plain(none)) : List.of(table(caption, rows, columns));
    }

    private List<Block> capped(List<Told<Milestone>> rows, int most, String none, String caption, Column... columns) {
        List<Block> blocks = new ArrayList<>(table(rows.stream().limit(most).toList(), none, caption, columns));
        if (rows.size() > most) {
            blocks.add(Pen.plain(Pen.capital(written(rows.size() - most)) + " more"
                    + (scope.theme().isPresent() ? "." : " in Appendix A.")));
        }
        return blocks;
    }

    private Statement title(Told<Milestone> told) {
        return pen.line(told.now().title().value())
                .cite(told.since(Milestone::title))
                .statement();
    }

    private Statement original(Told<Milestone> told) {
        return told.now()
                .promise()
                .firstTold()
                .map(first -> pen.line(Standings.date(first))
                        .cite(told.since(it -> it.promise().firstTold()))
                        .statement())
                .orElse(Statement.of(StatusWord.NO_DATE.words()));
    }

    private Statement agreed(Told<Milestone> told) {
        Pen.Line line = pen.line(Standings.date(told.now().due()));
        if (told.now().due().isStated()) {
            line.cite(told.since(it -> it.promise().due()));
        }
        told.now()
                .promise()
                .contradiction()
                .filter(other -> told.now().status().isOpen())
                .ifPresent(other -> line.say("; elsewhere " + Standings.date(other.due())));
        return line.statement();
    }

    private Statement expected(Told<Milestone> told) {
        return told.now()
                .promise()
                .standingForecast()
                .map(forecast -> pen.line(Standings.date(forecast))
                        .cite(told.since(it -> it.promise().forecastSaidOn()))
                        .statement())
                .orElse(Statement.of(told.now().status().isOpen() ? "None recorded" : "None"));
    }

    private Statement ended(Told<Milestone> told) {
        Milestone milestone = told.now();
        return milestone.status().isDelivered()
                ? pen.line(milestone.progress().done().map(Days::of).orElse("No date recorded"))
                        .cite(told.since(it -> it.progress().status()))
                        .statement()
                : Statement.of("None");
    }

    private Statement shown(Told<Milestone> told) {
        Entry end = told.since(it -> it.progress().status());
        Optional<String> words = end.fact() instanceof Completed completed
                ? Optional.of(completed.evidence().value())
                : end.fact() instanceof HandedOver over
                        ? over.note().map(Object::toString).or(() -> over.to()
                                .map(to -> "Handed over to " + pen.name(to)))
                        : Optional.empty();
        return words.map(it -> pen.line(Pen.capital(it)).cite(end).statement())
                .orElse(Statement.of("Nothing recorded"));
    }

    /** Why it is expected later, or why it was moved last. */
    private Statement why(Told<Milestone> told) {
        Milestone milestone = told.now();
        Optional<Entry> forecast = milestone
                .promise()
                .standingForecast()
                .map(due -> told.since(it -> it.promise().forecastSaidOn()))
                .filter(entry -> entry.reason().isPresent());
        Optional<Entry> move =
                told.steps().stream().filter(Promises::isMove).map(Step::entry).reduce((first, later) -> later);
        return forecast.or(() -> move)
                .map(entry -> {
                    String reason = entry.reason().map(Object::toString).orElse("");
                    String words = Promises.named(entry, "cause")
                            .map(pen::name)
                            .map(cause -> reason.isEmpty() ? cause : cause + ": " + reason)
                            .orElse(reason);
                    return words.isEmpty()
                            ? Statement.of("No reason recorded")
                            : pen.line(Pen.capital(words)).cite(entry).statement();
                })
                .orElse(Statement.of("No reason recorded"));
    }

    /** What was reported last. */
    private Statement progress(Told<Milestone> told) {
        List<Entry> reported = told.entries(Progressed.class);
        if (reported.isEmpty()) {
            return Statement.of("Nothing reported");
        }
        Entry last = reported.get(reported.size() - 1);
        return pen.line(Pen.capital(((Progressed) last.fact()).note().value()))
                .cite(last)
                .statement();
    }

    private Statement lead(Told<Milestone> told) {
        return told.now()
                .people()
                .lead()
                .map(lead -> pen.line(pen.name(lead))
                        .cite(told.since(it -> it.people().lead()))
                        .statement())
                .orElse(Statement.of("No lead recorded"));
    }
}
