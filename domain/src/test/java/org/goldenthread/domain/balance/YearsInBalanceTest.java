package org.goldenthread.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.NaiveReplay;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneMerged;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.Superseded;
import org.goldenthread.domain.milestone.Transferred;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.Closing;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.plan.PlanAgreed;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/** Whatever is said of several plans over three years, a year that closes is in balance and stays as it was closed. */
@Tag("slow")
public class YearsInBalanceTest {

    /** After P1 there are two of the council's plans for the strategy, after Q1 one of the trust's, after Q2 none. */
    private static final Map<String, PlanDrafted> DRAFTED = Map.of(
            "P1", plan("2019/20", "ST", "COUNCIL"),
            "P2", plan("2020/21", "ST", "COUNCIL"),
            "R2", plan("2020/21", "ST", "COUNCIL"),
            "P3", plan("2021/22", "ST", "COUNCIL"),
            "Q1", plan("2019/20", "ST", "TRUST"),
            "Q2", plan("2020/21", "ST", "TRUST"),
            "S2", plan("2020/21", null, "TRUST"));

    private static final Map<String, Set<String>> FOLLOWING = Map.of(
            "P1", Set.of("P2", "R2"),
            "P2", Set.of("P3"),
            "R2", Set.of("P3"),
            "P3", Set.of(),
            "Q1", Set.of("Q2"),
            "Q2", Set.of(),
            "S2", Set.of());

    private static final List<String> PLANS = DRAFTED.keySet().stream().sorted().toList();
    private static final List<String> DUES = List.of(
            "June 2019",
            "March 2020",
            "by end 2019/20",
            "June 2020",
            "March 2021",
            "from 1 April 2019",
            "ongoing",
            "annual",
            "not stated",
            "to be agreed",
            "tied: within three months of approval",
            "unread: when the lift is mended");
    private static final Sentence WHY = Sentence.parse("as the board agreed");

