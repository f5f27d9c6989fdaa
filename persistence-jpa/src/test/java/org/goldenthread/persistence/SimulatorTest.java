package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is promised of a database, looked for in what chance does to it; {@code .ci/simulate} runs more of the same. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SimulatorTest {

    private static final int SEEDS = 200;

    @Test
    void keeps_every_act_whatever_befalls_its_file_or_refuses() {
        Tally tally = new Tally();
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(Simulator.run(seed, tally)).isNotEmpty();
        }

        // a simulator that does nothing finds nothing
        assertThat(tally.counts().keySet())
                .contains(
                        "a process is killed",
                        "fails after",
                        "fails before",
                        "fails since",
                        "fails to read",
                        "has threads",
                        "is copied",
                        "is full",
                        "is killed",
                        "is locked",
                        "is overtaken",
                        "is read meanwhile",
                        "is replaced",
                        "is taken away",
                        "is taken away meanwhile",
                        "is truncated",
                        "says in another locale",
                        "sets the clock");
        assertThat(tally.counts().get("fails after"))
                .containsKeys("storage.failed, and it is there", "storage.failed, and it is not there", "recorded");
        assertThat(tally.counts().get("is killed")).containsKeys("after the commit", "before it");
        assertThat(tally.counts().get("is full")).containsKey("storage.full, and it is not there");
        assertThat(tally.counts().get("is taken away meanwhile")).containsKey("storage.replaced, and it is not there");
    }

    @Test
    void takes_the_same_steps_to_the_same_ends_for_the_same_seed() {
        long alone = 6;
        assertThat(Simulator.run(alone, new Tally())).isEqualTo(Simulator.run(alone, new Tally()));
    }

    @Test
    void fails_each_call_of_a_recording_in_turn() {
        for (Fault.When when : Fault.When.values()) {
            assertThat(Simulator.eachCall(when)).as(when.name()).isGreaterThan(30);
        }
    }

    @Test
    void takes_the_file_away_before_each_call_of_a_recording() {
        assertThat(Simulator.takenAwayAtEachCall()).isGreaterThan(20);
    }
}
