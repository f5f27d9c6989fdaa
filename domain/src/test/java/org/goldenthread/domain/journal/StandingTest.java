package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.goldenthread.domain.organisation.MemberJoined;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationListed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a partnership, listed by act 1 on 1 January 2018, and what joined it; each act says one thing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandingTest {

    private static final Fact LISTED = new OrganisationListed(
            Title.parse("Partnership"), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    private static Entry entry(int act, String effective, String told, Fact fact) {
        return new Entry(
                new EntryId(act, 1),
                Organisation.KIND.subject(Code.parse("PARTNERS")),
                LocalDate.parse(effective),
                LocalDate.parse(told),
                fact,
                Optional.empty(),
                Optional.empty());
    }

    private static Entry listed(int act, String day) {
        return entry(act, day, day, LISTED);
    }

    private static Entry joined(int act, String day, String member) {
        return entry(act, day, day, new MemberJoined(Code.parse(member)));
    }

    private static Entry struck(int act, String day, int which) {
        return entry(act, day, day, new Struck(new EntryId(which, 1)));
    }

    private static Entry amended(int act, String day, Entry root, String member) {
        Fact now = new MemberJoined(Code.parse(member));
        return entry(act, day, day, Amended.of(Organisation.KIND, root.id(), now, root.effective(), Optional.empty()));
    }

    /** As many of one day as are asked for, of acts from 2 on: each another member. */
    private static List<Entry> ofOneDay(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> joined(i + 2, "2019-01-01", "M" + i))
                .toList();
    }

    private static List<Entry> all(Entry... entries) {
        return Arrays.stream(entries).sorted().toList();
    }

    private static List<Entry> of(List<Entry> all) {
        return of(all, View.LATEST);
    }

    private static List<Entry> of(List<Entry> all, View view) {
        return Standing.of(Organisation.KIND, all, view, Order.AS_NUMBERED);
    }

    private static List<Entry> apart(int act, List<Entry> all) {
        return Standing.of(Organisation.KIND, all, View.LATEST, Order.AS_NUMBERED, OptionalLong.of(act));
    }

    @Nested
    class Where_nothing_was_corrected_or_said_twice {

        /** They are not sorted or copied: most things are so, and read very often. */
        private void assertAsTheyAre(List<Entry> all) {
            assertThat(of(all)).isSameAs(all);
        }

        @Test
        void are_the_entries_themselves() {
            assertAsTheyAre(all(listed(1, "2018-01-01")));
            assertAsTheyAre(all(listed(1, "2018-01-01"), joined(2, "2019-01-01", "AA")));
            assertAsTheyAre(all(listed(1, "2018-01-01"), joined(2, "2019-01-01", "AA"), joined(3, "2019-01-01", "BB")));
        }

        @Test
        void are_alike_on_different_days() {
            Fact joined = new MemberJoined(Code.parse("AA"));

            assertAsTheyAre(
                    all(entry(2, "2019-01-01", "2019-03-01", joined), entry(3, "2019-02-01", "2019-03-01", joined)));
            assertAsTheyAre(
                    all(entry(2, "2019-01-01", "2019-02-01", joined), entry(3, "2019-01-01", "2019-03-01", joined)));
        }

        @Test
        void are_alike_for_different_reasons_or_out_of_different_papers() {
            Entry joined = joined(2, "2019-01-01", "AA");
            Entry because = new Entry(
                    new EntryId(3, 1),
                    joined.about(),
                    joined.effective(),
                    joined.told(),
                    joined.fact(),
                    Optional.of(Sentence.parse("it was asked")),
                    Optional.empty());
            Entry out = new Entry(
                    new EntryId(4, 1),
                    joined.about(),
                    joined.effective(),
                    joined.told(),
                    joined.fact(),
                    Optional.empty(),
                    Optional.of(Source.of(Code.parse("S1"))));

            assertAsTheyAre(all(joined, because));
            assertAsTheyAre(all(joined, out));
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 5, 6, 7, 9})
        void may_be_many_of_one_day(int many) {
            assertAsTheyAre(ofOneDay(many));
        }

        @Test
        void are_those_that_a_view_shows() {
            List<Entry> all =
                    all(listed(1, "2018-01-01"), joined(2, "2019-01-01", "AA"), joined(3, "2020-01-01", "BB"));

            assertThat(of(all, View.asAt(LocalDate.parse("2019-06-01")))).isEqualTo(all.subList(0, 2));
        }

        @Test
        void begin_with_the_opening_of_a_day() {
            Entry early = joined(1, "2018-01-01", "AA");
            Entry opening = listed(2, "2018-01-01");
            Entry earlier = joined(3, "2017-12-31", "BB");

            assertThat(of(all(early, opening))).containsExactly(opening, early);
            assertThat(of(all(early, opening, earlier))).containsExactly(earlier, opening, early);
        }
    }

    @Nested
    class Said_twice {

        @Test
        void stand_once_as_they_were_said_first() {
            Entry first = joined(2, "2019-01-01", "AA");
            Entry again = joined(3, "2019-01-01", "AA");

            assertThat(of(all(first, again))).containsExactly(first);
        }

        @Test
        void stand_once_before_what_was_said_of_later_days() {
            Entry first = joined(2, "2019-01-01", "AA");
            Entry later = joined(4, "2019-01-02", "BB");

            assertThat(of(all(first, joined(3, "2019-01-01", "AA"), later))).containsExactly(first, later);
        }

        @Test
        void stand_once_after_what_was_said_of_earlier_days() {
            Entry earlier = joined(4, "2018-12-31", "BB");
            Entry first = joined(2, "2019-01-01", "AA");

            assertThat(of(all(earlier, first, joined(3, "2019-01-01", "AA")))).containsExactly(earlier, first);
        }

        @Test
        void stand_once_whatever_was_said_of_the_day_between() {
            Entry first = joined(2, "2019-01-01", "AA");
            Entry between = joined(3, "2019-01-01", "BB");

            assertThat(of(all(first, between, joined(4, "2019-01-01", "AA")))).containsExactly(first, between);
            assertThat(of(all(joined(1, "2019-01-01", "CC"), first, between, joined(4, "2019-01-01", "BB"))))
                    .hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 4, 5, 6, 8})
        void stand_once_among_many_of_one_day(int others) {
            List<Entry> all = new ArrayList<>(ofOneDay(others));
            all.add(joined(others + 2, "2019-01-01", "M" + (others - 1)));

            assertThat(of(all)).isEqualTo(ofOneDay(others));
        }
    }

    /** An act that is looked at before it is appended is looked at as if nobody had said the same before. */
    @Nested
    class With_what_one_act_says_apart {

        @Test
        void stand_beside_what_was_said_before() {
            List<Entry> all = all(joined(2, "2019-01-01", "AA"), joined(3, "2019-01-01", "AA"));

            assertThat(apart(3, all)).isEqualTo(all);
            assertThat(apart(2, all)).isEqualTo(all);
            assertThat(apart(4, all)).isEqualTo(all.subList(0, 1));
        }

        @Test
        void stand_beside_it_among_many() {
            List<Entry> all = new ArrayList<>(ofOneDay(8));
            all.add(joined(10, "2019-01-01", "M0"));

            assertThat(apart(10, all)).isSameAs(all);
            assertThat(apart(11, all)).isEqualTo(ofOneDay(8));
            assertThat(apart(11, ofOneDay(8))).isEqualTo(ofOneDay(8));
        }

        @Test
        void stand_beside_it_where_anything_was_corrected() {
            Entry first = joined(2, "2019-01-01", "AA");
            Entry own = joined(5, "2019-01-01", "AA");
            List<Entry> all = all(first, joined(3, "2019-02-01", "BB"), struck(4, "2019-02-01", 3), own);

            assertThat(of(all)).containsExactly(first);
            assertThat(apart(5, all)).containsExactly(first, own);
        }

        @Test
        void are_not_what_was_withdrawn_of_the_same() {
            Entry first = joined(2, "2019-01-01", "AA");
            Entry own = joined(4, "2019-01-01", "AA");

            assertThat(apart(4, all(first, own, struck(5, "2019-02-01", 2)))).containsExactly(own);
        }
    }

    @Nested
    class Where_anything_was_corrected {

        private final Entry first = joined(2, "2019-01-01", "AA");
        private final Entry again = joined(3, "2019-01-01", "AA");

        @Test
        void are_none_of_those_that_were_said_alike_before_one_was_withdrawn() {
            assertThat(of(all(first, again, struck(4, "2019-02-01", 2)))).isEmpty();
            assertThat(of(all(first, again, struck(4, "2019-02-01", 3)))).isEmpty();
        }

        @Test
        void are_what_was_said_again_after_that() {
            Entry anew = joined(4, "2019-01-01", "AA");

            assertThat(of(all(first, struck(3, "2019-01-01", 2), anew))).containsExactly(anew);
        }

        @Test
        void are_once_what_one_was_amended_to_say_and_another_says() {
            Entry other = joined(3, "2019-01-01", "BB");

            assertThat(of(all(first, other, amended(4, "2019-02-01", first, "BB"))))
                    .extracting(Entry::id)
                    .containsExactly(first.id());
        }

        @Test
        void begin_with_the_opening_of_a_day() {
            Entry opening = listed(5, "2019-01-01");

            assertThat(of(all(first, opening, joined(6, "2019-02-01", "BB"), struck(7, "2019-02-01", 6))))
                    .containsExactly(opening, first);
        }

        @Test
        void follow_by_what_they_say_now() {
            Entry other = joined(3, "2018-06-01", "BB");
            Entry moved = entry(
                    4,
                    "2019-02-01",
                    "2019-02-01",
                    Amended.of(
                            Organisation.KIND,
                            first.id(),
                            first.fact(),
                            LocalDate.parse("2018-01-01"),
                            Optional.empty()));

            assertThat(of(all(first, other, moved))).extracting(Entry::id).containsExactly(first.id(), other.id());
        }
    }

    @Test
    void what_was_typed_is_in_the_order_in_which_it_was_entered() {
        Entry late = joined(2, "2019-06-01", "AA");
        Entry backDated = joined(3, "2019-01-01", "BB");
        Entry strike = struck(4, "2019-07-01", 2);

        Map<Entry, List<Entry>> typed = Corrections.byTyped(all(late, backDated, strike), Order.AS_NUMBERED);

        assertThat(typed.keySet()).containsExactly(late, backDated);
        assertThat(typed.get(late)).containsExactly(strike);
        assertThat(typed.get(backDated)).isEmpty();
    }
}
