package org.goldenthread.domain.books;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.balance.Balance;
import org.goldenthread.domain.balance.Burnup;
import org.goldenthread.domain.difference.Difference;
import org.goldenthread.domain.difference.Differences;
import org.goldenthread.domain.difference.Telling;
import org.goldenthread.domain.finding.Coverage;
import org.goldenthread.domain.finding.Findings;
import org.goldenthread.domain.finding.Scope;
import org.goldenthread.domain.finding.Settings;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.JournalState;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.Timeline;
import org.goldenthread.domain.network.Impact;
import org.goldenthread.domain.network.Network;
import org.goldenthread.domain.network.Odds;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.portfolio.RatingScope;
import org.goldenthread.domain.rating.Correspondences;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Reporting;
import org.goldenthread.domain.search.Hit;
import org.goldenthread.domain.search.Search;
import org.goldenthread.domain.site.LeftOut;
import org.goldenthread.domain.site.Publisher;
import org.goldenthread.domain.site.Site;
import org.goldenthread.domain.site.SiteWanted;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.thread.Trace;

/**
 * A view of the books: what was true on a day, as told by a day.
 *
 * @since 0.1
 */
public final class Portfolio {

    /** The nouns of what milestones hang below. */
    private static final Set<String> TIMED = Collections.unmodifiableSet(
            new LinkedHashSet<>(List.of("strategy", "theme", "objective", "plan", "milestone", "organisation")));

    private final Journal journal;
    private final Lists current;
    private final Head head;
    private final View view;

    Portfolio(Journal journal, Lists current, Head head, View view) {
        this.journal = journal;
        this.current = current;
        this.head = head;
        this.view = view;
    }

    public View view() {
        return view;
    }

    /** What things are in this view. */
    public State state() {
        return new JournalState(GoldenThread.LANGUAGE, journal, head, view);
    }

    /** Lists of this view: from current state when there is no date, otherwise by folding. */
    public Lists lists() {
        return view.isLatest() ? current : new FoldedLists(GoldenThread.LANGUAGE, journal, view, head);
    }

    /**
     * Where what a list shows of things was read, where that is not the source that their rows name, by the names of the
     * row's components; things of which there is nothing to tell are left out.
     */
    public <A> Map<Code, Map<String, Optional<Source>>> sources(Listing<A, ?> listing, Set<Code> codes) {
        Map<Code, Map<String, Optional<Source>>> sources = new LinkedHashMap<>();
        state().provenance(listing.kind(), codes, listing.row()).forEach((code, made) -> {
            Map<String, Optional<Source>> beside = made.sourcesBeside();
            if (!beside.isEmpty()) {
                sources.put(code, beside);
            }
        });
        return Collections.unmodifiableMap(sources);
    }

    /**
     * A code that the journal knows as one of a kind, whether this view has it or not: what only a later paper told of
     * makes a list empty, not wrong.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind}
     */
    public Code known(Kind<?> kind, Code code) {
        return known(Set.of(kind.noun()), code);
    }

    /**
     * The noun of a code, whether this view has it or not.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}
     */
    public String noun(Code code) {
        return journal.subject(known(Set.of(), code), head).map(Subject::noun).orElseThrow();
    }

    /**
     * A code that the journal knows, whether this view has it or not.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}
     */
    public Code known(Code code) {
        return known(Set.of(), code);
    }

    private Code known(Set<String> nouns, Code code) {
        State latest = new JournalState(GoldenThread.LANGUAGE, journal, head, View.LATEST);
        boolean there = journal.subject(code, head)
                .map(Subject::noun)
                .or(() -> GoldenThread.LANGUAGE.builtInCodes().contains(code) ? latest.nounOf(code) : Optional.empty())
                .filter(noun -> nouns.isEmpty() || nouns.contains(noun))
                .isPresent();
        if (!there) {
            throw latest.unknown(nouns, code).asException();
        }
        return code;
    }

    /**
     * What was said of a code, in the order in which it folds, withdrawn entries included.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}
     */
    public List<HistoryLine> history(Code code) {
        return HistoryLine.of(GoldenThread.LANGUAGE, journal, known(Set.of(), code), head, view);
    }

    /**
     * How a thing stands on a day: what was declared beside what a policy computes, with its reasons.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    public Judgement rating(Code code, Policy policy, LocalDate day) {
        State state = state();
        return state.find(Milestone.KIND, code)
                .map(it -> Judgement.of(
                        code,
                        it.title(),
                        it.rating(),
                        policy.rate(it, state, day),
                        day,
                        scale -> counted(scale, state)))
                .or(() -> RatingScope.of(state, code)
                        .ratings(lists(), policy, day)
                        .of(code))
                .orElseThrow(() -> state.unknown(Judgement.NOUNS, code).asException());
    }

    private static Correspondences counted(Code scale, State state) {
        return state.find(Scale.KIND, scale)
                .map(known -> new Correspondences(known.corresponds()))
                .orElse(Correspondences.NONE);
    }

    /** What depends on what, and when each promise can be expected by that, as on a day. */
    public Network network(LocalDate day) {
        return Network.of(state(), day);
    }

