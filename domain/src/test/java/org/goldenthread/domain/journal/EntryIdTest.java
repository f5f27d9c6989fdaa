package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdTest {

    @Test
    void is_an_act_and_a_place_in_it() {
        assertThat(EntryId.parse(" 17.3 ")).isEqualTo(new EntryId(17, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "17.", ".3", "0.1", "17.0", "017.3", "17.03", "-1.1", "17.3.1", "1e3.1", "١.١"})
    void refuses_anything_else(String text) {
        assertRefused(
                INVALID_INPUT,
                () -> EntryId.parse(text),
                "error[entry.form]: \"" + text + "\" is not an entry: an act and a place in it, such as 17.3",
                "next: history line (code …)");
    }

    @Test
    void counts_from_one() {
        assertThatThrownBy(() -> new EntryId(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EntryId(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_the_place_at_which_an_entry_stands_in_its_act() {
        LocalDate day = LocalDate.parse("2019-02-01");
        Entry second = new Entry(
                new EntryId(7, 2),
                new Subject("note", Code.parse("NO")),
                day,
                day,
                new Mentioned(Optional.empty()),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> new Act(7, Instant.EPOCH, Author.parse("Ann Smith"), "", List.of(second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entries: 7.2 stands at 7.1");
    }

    @Property
    void is_read_back_from_its_text(
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long act,
            @ForAll @IntRange(min = 1, max = 999_999_999) int place) {
        EntryId id = new EntryId(act, place);

        assertThat(EntryId.parse(id.toString())).isEqualTo(id);
    }

    @Property
    void is_ordered_by_act_and_then_by_place(
            @ForAll @LongRange(min = 1, max = 3) long act,
            @ForAll @IntRange(min = 1, max = 3) int place,
            @ForAll @LongRange(min = 1, max = 3) long otherAct,
            @ForAll @IntRange(min = 1, max = 3) int otherPlace) {
        int expected = Long.signum(act * 10 + place - (otherAct * 10 + otherPlace));

        assertThat(Integer.signum(new EntryId(act, place).compareTo(new EntryId(otherAct, otherPlace))))
                .isEqualTo(expected);
    }
}
