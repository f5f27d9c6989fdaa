package org.goldenthread.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verbs of somebody's own, and what a provider alone tells. */
class ConstraintsTest {

    private static final Validator PROVIDER = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final Occasion SAID = Occasion.of(Author.parse("Ann"), "said");

    private final Books books = Books.inMemory(Clock.fixed(Instant.parse("2020-01-15T10:00:00Z"), ZoneOffset.UTC));

    private record SaySomething(@NotNull Code about, @NotBlank String theWords, @Positive int times) implements Verb {
        @Override
        public List<Draft> decide(State now, Moment when) {
            return List.of();
        }
    }

    private record SaySeldom(@NotNull(groups = SaySeldom.class) Code about) implements Verb {
        @Override
        public List<Draft> decide(State now, Moment when) {
            return List.of();
        }
    }

    private record SayPerhaps(Optional<@NotNull Code> about) implements Verb {
        @Override
        public List<Draft> decide(State now, Moment when) {
            return List.of();
        }
    }

    private record SayAll(@NotNull List<List<@Size(max = 3) String>> words) implements Verb {
        private SayAll {
            words = List.copyOf(words);
        }

        @Override
        public List<Draft> decide(State now, Moment when) {
            return List.of();
        }
    }

    private record SayNested(@NotNull List<List<@NotNull String>> words) implements Verb {
        private SayNested {
            words = List.copyOf(words);
        }

        @Override
        public List<Draft> decide(State now, Moment when) {
            return List.of();
        }
    }

    private record SayTwice(@NotNull.List(@NotNull) Code about) implements Verb {
        @Override
        public List<Draft> decide(State now, Moment when) {
            return List.of();
        }
    }

    @Test
    void a_provider_tells_what_its_own_constraints_find_after_what_those_of_the_house_do() {
        assertThatThrownBy(() -> books.with(PROVIDER).record(new SaySomething(null, " ", 0), SAID))
                .hasMessage(
                        """
                error[verb.missing]: "about" is missing from SaySomething
                hint: give every component; what there is none of is Optional.empty() or List.of()
                error[words.constraint]: "theWords" of SaySomething must not be blank
                error[words.constraint]: "times" of SaySomething must be greater than 0""");
    }

    @Test
    void a_provider_finds_nothing_wrong_with_what_is_right() {
        assertThat(books.with(PROVIDER).record(new SaySomething(Code.parse("MS"), "words", 1), SAID))
                .isEmpty();
    }

    static Stream<Verb> foreign() {
        return Stream.of(
                new SaySomething(Code.parse("MS"), "words", 1),
                new SaySeldom(Code.parse("MS")),
                new SaySeldom(null),
                new SayPerhaps(Optional.empty()),
                new SayAll(List.of()),
                new SayAll(List.of(List.of("much too long"))),
                new SayNested(List.of(Arrays.asList("words", null))),
                new SayTwice(Code.parse("MS")));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void what_only_a_provider_knows_is_never_passed_over_without_one(Verb verb) {
        assertThatThrownBy(() -> books.record(verb, SAID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("verb: @(NotBlank|NotNull|Size|List) (on|inside) \\w+\\.\\w+ takes a Validator");
        assertThat(Constraints.areKnown(verb.getClass())).isFalse();
        assertThat(Constraints.of(verb, PROVIDER)).isEqualTo(Constraints.by(PROVIDER, verb));
    }

    @Test
    void a_verb_without_components_is_one_too() {
        assertThat(books.record((now, when) -> List.of(), SAID)).isEmpty();
        assertThat(books.with(PROVIDER).record((now, when) -> List.of(), SAID)).isEmpty();
    }

    @Test
    void who_has_only_a_provider_reads_the_same_sentence_and_the_code() {
        Title hostile = Title.parse("${1+1} {milestone} \\ $x");
        AddMilestone verb = new AddMilestone(
                Code.parse("MS"),
                hostile,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(PROVIDER.validate(verb)).singleElement().satisfies(violation -> {
            assertThat(violation.getMessage())
                    .isEqualTo(Constraints.of(verb).get(0).message())
                    .startsWith("\"${1+1} {milestone} \\ $x\" serves nothing");
            assertThat(violation.getConstraintDescriptor().getAttributes())
                    .containsEntry("code", "milestone.unattached");
        });
    }

    @Test
    void a_call_without_a_verb_or_an_occasion_is_a_mistake_that_names_it() {
        assertThatThrownBy(() -> books.record(null, SAID))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("verb");
        assertThatThrownBy(() -> books.propose((now, when) -> List.of(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("on");
        assertThatThrownBy(() -> books.with(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("provider");
    }
}
