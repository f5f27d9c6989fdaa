package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The seals of acts that were recorded before there were any. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealingTest {

    private final OpenBooks books = new OpenBooks();

    private List<KeptAct> acts;

    private static Link sealed(KeptAct act, Optional<Instant> latestMoment, Optional<Seal> before) {
        Sealing sealing = Sealing.later(act.with(Optional.<Link>empty()), notAfter -> latestMoment, before);
        act.entries().forEach(sealing::add);
        return sealing.end();
    }

    private static Link link(KeptAct act) {
        return act.link().orElseThrow();
    }

    private static KeptAct entered(KeptAct act, String at) {
        return new KeptAct(act.number(), at, act.by(), act.words(), act.zone(), act.key(), act.link(), act.entries());
    }

    @BeforeEach
    void two_acts() {
        books.record(OpenBooks.add("MA", "March 2020"));
        acts = new java.util.ArrayList<>();
        books.books().kept(new Head(2), acts::add);
    }

    @Test
    void are_those_that_they_would_have_had() {
        assertThat(sealed(acts.get(0), Optional.empty(), Optional.empty())).isEqualTo(link(acts.get(0)));
        assertThat(sealed(
                        acts.get(1),
                        Optional.of(link(acts.get(0)).moment()),
                        Optional.of(link(acts.get(0)).seal())))
                .isEqualTo(link(acts.get(1)));
    }

    @Test
    void stand_just_after_the_greatest_moment_before_unless_they_were_entered_later() {
        Instant entered = books.clock().instant();
        KeptAct second = acts.get(1);
        Optional<Seal> before = Optional.of(link(acts.get(0)).seal());

        assertThat(sealed(second, Optional.of(entered), before).moment()).isEqualTo(entered.plusMillis(1));
        assertThat(sealed(second, Optional.of(entered.plusSeconds(9)), before).moment())
                .isEqualTo(entered.plusSeconds(9).plusMillis(1));
        assertThat(sealed(second, Optional.of(entered.minusMillis(1)), before).moment())
                .isEqualTo(entered);
        assertThat(sealed(entered(second, entered.plusNanos(999_999).toString()), Optional.empty(), before)
                        .moment())
                .as("in whole milliseconds")
                .isEqualTo(entered);
    }

    @Test
    void ask_for_no_moment_that_is_more_than_a_year_ahead_of_them() {
        List<Instant> asked = new java.util.ArrayList<>();
        Sealing.later(
                acts.get(1).with(Optional.<Link>empty()),
                notAfter -> {
                    asked.add(notAfter);
                    return Optional.empty();
                },
                Optional.empty());

        assertThat(asked).containsExactly(books.clock().instant().plus(Duration.ofDays(366)));
    }

    @Test
    void of_what_is_damaged_are_those_of_what_stands_there() {
        KeptAct damaged = entered(acts.get(0), "yesterday");

        Link link = sealed(damaged, Optional.empty(), Optional.empty());

        assertThat(link.moment()).isEqualTo(Instant.EPOCH);
        assertThat(Seals.broken(damaged.with(Optional.of(link)))).isEmpty();
    }
}
