package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.DueWords;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;

class LateValidatorTest {

    private static final Occasion SAID = Occasion.of(Author.parse("Ann"), "said");

    private final Validator validator = LateValidator.ofHibernate();
    private final Books books =
            Books.inMemory(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).with(validator);

    private record SaySomething(@NotBlank String theWords, @Positive int times) implements Verb {
        @Override
        public List<Draft> decide(State now, Moment when) {
            return List.of();
        }
    }

    @Test
    void tells_all_that_is_wrong_with_a_verb_at_once() {
        assertThatThrownBy(() -> books.record(new SaySomething(" ", 0), SAID))
                .hasMessage(
                        """
                error[words.constraint]: "theWords" of SaySomething must not be blank
                error[words.constraint]: "times" of SaySomething must be greater than 0""");
    }

    @Test
    void finds_nothing_wrong_with_what_is_right() {
        assertThat(books.record(new SaySomething("words", 1), SAID)).isEmpty();
    }

    private static Verb move(Sentence reason) {
        return new RescheduleMilestone(
                Code.parse("MS"), DueWords.parse("June 2020"), Code.parse("CAPACITY"), reason, Optional.empty());
    }

    @Test
    void is_not_begun_for_a_verb_of_the_domain_with_which_nothing_is_wrong() {
        AtomicInteger begun = new AtomicInteger();
        Validator late = new LateValidator(() -> {
            begun.incrementAndGet();
            return validator;
        });

        assertThat(late.validate(move(Sentence.parse("two left")))).isEmpty();
        assertThat(begun).hasValue(0);
        assertThat(late.validate(move(null))).hasSize(1);
        assertThat(late.validate(new SaySomething(" ", 1))).hasSize(1);
        assertThat(begun).hasValue(1);
    }

    @Test
    void is_a_validator_in_every_way() {
        assertThat(validator.validateProperty(new SaySomething(" ", 1), "theWords"))
                .hasSize(1);
        assertThat(validator.validateValue(SaySomething.class, "times", 0)).hasSize(1);
        assertThat(validator.getConstraintsForClass(SaySomething.class).isBeanConstrained())
                .isTrue();
        assertThat(validator.forExecutables()).isNotNull();
        assertThat(validator.unwrap(Validator.class).getClass().getName())
                .startsWith(HibernateValidator.class.getPackageName());
    }
}
