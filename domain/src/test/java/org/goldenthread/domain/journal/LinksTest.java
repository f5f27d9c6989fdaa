package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How the acts of {@link MergedCopies} stand among each other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinksTest {

    private final Journal journal = new MergedCopies().journal;

    private Seal seal(long act) {
        return journal.link(act).seal();
    }

    @Test
    void have_no_successor_at_the_end_of_each_side_until_an_act_follows_both() {
        assertThat(Link.heads(journal, new Head(2))).containsOnlyKeys(2L);
        assertThat(Link.heads(journal, new Head(3))).containsOnlyKeys(2L, 3L);
        assertThat(Link.heads(journal, new Head(4))).containsOnlyKeys(4L);
        assertThat(Link.ends(journal, new Head(3)))
                .containsExactlyElementsOf(Stream.of(seal(2), seal(3)).sorted().toList());
        assertThat(journal.link(4).follows()).isEqualTo(Link.ends(journal, new Head(3)));
        assertThat(journal.link(3).origin()).isEqualTo(2);
    }

    @Test
    void are_ordered_by_moment_and_by_seal_once_they_were_merged() {
        Entry one = journal.entry(new EntryId(1, 1)).orElseThrow();
        Entry other = journal.entry(new EntryId(1, 2)).orElseThrow();
        Entry ours = journal.entry(new EntryId(2, 1)).orElseThrow();
        Entry theirs = journal.entry(new EntryId(3, 1)).orElseThrow();
        Entry last = journal.entry(new EntryId(4, 1)).orElseThrow();
        Order order = Order.of(journal, new Head(4));

        assertThat(order.isAsNumbered()).isFalse();
        assertThat(journal.link(2).moment()).isEqualTo(journal.link(3).moment());
        assertThat(Stream.of(last, theirs, ours, other, one).sorted(order))
                .containsExactlyElementsOf(
                        seal(2).compareTo(seal(3)) < 0
                                ? List.of(one, other, ours, theirs, last)
                                : List.of(one, other, theirs, ours, last));
        assertThat(Order.of(journal, new Head(2)).isAsNumbered()).isTrue();
        assertThat(Order.of(journal, new Head(3)).isAsNumbered()).isFalse();
        assertThat(Order.of(journal, new Head(2)).compare(one, ours)).isNegative();
    }

    @Nested
    class Gone_through_in_order {

        private final Near near = new Near(journal, new Head(2));

        @Test
        void are_asked_for_but_for_the_last() {
            assertThat(near.head()).isEqualTo(new Head(2));
            Link known = new Link(new Seal("a".repeat(64)), Instant.EPOCH, 3, List.of());

            near.next(known);

            assertThat(near.head()).isEqualTo(new Head(3));
            assertThat(near.link(3)).isSameAs(known);
            assertThat(near.link(2)).isEqualTo(journal.link(2));
            assertThat(near.sealed(known.seal())).contains(new Head(3));
            assertThat(near.sealed(seal(2))).contains(new Head(2));
            assertThat(near.sealed(new Seal("b".repeat(64)))).isEmpty();
        }

        @Test
        void are_asked_for_where_the_link_of_the_last_is_lost() {
            near.next(new Link(new Seal("a".repeat(64)), Instant.EPOCH, 3, List.of()));
            near.skip();

            assertThat(near.head()).isEqualTo(new Head(4));
            assertThat(near.link(4)).isEqualTo(journal.link(4));
            assertThat(near.sealed(new Seal("a".repeat(64)))).isEmpty();
        }

        @Test
        void have_the_keys_and_moments_that_they_had() {
            assertThat(near.keyed(Key.parse("theirs"))).contains(new Head(3));
            assertThat(near.firstMerged()).contains(new Head(3));
            assertThat(near.latestMoment(Instant.MAX))
                    .isEqualTo(journal.latestMoment(Instant.MAX))
                    .isPresent();
        }
    }

    @Nested
    class Named_by_what_an_act_says {

        private EntryId read(String kept, long saying) {
            return Address.read(kept, saying, journal);
        }

        @Test
        void are_named_by_their_seals_and_in_the_act_itself_by_the_place_alone() {
            assertThat(Address.kept(new EntryId(4, 2), 4, journal)).isEqualTo(".2");
            assertThat(Address.kept(new EntryId(3, 1), 4, journal)).isEqualTo(seal(3) + ".1");
            assertThat(Address.kept(new EntryId(9, 1), 4, journal)).isEqualTo("9.1");
            assertThat(read(".2", 4)).isEqualTo(new EntryId(4, 2));
            assertThat(read(seal(3) + ".1", 4)).isEqualTo(new EntryId(3, 1));
        }

        @Test
        void were_named_by_the_number_that_they_had_where_the_act_was_made() {
            assertThat(read("2.1", 3)).as("made as act 2 there").isEqualTo(new EntryId(3, 1));
            assertThat(read("1.1", 3)).isEqualTo(new EntryId(1, 1));
            assertThat(read("2.1", 2)).isEqualTo(new EntryId(2, 1));
            assertThat(read("3.1", 4)).isEqualTo(new EntryId(3, 1));
            assertThat(read("1.1", 9)).as("of an act that is not there").isEqualTo(new EntryId(1, 1));
        }

        @Test
        void are_refused_when_it_is_no_name_or_that_of_no_act() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read("0.1", 4))
                    .withMessage("\"0.1\" is not the name of an entry");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read("a".repeat(64) + ".1", 4))
                    .withMessage("no act has the seal " + "a".repeat(64));
        }
    }

    @Nested
    class That_are_brought {

        private final Stamp stamp = journal.stamp(4);
        private final Link link = journal.link(4);

        private Optional<String> wrong(Stamp act, Link stands) {
            return Fit.of(act, stands, journal).map(Problem::message);
        }

        private Link link(Instant moment, long origin) {
            return new Link(link.seal(), moment, origin, link.follows());
        }

        private Stamp entered(Instant at) {
            return new Stamp(4, at, stamp.by(), stamp.words(), stamp.zone(), stamp.key());
        }

        @Test
        void fit_as_they_were_made() {
            assertThat(wrong(stamp, link)).isEmpty();
            assertThat(wrong(journal.stamp(3), journal.link(3))).isEmpty();
        }

        @Test
        void have_a_number_after_those_of_what_they_follow_and_none_above_their_own() {
            assertThat(wrong(stamp, link(link.moment(), 3)))
                    .as("of two it may be any later one")
                    .isEmpty();
            assertThat(wrong(stamp, link(link.moment(), 2)))
                    .contains("act 4 says that it was made as act 2, which does not follow act 2");
            assertThat(wrong(stamp, link(link.moment(), 5)))
                    .contains("act 4 says that it was made as act 5, which does not follow act 2");
            Link single = new Link(link.seal(), link.moment(), 4, List.of(seal(3)));
            assertThat(wrong(stamp, single))
                    .contains("act 4 says that it was made as act 4, which does not follow act 2");
        }

        @Test
        void stand_after_all_that_they_follow() {
            assertThat(wrong(stamp, link(journal.link(3).moment(), 4)).orElseThrow())
                    .startsWith("act 4 is placed at " + journal.link(3).moment() + ", not after act ");
            assertThat(wrong(stamp, link(journal.link(3).moment().plusMillis(1), 4)))
                    .isEmpty();
        }

        @Test
        void stand_no_earlier_than_they_were_entered() {
            assertThat(wrong(entered(link.moment().plusNanos(999_999)), link)).isEmpty();
            assertThat(wrong(entered(link.moment().plusMillis(1)), link))
                    .contains("act 4 is placed at " + link.moment() + ", before it was entered, at "
                            + link.moment().plusMillis(1));
        }

        @Test
        void may_stand_before_what_was_entered_far_ahead_of_them() {
            Instant before = journal.link(3).moment();
            Instant longBefore = before.minus(Duration.ofDays(366)).minusMillis(1);

            assertThat(wrong(entered(longBefore), link(longBefore, 4))).isEmpty();
            assertThat(wrong(entered(longBefore.plusMillis(1)), link(longBefore.plusMillis(1), 4)))
                    .isPresent();
        }

        @Test
        void follow_what_is_before_them() {
            Link after = new Link(link.seal(), link.moment(), 4, List.of(link.seal()));

            assertThat(wrong(stamp, after).orElseThrow())
                    .startsWith("act 4 follows an act with the seal " + link.seal() + ", which is not before it");
        }
    }

    @Test
    void are_forgotten_after_a_head_that_is_gone_back_to() {
        Chain chain = new Chain();
        for (KeptAct act : MergedCopies.kept(journal)) {
            chain.add(new Taken(act, act(act.number())), GoldenThread.LANGUAGE);
        }
        assertThat(chain.head()).isEqualTo(new Head(4));
        assertThat(chain.firstMerged()).contains(new Head(3));

        chain.cutTo(new Head(2));

        assertThat(chain.head()).isEqualTo(new Head(2));
        assertThat(chain.firstMerged()).isEmpty();
        assertThat(chain.link(2)).isEqualTo(journal.link(2));
        assertThat(chain.keyed(Key.parse("ours"))).contains(new Head(2));
        assertThat(chain.keyed(Key.parse("theirs"))).isEmpty();
        assertThat(chain.sealed(seal(2))).contains(new Head(2));
        assertThat(chain.sealed(seal(3))).isEmpty();
        assertThat(chain.latestMoment(Instant.MAX)).contains(journal.link(2).moment());
        assertThatThrownBy(() -> chain.link(3)).isInstanceOf(IndexOutOfBoundsException.class);

        Act other = new Act(
                new Stamp(3, act(2).entered(), act(2).by(), "", Optional.empty(), Optional.of(Key.parse("other"))),
                List.of());
        assertThat(chain.add(other, GoldenThread.LANGUAGE)).isEqualTo(chain.link(3));
        chain.cutTo(new Head(3));
        assertThat(chain.keyed(Key.parse("other"))).contains(new Head(3));
        assertThat(chain.keyed(Key.parse("theirs"))).isEmpty();
    }

    @Test
    void are_asked_for_no_act_that_is_read_already() {
        KeptAct kept = MergedCopies.kept(journal).get(1);
        Act read = act(2);

        assertThat(new Taken(kept, read).act(GoldenThread.LANGUAGE, journal)).isSameAs(read);
    }

    private Act act(long number) {
        List<Act> found = new java.util.ArrayList<>();
        journal.upTo(new Head(number), found::add);
        return found.get((int) number - 1);
    }
}
