package org.goldenthread.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What docs/ratings.md says of each policy, rule by rule, is what the policy does. */
class RatingsDocTest {

    static final List<Policy> POLICIES = Policy.ALL;

    @ParameterizedTest
    @FieldSource("POLICIES")
    void the_documents_table_is_the_policy(Policy policy) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "ratings.md"));
        int heading = lines.indexOf("## " + policy.name());
        assertThat(heading).as("## " + policy.name()).isNotNegative();
        List<String> table = lines.subList(heading, lines.size()).stream()
                .dropWhile(line -> !line.startsWith("| rule"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(String.join("\n", table)).isEqualTo(String.join("\n", table(policy)));
        assertThat(lines.subList(heading, lines.size()).stream()
                        .filter(line -> line.startsWith("Of what milestones serve: "))
                        .findFirst())
                .contains(shares(policy));
    }

    @Test
    void the_document_says_what_the_levels_of_each_scale_count_as() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "ratings.md"));
        for (Scale scale : Scale.BUILT_IN) {
            int heading = lines.indexOf("| " + scale.code() + " | counts as |");
            List<String> said = heading < 0
                    ? List.of()
                    : lines.subList(heading + 2, lines.size()).stream()
                            .takeWhile(line -> line.startsWith("|"))
                            .toList();
            assertThat(said)
                    .as("what the levels of " + scale.code() + " count as")
                    .isEqualTo(scale.corresponds().stream()
                            .map(one -> "| " + one.level() + " | "
                                    + (one.isDelivered() ? "delivered" : one.scale() + " " + one.as()) + " |")
                            .toList());
        }
    }

    private static List<String> table(Policy policy) {
        List<String> table =
                new ArrayList<>(List.of("| rule | from | level | when | sentence |", "|---|---|---|---|---|"));
        for (Rule rule : policy.rules()) {
            Condition condition = rule.condition();
            table.add("| " + condition.code() + " | " + from(rule.atLeast()) + " | "
                    + rule.level().map(Title::value).orElse("none") + " | " + condition.when() + " | `"
                    + condition.template() + "` |");
        }
        return table;
    }

    private static String from(Period atLeast) {
        if (atLeast.isZero()) {
            return "at once";
        }
        return atLeast.getMonths() > 0
                ? atLeast.getMonths() + " months"
                : atLeast.getDays() == 1 ? "1 day" : atLeast.getDays() + " days";
    }

    private static String shares(Policy policy) {
        List<Level> levels = policy.scale().levels();
        return "Of what milestones serve: " + levels.get(2).name() + " from "
                + policy.shares().worstFrom() + "% at "
                + levels.get(2).name() + "; " + levels.get(1).name() + " from "
                + policy.shares().middleFrom() + "% below " + levels.get(0).name() + ", or with a single one at "
                + levels.get(2).name() + "; otherwise " + levels.get(0).name() + "."
                + (policy.shares().knownFrom() == 0
                        ? ""
                        : " No level below " + policy.shares().knownFrom() + "% rated.");
    }
}