    private static PlanDrafted plan(String period, String strategy, String owner) {
        return new PlanDrafted(
                Title.parse("Plan"),
                Period.parse(period, YearCalendar.FINANCIAL),
                Optional.ofNullable(strategy).map(Code::parse),
                Optional.of(Code.parse(owner)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Books of seven plans, and what was seen of them. */
    public static final class Years {
        private final SettableClock clock = Story.clock();
        private final Books books;
        private final List<Act> acts = new ArrayList<>();
        private final Map<String, List<Closing>> drawnUp = new HashMap<>();
        private int kept;
        private int restated;
        private int closedByItself;
        private int undecided;

        Years(Function<Clock, Books> opener) {
            books = opener.apply(clock);
            acts.add(Story.open(books));
            for (String code : PLANS) {
                say(Draft.of(DeliveryPlan.KIND, Code.parse(code), DRAFTED.get(code)));
            }
            clock.moveTo(LocalDate.parse("2019-03-20"));
        }

        private State state() {
            return books.open(View.LATEST).state();
        }

        private DeliveryPlan plan(String code) {
            return state().get(DeliveryPlan.KIND, Code.parse(code));
        }

        private boolean record(Verb verb) {
            return refusals(verb).isEmpty();
        }

        /** Why it is not recorded; nothing when it is. */
        private List<String> refusals(Verb verb) {
            try {
                books.record(verb, Occasion.of(Story.AUTHOR, "said")).ifPresent(acts::add);
                return List.of();
            } catch (DomainException refused) {
                List<String> codes =
                        refused.problems().stream().map(Problem::code).toList();
                if (codes.contains("plan.closed")) {
                    kept++;
                }
                return codes;
            }
        }

        private void say(Draft draft) {
            record(Say.of(draft));
        }

        private void later(int days) {
            clock.advanceDays(days);
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), clock.getZone());
        }

        /** Says something, some of it without its reason, of today or of an earlier day. */
        private void say(String milestone, Fact fact, int daysAgo, boolean reason) {
            LocalDate day = daysAgo > 60 ? LocalDate.parse("2020-03-31") : today().minusDays(daysAgo);
            Draft draft = Draft.of(Milestone.KIND, Code.parse(milestone), fact);
            Draft dated = day.isAfter(today()) ? draft : draft.on(day);
            say(reason ? dated.because(WHY) : dated);
        }

        /** Gives everything that is missing in a plan an outcome, or strikes what is wrong, and closes it. */
        private void settle(String code, int choice) {
            DeliveryPlan plan = plan(code);
            if (!today().isAfter(plan.lastDay())) {
                return;
            }
            if (plan.status() == DeliveryPlan.Status.CLOSED) {
                record(close(code, Optional.of("P3")));
                return;
            }
            for (int tries = 0; tries < 6; tries++) {
                Balance balance = Balance.of(state(), plan(code));
                balance.missing().forEach(item -> mend(plan, item, choice));
                if (choice == 0 ? record(close(code, Optional.of("P3"))) : closesByItself(code)) {
                    return;
                }
            }
        }

        private void mend(DeliveryPlan plan, Item item, int choice) {
            if (item.missing().orElseThrow() == Missing.OUTCOME) {
                List<Fact> facts = List.of(
                        new Completed(WHY),
                        new Dropped(Optional.of(Code.parse("SCOPE"))),
                        new RolledForward(Code.parse("P3"), Optional.empty(), Optional.of(Code.parse("CAPACITY"))));
                say(Draft.of(Milestone.KIND, item.milestone(), facts.get(choice % 3))
                        .on(plan.lastDay())
                        .because(WHY));
                return;
            }
            List<Entry> entries = state().entries(item.milestone());
            List<EntryId> gone = entries.stream()
                    .filter(entry -> entry.fact() instanceof Struck)
                    .map(entry -> ((Struck) entry.fact()).entry())
                    .toList();
            for (int i = entries.size() - 1; i >= 0; i--) {
                Entry entry = entries.get(i);
                if (!(entry.fact() instanceof Struck)
                        && !gone.contains(entry.id())
                        && record(Say.of(Draft.about(entry.about(), new Struck(entry.id()))))) {
                    return;
                }
            }
        }

        /** Closes it without a word of the next plan: into the only one, if any is needed, or not at all. */
        private boolean closesByItself(String code) {
            Balance balance = Balance.of(state(), plan(code));
            List<String> refusals = refusals(close(code, Optional.empty()));
            if (balance.isInBalance()) {
                Set<String> following = FOLLOWING.get(code);
                boolean isKnown = balance.carriesOn().isEmpty() || following.size() == 1;
                assertThat(refusals.contains("plan.close.next"))
                        .as("%s, with %s to carry on", code, balance.carriesOn())
                        .isEqualTo(!isKnown);
                if (refusals.isEmpty()) {
                    closedByItself++;
                    assertThat(acts.get(acts.size() - 1).entries())
                            .filteredOn(entry -> entry.fact() instanceof CarriedOn)
                            .extracting(entry -> entry.about().code() + " " + ((CarriedOn) entry.fact()).to())
                            .containsExactlyElementsOf(balance.carriesOn().stream()
                                    .map(item -> item.milestone() + " "
                                            + following.iterator().next())
                                    .toList());
                } else if (!isKnown) {
                    undecided++;
                }
            }
            return refusals.isEmpty() || refusals.contains("plan.close.next");
        }

        private static ClosePlan close(String code, Optional<String> next) {
            return new ClosePlan(
                    Code.parse(code),
                    next.map(Code::parse),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        private void restate(String code) {
            if (record(new RestatePlan(Code.parse(code), WHY))) {
                restated++;
            }
        }

        /** The laws, after whatever was said. */
        void check() {
            checkRecord();
            checkFirstPromises();
            for (String code : PLANS) {
                DeliveryPlan plan = plan(code);
                Balance balance = Balance.of(state(), plan);
                SortedMap<String, String> ledger =
                        NaiveLedger.of(acts, code, plan.period().startInclusive(), plan.lastDay());
                assertThat(words(balance)).as("%s", plan.code()).isEqualTo(ledger);
                checkPartition(balance);
                checkKept(plan, ledger);
            }
        }

        /** Nothing in the record is impossible, and the lists show what it folds to. */
        public void checkSound() {
            assertThat(books.check().acts()).isEqualTo(acts.size());
        }

        /** The record is sound, the lists show what it folds to, and a view shows what a naive reading does. */
        private void checkRecord() {
            checkSound();
            LocalDate day = Story.BEGINS.plusDays(acts.size() * 37L % 1_000);
            View view = acts.size() % 2 == 0 ? View.asAt(day) : View.asTold(day);
            assertThat(NaiveReplay.wordsOf(books.open(view).state()))
                    .as("%s", view)
                    .isEqualTo(NaiveReplay.of(acts, view));
        }

        /** The first promise is the first due that was stated, by the days from which it was, of what was not struck. */
        private void checkFirstPromises() {
            for (Milestone milestone : state().all(Milestone.KIND)) {
                List<Entry> entries = state().entries(milestone.code());
                Set<EntryId> struck = entries.stream()
                        .filter(entry -> entry.fact() instanceof Struck)
                        .map(entry -> ((Struck) entry.fact()).entry())
                        .collect(Collectors.toSet());
                Optional<Due> first = entries.stream()
                        .filter(entry -> !struck.contains(entry.id()))
                        .sorted(Comparator.comparing(Entry::effective)
                                .thenComparing(entry -> !(entry.fact() instanceof MilestonePlanned)))
                        .flatMap(entry -> promised(entry.fact()).stream())
                        .filter(due -> due.kind() != Due.Kind.NOT_STATED
                                && due.kind() != Due.Kind.TO_BE_AGREED
                                && due.kind() != Due.Kind.UNREAD)
                        .findFirst();
                assertThat(milestone.promise().first())
                        .as("%s", milestone.code())
                        .isEqualTo(first);
            }
        }

        private static Optional<Due> promised(Fact fact) {
            if (fact instanceof MilestonePlanned planned) {
                return planned.due();
            }
            if (fact instanceof Rescheduled moved) {
                return Optional.of(moved.to());
            }
            return fact instanceof RolledForward rolled ? rolled.due() : Optional.empty();
        }

        private static SortedMap<String, String> words(Balance balance) {
            SortedMap<String, String> words = new TreeMap<>();
            balance.items().forEach(item -> words.merge(item.milestone().value(), words(item), (a, b) -> a + " twice"));
            return words;
        }

        private static String words(Item item) {
            if (item.missing().equals(Optional.of(Missing.LATE))) {
                return "LATE";
            }
            return item.added() + " "
                    + item.missing().map(Missing::name).orElseGet(() -> item.outcome()
                            .map(how -> how + " "
                                    + item.cause().map(Code::value).orElse("-") + " "
                                    + item.to().map(Code::value).orElse("-"))
                            .orElse("goes on"));
        }

        /** Opening and added are what left, what goes on and what is missing. */
        private static void checkPartition(Balance balance) {
            int in = 0;
            for (Addition how : Addition.values()) {
                in += balance.added(how).size();
            }
            int out = balance.carriesOn().size() + balance.missing().size();
            for (Outcome how : Outcome.values()) {
                out += balance.left(how).size();
            }
            assertThat(in).isEqualTo(balance.items().size()).isEqualTo(out);
        }

        /** A closed year has every milestone once, as the journal has it, and no balance that was drawn up changes. */
        private void checkKept(DeliveryPlan plan, SortedMap<String, String> ledger) {
            List<Closing> seen = drawnUp.getOrDefault(plan.code().value(), List.of());
            List<Closing> closings = plan.year().closings();
            assertThat(closings.stream().limit(seen.size()).toList())
                    .as("what was drawn up of %s", plan.code())
                    .isEqualTo(seen);
            drawnUp.put(plan.code().value(), closings);
            if (plan.isInBalance()) {
                SortedMap<String, String> lines = new TreeMap<>();
                plan.lastClosing()
                        .orElseThrow()
                        .lines()
                        .forEach(line -> lines.merge(
                                line.milestone().value(),
                                line.added() + " " + line.outcome() + " "
                                        + line.cause().map(Code::value).orElse("-") + " "
                                        + line.to().map(Code::value).orElse("-"),
                                (a, b) -> a + " twice"));
                assertThat(lines).as("the balance of %s", plan.code()).isEqualTo(ledger);
                assertThat(state().all(Milestone.KIND))
                        .as("nothing is left in %s", plan.code())
                        .noneMatch(milestone -> milestone.status().isOpen()
                                && milestone.position().plan().equals(Optional.of(plan.code())));
            }
        }
    }

    /** The books that the years are kept in. */
    protected Books books(Clock clock) {
        return Books.inMemory(clock);
    }

    @Property(tries = 4)
    protected void a_year_that_closes_is_in_balance_and_stays_so(@ForAll("chains") ActionChain<Years> chain) {
        Years years = chain.withInvariant(Years::check).run();

        assertThat(chain.transformations()).hasSizeGreaterThanOrEqualTo(200);
        long closed = PLANS.stream()
                .filter(code -> !years.plan(code).year().closings().isEmpty())
                .count();
        long anew = PLANS.stream()
                .filter(code -> years.plan(code).year().closings().size() > 1)
                .count();
        Statistics.label("a year was closed").collect(closed > 0).coverage(c -> c.check(true)
                .percentage(p -> p > 0));
        Statistics.label("a closed year was kept").collect(years.kept > 0).coverage(c -> c.check(true)
                .percentage(p -> p > 0));
        Statistics.label("a year found its next plan, or needed none").collect(years.closedByItself > 0);
        Statistics.label("a year had no next plan, or several").collect(years.undecided > 0);
        Statistics.label("a year was restated").collect(years.restated > 0);
        Statistics.label("a year was closed anew").collect(anew > 0);
    }

    @Provide
    protected Arbitrary<ActionChain<Years>> chains() {
        return ActionChain.startWith(() -> new Years(this::books))
                .withAction(12, saying(planned()))
                .withAction(30, saying(facts()))
                .withAction(
                        4,
                        action(plans().map(code -> Transformer.mutate(
                                "agree " + code,
                                years -> years.say(Draft.of(
                                        DeliveryPlan.KIND,
                                        Code.parse(code),
                                        new PlanAgreed(Optional.empty(), Optional.empty())))))))
                .withAction(
                        6,
                        action(Combinators.combine(milestones(), numbers(8))
                                .as((code, back) ->
                                        Transformer.mutate("strike of " + code, years -> strike(years, code, back)))))
                .withAction(
                        12,
                        action(Combinators.combine(plans(), numbers(2))
                                .as((code, how) ->
                                        Transformer.mutate("settle " + code, years -> years.settle(code, how)))))
                .withAction(
                        5,
                        action(plans().map(
                                        code -> Transformer.mutate("restate " + code, years -> years.restate(code)))))
                .withMaxTransformations(200);
    }

    private static Action.Independent<Years> action(Arbitrary<Transformer<Years>> transformers) {
        return () -> transformers;
    }

    private static Action.Independent<Years> saying(Arbitrary<Fact> facts) {
        Arbitrary<Integer> days = Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(3, 3), Tuple.of(2, 20));
        Arbitrary<Integer> ago =
                Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(2, 10), Tuple.of(1, 50), Tuple.of(2, 99));
        Arbitrary<Boolean> reasons = Arbitraries.frequency(Tuple.of(6, true), Tuple.of(1, false));
        return () -> Combinators.combine(days, milestones(), facts, ago, reasons)
                .as((later, code, fact, back, reason) ->
                        Transformer.mutate(code + " " + fact.says() + ", " + back + " days ago", years -> {
                            years.later(later);
                            years.say(code, fact, back, reason);
                        }));
    }

    private static void strike(Years years, String code, int back) {
        List<Entry> entries = years.state().entries(Code.parse(code));
        if (!entries.isEmpty()) {
            Entry entry = entries.get(entries.size() - 1 - back % entries.size());
            years.say(Draft.about(entry.about(), new Struck(entry.id())));
        }
    }

    private static Arbitrary<Integer> numbers(int most) {
        return Arbitraries.integers().between(0, most);
    }

    private static Arbitrary<String> plans() {
        return Arbitraries.of(PLANS);
    }

    private static Arbitrary<String> milestones() {
        return Arbitraries.of("MA", "MB", "MC", "MD", "ME1", "MF", "MG", "MH", "MI", "MJ", "MK", "ML");
    }

    private static Arbitrary<Due> dues() {
        return Arbitraries.of(DUES)
                .map(words -> Due.parse(words, new Reading(LocalDate.parse("2019-04-01"), YearCalendar.FINANCIAL)));
    }

    private static Arbitrary<Fact> planned() {
        return Combinators.combine(plans().optional(0.9), dues())
                .as((plan, due) -> new MilestonePlanned(
                        Title.parse("Train 100 staff"),
                        Optional.of(Code.parse("TH")),
                        Optional.empty(),
                        plan.map(Code::parse),
                        Optional.of(due),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static Arbitrary<Fact> facts() {
        Arbitrary<Code> plans = plans().map(Code::parse);
        Arbitrary<Code> codes = milestones().map(Code::parse);
        Arbitrary<Optional<Code>> causes =
                Arbitraries.of("CAPACITY", "SCOPE").map(Code::parse).optional(0.85);
        return Arbitraries.oneOf(
                Combinators.combine(plans, dues().optional(0.5), causes).as(RolledForward::new),
                plans.map(CarriedOn::new),
                Combinators.combine(plans.optional(0.6), causes)
                        .as((plan, cause) -> new Transferred(Code.parse("TRUST"), plan, cause)),
                plans.optional(0.5).map(plan -> new Reopened(Optional.empty(), plan)),
                causes.map(cause -> new HandedOver(Optional.empty(), Optional.empty(), cause)),
                Combinators.combine(codes, causes).as(MilestoneMerged::new),
                Combinators.combine(codes.list().ofSize(2).uniqueElements(), causes)
                        .as(MilestoneSplit::new),
                causes.map(Dropped::new),
                Combinators.combine(codes.optional(), causes).as(Superseded::new),
                Arbitraries.just(new Completed(WHY)),
                Combinators.combine(dues(), causes).as((due, cause) -> new Rescheduled(due, cause, Optional.empty())));
    }
}
