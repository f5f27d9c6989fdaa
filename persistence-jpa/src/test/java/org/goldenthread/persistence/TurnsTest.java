package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TurnsTest {

    private final Turns turns = new Turns();
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        other.shutdownNow();
    }

    @Test
    void has_one_thread_wait_for_the_other() throws Exception {
        assertThat(turns.take(0)).isTrue();

        assertThat(other.submit(() -> turns.take(20)).get()).isFalse();
        turns.give();
        assertThat(other.submit(() -> turns.take(20)).get()).isTrue();
    }

    @Test
    void keeps_the_turn_of_who_was_overtaken() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        assertThat(turns.take(0)).isTrue();
        turns.keep();
        var waiting = other.submit(() -> {
            boolean taken = turns.take(5_000);
            order.add("other");
            return taken;
        });
        Thread.sleep(20);

        assertThat(turns.take(0)).isTrue();
        order.add("overtaken");
        turns.give();

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(order).containsExactly("overtaken", "other");
    }

    @Test
    void does_not_keep_the_turn_of_who_stays_away() throws Exception {
        assertThat(turns.take(0)).isTrue();
        turns.keep();

        assertThat(other.submit(() -> turns.take(5_000)).get(5, TimeUnit.SECONDS))
                .isTrue();
        assertThat(turns.take(10)).isFalse();
    }
}
