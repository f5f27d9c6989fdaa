package org.goldenthread.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionTaken;
import org.goldenthread.domain.board.Met;
import org.goldenthread.domain.books.BookArbitraries;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.books.StrikeAny;
import org.goldenthread.domain.books.UndoAny;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/**
 * A journal with proposals beside the same journal without: whatever is asked for, noted, turned down and taken back, no
 * view of any milestone, no list and no balance tells them apart. And a change that is approved is the change that would
 * be made by hand.
 */
class ProposalsChangeNothingTest {

    private static final Code PLAN = Code.parse("PL");
    private static final Reading READING = new Reading(Story.BEGINS, YearCalendar.FINANCIAL);

    @Property(tries = 150)
    void before_they_are_approved(
            @ForAll("stories") Story story,
            @ForAll("proposals") List<Verb> proposals,
            @ForAll("views") List<View> views) {
        OpenBooks plain = new OpenBooks();
        OpenBooks asked = new OpenBooks();
        int next = 0;
        int made = 0;
        for (Story.Step step : story.steps()) {
            if (step.verb() instanceof UndoAny) {
                continue; // it names acts by how long ago they were, and there are more of them here
            }
            boolean isSaid = step.playInto(plain.books(), plain.clock()).isPresent();
            assertThat(step.playInto(asked.books(), asked.clock()).isPresent()).isEqualTo(isSaid);
            if (next < proposals.size() && records(asked, proposals.get(next++))) {
                made++;
            }
        }
        while (next < proposals.size()) {
            made += records(asked, proposals.get(next++)) ? 1 : 0;
        }

        for (View view : views) {
            assertThat(asked.state(view).all(Milestone.KIND))
                    .isEqualTo(plain.state(view).all(Milestone.KIND));
            assertThat(asked.books().open(view).lists().milestones(MilestoneQuery.ALL, Story.BEGINS.plusDays(400)))
                    .isEqualTo(plain.books()
                            .open(view)
                            .lists()
                            .milestones(MilestoneQuery.ALL, Story.BEGINS.plusDays(400)));
        }
        assertThat(asked.books().open(View.LATEST).balance(PLAN))
                .isEqualTo(plain.books().open(View.LATEST).balance(PLAN));
        Statistics.label("some were made").collect(made > 0);
        Statistics.label("some were made")
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 45));
    }

    private static boolean records(OpenBooks books, Verb verb) {
        try {
            return books.books().record(verb, books.now()).isPresent();
        } catch (DomainException refused) {
            return false;
        }
    }

    @Property(tries = 100)
    void approving_is_deciding_and_moving_by_hand(
            @ForAll("dues") String was, @ForAll("dues") String to, @ForAll("views") List<View> views) {
        Due due = Due.parse(to, READING);
        if (due.isSameAs(Due.parse(was, READING))) {
            return;
        }
        OpenBooks approved = begun(was);
        OpenBooks byHand = begun(was);

        approved.record(ProposalTest.newDate("PR", "MA", to));
        approved.record(ProposalTest.approve("PR"));
        Proposal proposal = approved.get(Proposal.KIND, "PR");
        byHand.record(Say.of(
                Draft.of(
                        Decision.KIND,
                        Code.parse("DC"),
                        new DecisionTaken(
                                Sentence.parse(proposal.called()),
                                Decision.Verdict.APPROVED,
                                Code.parse("HWB"),
                                Due.parse("1 February 2019", READING),
                                List.of(Code.parse("MA")))),
                Draft.of(
                                Milestone.KIND,
                                Code.parse("MA"),
                                new org.goldenthread.domain.milestone.Rescheduled(
                                        due, Optional.of(Code.parse("CAPACITY")), Optional.of(Code.parse("DC"))))
                        .because(Sentence.parse("two left"))));

        for (View view : views) {
            assertThat(approved.state(view).all(Milestone.KIND))
                    .isEqualTo(byHand.state(view).all(Milestone.KIND));
        }
        assertThat(approved.books().open(View.LATEST).balance(PLAN))
                .isEqualTo(byHand.books().open(View.LATEST).balance(PLAN));
    }

    private static OpenBooks begun(String due) {
        OpenBooks books = new OpenBooks();
        var board = books.record(
                org.goldenthread.domain.portfolio.Say.opening(Board.KIND, "HWB", Map.of("title", "Wellbeing board")));
        var met = books.say(Board.KIND, "HWB", new Met(Due.parse("1 February 2019", READING), Optional.empty()));
        var added = books.record(OpenBooks.add("MA", due));
        assertThat(List.of(board.number(), met.number(), added.number())).isSorted();
        return books;
    }

    /** Nothing is struck: a milestone that a proposal names can't be struck before the proposal is. */
    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories()
                .map(story -> new Story(story.steps().stream()
                        .filter(step -> !(step.verb() instanceof StrikeAny))
                        .toList()));
    }

    @Provide
    Arbitrary<List<View>> views() {
        return BookArbitraries.views().list().ofSize(3);
    }

    @Provide
    Arbitrary<String> dues() {
        return Arbitraries.of(
                "March 2020", "end of June 2019", "15 April 2019", "not stated", "to be agreed", "ongoing");
    }

    @Provide
    Arbitrary<List<Verb>> proposals() {
        Arbitrary<String> codes = Arbitraries.of("P1", "P2", "P3");
        Arbitrary<Code> milestones = BookArbitraries.milestones();
        Arbitrary<Verb> asks = Combinators.combine(codes, milestones, dues())
                .as((code, milestone, due) -> ProposalTest.newDate(code, milestone.value(), due));
        Arbitrary<Verb> removals = Combinators.combine(codes, milestones)
                .as((code, milestone) -> ProposeChange.removal(
                        Code.parse(code), milestone, Code.parse("SCOPE"), Sentence.parse("no longer ours")));
        Arbitrary<Verb> answers = Combinators.combine(
                        codes,
                        Arbitraries.of(
                                new ProposalNoted(Optional.empty()),
                                new ProposalRejected(Optional.empty()),
                                new ProposalWithdrawn(Optional.empty())))
                .as((code, fact) -> Say.of(Draft.of(Proposal.KIND, Code.parse(code), fact)));
        return Arbitraries.oneOf(asks, removals, answers).list().ofMinSize(4).ofMaxSize(20);
    }
}
