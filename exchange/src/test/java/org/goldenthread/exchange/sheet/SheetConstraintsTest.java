package org.goldenthread.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.constraint.Constraints;
import org.goldenthread.domain.constraint.Door;
import org.goldenthread.domain.constraint.VerbSamples;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every constraint of the verbs of sheets, as the domain's own are tried: {@code .ci/without-constraints} takes each away
 * in turn and sees that one of these tests fails.
 */
class SheetConstraintsTest {

    private static final Form.Fields FIELDS = Form.fields(Map.of("title", Form.words("Train 100 staff")));

    /** One verb of every class, by whose constraints nothing is wrong with it. */
    private static final List<Verb> SAMPLES = List.of(
            new LoadMilestones(
                    List.of(FIELDS), FIELDS, Optional.of(Code.parse("MS")), List.of(Creatable.LEADS), CellDues.PLAIN),
            new LoadSeries(
                    Code.parse("TR"),
                    List.of(FIELDS),
                    FIELDS,
                    Optional.of(Code.parse("MS")),
                    List.of(Code.parse("PL")),
                    false,
                    List.of(Creatable.LEADS),
                    CellDues.PLAIN),
            new LoadMeasures(List.of(FIELDS), CellDues.PLAIN));

    static Stream<Arguments> samples() {
        return SAMPLES.stream().flatMap(verb -> Arrays.stream(Door.values())
                .map(door -> Arguments.of(door, verb.getClass().getSimpleName(), verb)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void what_is_missing_is_named(Door door, String name, Verb whole) {
        assertThat(VerbSamples.components(whole.getClass()))
                .isNotEmpty()
                .extracting(RecordComponent::getName)
                .allSatisfy(component -> assertThat(door.tells(VerbSamples.without(whole, List.of(component))))
                        .containsExactly(VerbSamples.missing(component, whole)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void a_hole_in_a_list_is_named_by_its_place(Door door, String name, Verb whole) {
        assertThat(VerbSamples.lists(whole.getClass()))
                .isNotEmpty()
                .extracting(RecordComponent::getName)
                .allSatisfy(list -> assertThat(door.tells(VerbSamples.withHole(whole, list)))
                        .containsExactly(VerbSamples.missing(list + "[1]", whole)));
    }

    @Test
    void nothing_is_wrong_with_a_sample() {
        assertThat(SAMPLES).allSatisfy(verb -> {
            assertThat(Door.CONSTRAINTS.tells(verb)).isEmpty();
            assertThat(Door.PROVIDER_ALONE.tells(verb)).isEmpty();
        });
    }

    @Test
    void verbs_demand_what_is_tried_here_and_nothing_else() {
        assertThat(SAMPLES).extracting(Object::getClass).allSatisfy(verb -> {
            assertThat(Constraints.areKnown(verb)).isTrue();
            assertThat(Constraints.needed(verb)).isEmpty();
            assertThat(verb.getAnnotations()).isEmpty();
        });
    }

    @Test
    void every_verb_has_a_sample() throws IOException {
        assertThat(SAMPLES)
                .extracting(verb -> verb.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(VerbSamples.verbsIn(Path.of("target", "classes")));
    }
}
