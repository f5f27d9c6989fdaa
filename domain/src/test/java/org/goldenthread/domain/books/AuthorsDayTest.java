package org.goldenthread.domain.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.time.Zone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of an act is that of its author's zone, which is recorded with it, wherever it is looked at. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorsDayTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static Books entered(String moment, ZoneId zone) {
        Books books = Books.inMemory(Clock.fixed(Instant.parse(moment), zone));
        assertThat(Story.open(books).stamp().zone()).contains(Zone.of(zone));
        return books;
    }

    private static List<Act> acts(Books books) {
        List<Act> acts = new ArrayList<>();
        books.acts(books.head(), acts::add);
        return acts;
    }

    /** The clocks of 2026 go forward on 29 March at 01:00 UTC, and back on 25 October at 01:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:30:00Z, 2026-03-28",
        "2026-03-29T00:30:00Z, 2026-03-29",
        "2026-03-29T23:30:00Z, 2026-03-30",
        "2026-06-30T23:30:00Z, 2026-07-01",
        "2026-10-24T23:30:00Z, 2026-10-25",
        "2026-10-25T00:30:00Z, 2026-10-25",
        "2026-10-25T01:30:00Z, 2026-10-25",
        "2026-10-25T23:30:00Z, 2026-10-25",
        "2026-10-26T00:30:00Z, 2026-10-26"
    })
    void is_that_of_the_clocks_where_it_was_entered(String moment, LocalDate day) {
        Books books = entered(moment, LONDON);
        Act said = books.record(OpenBooks.add("MA", "March 2030"), Occasion.of(Story.AUTHOR, "add"))
                .orElseThrow();

        assertThat(said.entries()).extracting(Entry::told).containsOnly(day);
        assertThat(said.stamp().day(ZoneOffset.UTC)).isEqualTo(day);
        assertThat(books.check().acts()).isEqualTo(2);
        assertThat(books.open(View.LATEST).entered(day, day, ZoneOffset.UTC))
                .extracting(HistoryLine::entry)
                .contains(said.entries().get(0).id());
        assertThat(books.open(View.LATEST).entered(day.plusDays(1), day.plusDays(1), ZoneOffset.ofHours(14)))
                .isEmpty();
    }

    /** Two acts that were entered half past midnight in London, in British Summer Time. */
    private static List<Act> late() {
        Books books = entered("2026-06-30T23:30:00Z", LONDON);
        assertThat(books.record(OpenBooks.add("MA", "March 2030"), Occasion.of(Story.AUTHOR, "add")))
                .isPresent();
        return acts(books);
    }

    private static List<Act> with(Optional<Zone> zone) {
        return late().stream()
                .map(act -> new Act(
                        new Stamp(act.number(), act.entered(), act.by(), act.words(), zone, Optional.empty()),
                        act.entries()))
                .toList();
    }

    private static Books elsewhere() {
        return Books.inMemory(Clock.fixed(Instant.parse("2026-07-01T09:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void is_not_after_it_was_entered_where_another_zone_is_asked() {
        Books elsewhere = elsewhere();

        elsewhere.restore(late());

        assertThat(elsewhere.check().acts()).isEqualTo(2);
        assertThat(acts(elsewhere)).isEqualTo(late());
    }

    @Test
    void is_held_against_what_was_told_where_the_zone_is_known() {
        Books elsewhere = elsewhere();

        assertThatThrownBy(() -> elsewhere.restore(with(Optional.of(new Zone("UTC")))))
                .hasMessageContaining("reported on 2026-07-01, but entered before that, at 2026-06-30T23:30:00Z");
        assertThat(elsewhere.head()).isEqualTo(Head.NONE);
    }

    @Test
    void may_have_begun_anywhere_where_nobody_knows_the_zone() {
        for (Optional<Zone> zone : List.of(Optional.<Zone>empty(), Optional.of(new Zone("Europe/Atlantis")))) {
            Books elsewhere = elsewhere();

            elsewhere.restore(with(zone));

            assertThat(elsewhere.check().acts()).isEqualTo(2);
            assertThat(acts(elsewhere).get(1).stamp().day(ZoneOffset.UTC)).isEqualTo("2026-06-30");
        }
    }
}
