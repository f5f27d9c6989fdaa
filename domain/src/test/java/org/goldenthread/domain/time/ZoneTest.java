package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ZoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Z", "UTC", "+01:00", "America/Argentina/Buenos_Aires", "Etc/GMT+5"})
    void is_known_by_its_name_or_its_offset(String name) {
        Zone zone = Zone.parse(" " + name + " ");

        assertThat(zone).hasToString(name).isEqualTo(Zone.of(ZoneId.of(name)));
        assertThat(zone.id()).contains(ZoneId.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "", "a zone", "Europe/"})
    void is_refused_where_nobody_knows_it(String name) {
        assertThatThrownBy(() -> Zone.parse(name))
                .hasMessageStartingWith("error[zone.form]: \"" + name + "\" is not a known time zone: give a name such"
                        + " as Europe/London, or an offset such as +01:00");
    }

    @Test
    void may_have_been_known_to_whoever_recorded_it() {
        Zone zone = new Zone("Europe/Atlantis");

        assertThat(zone.id()).isEmpty();
        assertThat(zone.day(Instant.parse("2026-06-30T23:30:00Z"), ZoneOffset.UTC))
                .isEqualTo("2026-06-30");
        assertThatThrownBy(() -> new Zone("Europe/London; drop")).hasMessageContaining("error[zone.form]");
    }
}
