package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CyclesTest {

    private static Optional<List<String>> from(String start, Map<String, String> next) {
        return Cycles.from(Code.parse(start), code -> Stream.of(
                                next.getOrDefault(code.value(), "").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Code::parse)
                        .toList())
                .map(way -> way.stream().map(Code::value).toList());
    }

    @Test
    void are_none_where_nothing_leads_back() {
        assertThat(from("AA", Map.of("AA", "AB AC", "AB", "AD", "AC", "AD"))).isEmpty();
        assertThat(from("AA", Map.of())).isEmpty();
    }

    @Test
    void lead_from_a_thing_to_itself_by_all_that_lies_between() {
        assertThat(from("AA", Map.of("AA", "AB", "AB", "AC AD", "AC", "AE", "AD", "AF", "AF", "AA")))
                .contains(List.of("AA", "AB", "AD", "AF", "AA"));
        assertThat(from("AA", Map.of("AA", "AA"))).contains(List.of("AA", "AA"));
    }

    @Test
    void leave_out_a_circle_that_does_not_lead_back() {
        assertThat(from("AA", Map.of("AA", "AB", "AB", "AC", "AC", "AB"))).isEmpty();
    }

    @Test
    void are_told_with_the_way() {
        List<Code> way = List.of(Code.parse("AA"), Code.parse("AB"), Code.parse("AA"));

        assertThat(Cycles.problem("place.cycle", "part of", way).asException())
                .hasMessage("error[place.cycle]: AA would be part of itself: AA > AB > AA");
        assertThat(Cycles.problem("place.cycle", "part of", way).subject())
                .map(Object::toString)
                .contains("AA");
    }
}
