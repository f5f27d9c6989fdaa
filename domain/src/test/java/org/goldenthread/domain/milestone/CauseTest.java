package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void is_described_by_the_codes_of_all_that_are_built_in() {
        String codes = Cause.BUILT_IN.stream()
                .map(cause -> cause.code().value().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));

        assertThat(Cause.WORDS).isEqualTo("the cause of the change: " + codes + ", or one of your own");
    }
}