    /**
     * The chances that a promise or all promises of something are kept.
     *
     * @param seed what the draws follow from
     * @param isTested whether to say how such odds fared in past years
     */
    public Odds odds(Code code, LocalDate day, long seed, int draws, boolean isTested) {
        State state = state();
        return Network.of(state, day).odds(state, code, seed, draws, isTested);
    }

    /**
     * What of the promises that wait for some milestones is expected on other days here than in an earlier view, as at a day.
     */
    public List<Impact.Touched> touched(Portfolio before, List<Code> milestones, LocalDate day) {
        return Network.touched(before.state(), state(), milestones, day);
    }

    /** The thread through a code: up to the vision and down to what is promised, with its gaps. */
    public Trace thread(Code code, LocalDate readingDate) {
        State state = state();
        Ratings ratings = RatingScope.of(state, code).ratings(lists(), Policy.DEFAULT, readingDate);
        return Trace.of(state, code, readingDate, ratings);
    }

    /**
     * The milestones of a code over time: those that serve a strategy, theme or objective, are promised in a plan, or are
     * led by an organisation; of a milestone, itself. What only a later paper told of has none.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind}
     */
    public Timeline timeline(Code code, Timeline.Span asked, LocalDate readingDate) {
        Code of = known(TIMED, code);
        MilestoneQuery query =
                switch (noun(of)) {
                    case "strategy" -> MilestoneQuery.ofStrategy(of);
                    case "theme" -> MilestoneQuery.ofTheme(of);
                    case "plan" -> MilestoneQuery.ofPlan(of);
                    case "organisation" -> MilestoneQuery.ledBy(of);
                    default -> MilestoneQuery.ALL;
                };
        List<MilestoneLine> milestones = lists().milestones(query, readingDate).stream()
                .filter(line -> !query.equals(MilestoneQuery.ALL)
                        || line.code().equals(of)
                        || line.objective().equals(Optional.of(of)))
                .toList();
        return Timeline.of(milestones, asked, readingDate);
    }

    /**
     * How a plan was worked off, month by month.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    public Burnup burnup(Code plan, LocalDate readingDate) {
        return Burnup.of(state(), plan, readingDate);
    }

    /**
     * A plan's year as at its last day, as far as this view knows.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    public Balance balance(Code plan) {
        State state = state();
        return Balance.of(state, state.get(DeliveryPlan.KIND, plan));
    }

    /** Where words occur in what is said of anything in this view. */
    public List<Hit> search(Search search) {
        return search.in(new JournalState(GoldenThread.LANGUAGE, journal, head, view));
    }

    /** What is weak in this view on a day. */
    public Findings findings(Settings settings, Scope scope, LocalDate readingDate) {
        return Findings.of(state(), readingDate, settings, scope);
    }

    /**
     * What is promised against what a plan has planned for it.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    public Coverage coverage(Code plan, Coverage.By by, LocalDate readingDate) {
        return coverage(List.of(plan), by, readingDate);
    }

    /**
     * What is promised against what several plans have planned for it together, or all that serves a strategy.
     *
     * @param of the codes of plans, of strategies, or of both
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    public Coverage coverage(List<Code> of, Coverage.By by, LocalDate readingDate) {
        return Coverage.of(state(), of, by, readingDate);
    }

    /** A report from this view, with due dates judged by a day. */
    public Report report(Reporting asked, LocalDate readingDate) {
        return asked.in(state(), view, readingDate);
    }

    /**
     * Hands over every page of a site that shows this view, with due dates judged by a day.
     *
     * @return what was left out
     */
    public LeftOut site(SiteWanted wanted, LocalDate readingDate, Publisher to) {
        return new Site(journal, head, view, readingDate).write(wanted, to);
    }

    /**
     * What was entered from a day to a day, both inclusive, in the order in which it was entered.
     *
     * @param zone whose days they are, of acts of which nobody knows in whose zone they were entered
     */
    public List<HistoryLine> entered(LocalDate since, LocalDate until, ZoneId zone) {
        List<HistoryLine> lines = new ArrayList<>();
        journal.upTo(head, act -> {
            LocalDate day = act.stamp().day(zone);
            if (!day.isBefore(since) && !day.isAfter(until)) {
                act.entries().stream()
                        .map(entry -> entry.about().code())
                        .distinct()
                        .forEach(code -> history(code).stream()
                                .filter(line -> line.entry().act() == act.number())
                                .forEach(lines::add));
            }
        });
        lines.sort(Comparator.comparing(HistoryLine::entry));
        return List.copyOf(lines);
    }

    /** What two tellings do not tell alike. */
    public List<Difference> between(Telling earlier, Telling later) {
        return Differences.between(toldBy(earlier), toldBy(later), earlier, later);
    }

    private State toldBy(Telling telling) {
        return new JournalState(GoldenThread.LANGUAGE, journal, head, View.asTold(telling.by()));
    }
}
