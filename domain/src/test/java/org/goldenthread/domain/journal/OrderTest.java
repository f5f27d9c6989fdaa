package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Of acts 1 and 2, and of act 3, which was made elsewhere between them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrderTest {

    private static final Instant NOON = Instant.parse("2019-02-01T12:00:00Z");

    /** Acts at these moments, the third and later of which were merged; the later an act, the lower its seal. */
    private record Merged(List<Instant> moments) implements Links {

        @Override
        public Head head() {
            return new Head(moments.size());
        }

        @Override
        public Link link(long act) {
            byte[] seal = new byte[32];
            seal[0] = (byte) (9 - act);
            return new Link(Seal.of(seal), moments.get((int) act - 1), act, List.of());
        }

        @Override
        public Optional<Head> sealed(Seal seal) {
            return Optional.empty();
        }

        @Override
        public Optional<Head> keyed(Key key) {
            return Optional.empty();
        }

        @Override
        public Optional<Head> firstMerged() {
            return Optional.of(new Head(3));
        }

        @Override
        public Optional<Instant> latestMoment(Instant notAfter) {
            return Optional.empty();
        }
    }

    private static Entry entry(long act, int place) {
        LocalDate day = LocalDate.parse("2019-02-01");
        return new Entry(
                new EntryId(act, place),
                new Subject("note", Code.parse("NO")),
                day,
                day,
                new Mentioned(Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> sorted(Order order) {
        return Stream.of(entry(3, 2), entry(3, 1), entry(2, 1), entry(1, 1))
                .sorted(order)
                .map(entry -> entry.id().toString())
                .toList();
    }

    @Test
    void is_that_of_the_moments_of_acts_and_then_of_places() {
        Links links = new Merged(List.of(NOON, NOON.plusSeconds(9), NOON.plusSeconds(5)));

        assertThat(sorted(Order.of(links, new Head(3)))).containsExactly("1.1", "3.1", "3.2", "2.1");
        assertThat(Order.of(links, new Head(3)).isAsNumbered()).isFalse();
    }

    @Test
    void of_one_moment_is_that_of_the_seals() {
        Links links = new Merged(List.of(NOON, NOON, NOON));

        assertThat(sorted(Order.of(links, new Head(3)))).containsExactly("3.1", "3.2", "2.1", "1.1");
    }

    @Test
    void is_that_of_numbers_before_anything_was_merged() {
        Links links = new Merged(List.of(NOON, NOON.plusSeconds(9), NOON.plusSeconds(5)));

        assertThat(Order.of(links, new Head(2))).isSameAs(Order.AS_NUMBERED);
        assertThat(sorted(Order.AS_NUMBERED)).containsExactly("1.1", "2.1", "3.1", "3.2");
    }
}
