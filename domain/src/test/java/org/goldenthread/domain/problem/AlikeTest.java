package org.goldenthread.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlikeTest {

    private static Problem missing(String what) {
        return Problem.unreachable("journal.missing", "{what} is missing", Values.of("what", what))
                .hint("look for it");
    }

    @Test
    void many_that_differ_in_numbers_alone_are_one() {
        List<Problem> all = new ArrayList<>();
        for (int place = 1; place <= 1_200; place++) {
            all.add(missing("entry 1." + place));
            if (place == 7) {
                all.add(missing("act 3"));
            }
        }

        List<Problem> told = Alike.told(all);

        assertThat(told)
                .extracting(Problem::message)
                .containsExactly(
                        "entry 1.1 is missing (the first of 1200 such; the last: entry 1.1200 is missing)",
                        "act 3 is missing");
        assertThat(told.get(0).values())
                .isEqualTo(Values.of("what", "entry 1.1").and("count", 1_200).and("last", "entry 1.1200 is missing"));
        assertThat(told.get(0).hint()).contains("look for it");
    }

    @Test
    void a_few_and_those_of_another_code_stay_as_they_are() {
        List<Problem> all = List.of(
                missing("act 1"),
                missing("act 2"),
                missing("act 3"),
                Problem.unreachable("journal.table", "act 4 is missing"));

        assertThat(Alike.told(all)).isEqualTo(all);
    }
}
