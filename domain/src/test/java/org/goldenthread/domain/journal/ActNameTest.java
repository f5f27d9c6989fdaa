package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a person names an act: by its number here, or by its seal. */
class ActNameTest {

    private static final String ONE = "12345678" + "a".repeat(56);
    private static final String TWO = "1234567890" + "b".repeat(54);
    private static final String THREE = "c0ffee11" + "d".repeat(56);

    /** Acts with these seals, each after the one before it. */
    private record Sealed(List<String> seals) implements Links {

        @Override
        public Head head() {
            return new Head(seals.size());
        }

        @Override
        public Link link(long act) {
            return new Link(new Seal(seals.get((int) act - 1)), Instant.EPOCH, act, List.of());
        }

        @Override
        public Optional<Head> sealed(Seal seal) {
            return Optional.of(new Head(seals.indexOf(seal.value()) + 1L)).filter(it -> it.act() > 0);
        }

        @Override
        public Optional<Head> keyed(Key key) {
            return Optional.empty();
        }

        @Override
        public Optional<Head> firstMerged() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> latestMoment(Instant notAfter) {
            return Optional.of(Instant.EPOCH);
        }
    }

    private static final Links ACTS = new Sealed(List.of(ONE, TWO, THREE));

    private static long number(String text) {
        return ActName.parse(text).in(ACTS).act();
    }

    @Test
    void is_a_number_of_up_to_seven_digits() {
        assertThat(number("0")).isZero();
        assertThat(number(" 2 ")).isEqualTo(2);
        assertThat(number("1234567")).isEqualTo(1_234_567);
    }

    @Test
    void is_a_seal_or_the_first_eight_or_more_digits_of_it_in_capitals_or_not() {
        assertThat(number("c0ffee11")).isEqualTo(3);
        assertThat(number("C0FFEE11D")).isEqualTo(3);
        assertThat(number(THREE)).isEqualTo(3);
        assertThat(number("123456789")).as("of decimal digits alone").isEqualTo(2);
        assertThat(ActName.parse("c0ffee11").isSealOf(new Head(3), ACTS)).isTrue();
        assertThat(ActName.parse("3").isSealOf(new Head(3), ACTS)).isFalse();
    }

    @Test
    void is_a_number_of_many_digits_where_no_act_has_such_a_seal_and_one_has_the_number() {
        assertThat(number("00000003")).isEqualTo(3);
        assertRefused(
                NOT_FOUND,
                () -> number("00000004"),
                "error[seal.unknown]: no act of this copy has a seal that begins with \"00000004\"; its last act is 3",
                "next: head line");
    }

    @Test
    void is_refused_when_it_is_neither() {
        assertRefused(
                INVALID_INPUT,
                () -> ActName.parse("c0ffee"),
                "error[act.form]: \"c0ffee\" is neither the number of an act, such as 17, nor its seal, or the first 8 or"
                        + " more of the seal's 64 hexadecimal digits",
                "next: head line");
    }

    @Test
    void is_refused_when_no_act_has_it() {
        assertRefused(
                NOT_FOUND,
                () -> number("c0ffee12"),
                "error[seal.unknown]: no act of this copy has a seal that begins with \"c0ffee12\"; its last act is 3",
                "next: head line");
    }

    @Test
    void is_refused_when_two_acts_have_it() {
        assertRefused(
                RULE_VIOLATED,
                () -> number("12345678"),
                "error[seal.ambiguous]: the seals of acts 1 and 2 begin with \"12345678\": " + ONE + " and " + TWO,
                "hint: give more of its digits, or the number that the act has in this copy");
    }

    @Test
    void prints_itself_as_it_is_given() {
        assertThat(ActName.parse("17")).hasToString("17");
        assertThat(ActName.parse("C0FFEE11")).hasToString("c0ffee11");
        assertThat(new ActNumber(1)).hasToString("1");
        assertThat(new Head(4)).hasToString("4");
        assertThat(Author.parse("Ann Smith")).hasToString("Ann Smith");
        assertThatThrownBy(() -> new ActNumber(0)).hasMessage("number: below 1: 0");
    }

    @Test
    void names_nothing_where_there_is_no_act() {
        assertThat(ActName.parse("c0ffee11").isSealOf(Head.NONE, ACTS)).isFalse();
    }
}
