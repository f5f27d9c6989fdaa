package org.goldenthread.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SparklineTest {

    private static List<BigDecimal> figures(String... figures) {
        return Arrays.stream(figures).map(BigDecimal::new).toList();
    }

    @Test
    void has_a_block_for_each_figure() {
        assertThat(Sparkline.of(figures())).isEmpty();
        assertThat(Sparkline.of(figures("42"))).isEqualTo("▄");
        assertThat(Sparkline.of(figures("5", "5.0", "5"))).isEqualTo("▄▄▄");
        assertThat(Sparkline.of(figures("0", "1", "2", "3", "4", "5", "6", "7")))
                .isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(Sparkline.of(figures("-10", "10", "0.001", "-10"))).isEqualTo("▁█▅▁");
    }

    @Test
    void goes_from_the_least_to_the_most_of_its_scale() {
        assertThat(Sparkline.over(figures("20", "60", "100")).blocks(figures("20", "60")))
                .isEqualTo("▁▅");
        assertThat(Sparkline.over(figures("1e30", "1", "3")).blocks(figures("1", "3")))
                .isEqualTo("▁▁");
    }
}
