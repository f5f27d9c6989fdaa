package org.goldenthread.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.RollMilestone;
import org.goldenthread.domain.proposal.ApproveProposal;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.proposal.ProposeChange;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.DueWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every constraint of every verb: what breaks it and nothing else is refused with its code, by the books alone and by a
 * provider of Bean Validation. Without any one of the constraints one of these tests fails; {@code .ci/without-constraints}
 * takes each away in turn to see that.
 */
class EveryConstraintTest {

    private static final Optional<Code> NONE = Optional.empty();
    private static final Code MILESTONE = Code.parse("MS");
    private static final Code PLAN = Code.parse("PL");

    /** What the components that a rule demands are refused with. All others are refused with {@code verb.missing}. */
    private static final Map<String, String> NEEDED = new TreeMap<>(Map.ofEntries(
            Map.entry("AcceptFinding.reason", "error[finding.reason]: a finding is accepted for a reason"),
            Map.entry(
                    "CompleteMilestone.evidence",
                    "error[milestone.evidence]: a milestone is completed with evidence: what shows that it was delivered"),
            Map.entry(
                    "RescheduleMilestone.cause",
                    "error[milestone.move.cause]: an agreed date is moved for a cause, one of the list of causes"),
            Map.entry(
                    "RescheduleMilestone.reason",
                    "error[milestone.move.reason]: an agreed date is moved for a reason, the sentence that says why"),
            Map.entry("RestatePlan.reason", "error[plan.restate.reason]: a closed plan is restated for a reason"),
            Map.entry(
                    "StrikeEntry.reason",
                    "error[strike.reason]: an entry is withdrawn for a reason, which stays readable"),
            Map.entry(
                    "StrikeAct.reason",
                    "error[strike.reason]: an entry is withdrawn for a reason, which stays readable"),
            Map.entry(
                    "StrikeThing.reason",
                    "error[strike.reason]: an entry is withdrawn for a reason, which stays readable"),
            Map.entry(
                    "RecodeThing.reason",
                    "error[recode.reason]: a thing is given another code for a reason, which stays readable"),
            Map.entry(
                    "AmendThing.reason", "error[amend.reason]: an entry is amended for a reason, which stays readable"),
            Map.entry(
                    "AmendEntry.reason",
                    "error[amend.reason]: an entry is amended for a reason, which stays readable")));

    /** A verb whose components do not go together in one way, and what is said of it. */
    private record Broken(Verb verb, String way, String told) {}

    private static final List<Broken> BROKEN = List.of(
            new Broken(
                    milestone(NONE, NONE, NONE, List.of()),
                    "Unattached",
                    "error[milestone.unattached]: \"Train 100 staff\" serves nothing: a milestone names a theme, an objective or a plan\nnext: again (theme …) or again (objective …) or again (plan …)"),
            new Broken(
                    milestone(Optional.of(Code.parse("TH")), Optional.of(Code.parse("OB")), NONE, List.of()),
                    "InTwoThemes",
                    "error[milestone.two-themes]: \"Train 100 staff\" names the theme TH and the objective OB, which has"
                            + " a theme of its own; name one of them"),
            new Broken(
                    milestone(NONE, NONE, Optional.of(PLAN), List.of(Code.parse("MT"), MILESTONE)),
                    "BeforeItself",
                    "error[milestone.cycle]: MS would be delivered before itself: MS > MS"),
            new Broken(
                    new ClosePlan(
                            PLAN, NONE, Optional.of(Code.parse("BRAG")), Optional.empty(), Optional.empty(), false),
                    "RatedInPart",
                    "error[plan.close.rating]: a rating has a scale and a level; only the scale BRAG is given\n"
                            + "next: again (level …)"),
            new Broken(
                    new ClosePlan(PLAN, NONE, NONE, Optional.of(Title.parse("Green")), Optional.empty(), false),
                    "RatedInPart",
                    "error[plan.close.rating]: a rating has a scale and a level; only the level Green is given\n"
                            + "next: again (scale …)"),
            new Broken(
                    new ClosePlan(PLAN, Optional.of(Code.parse("PM")), NONE, Optional.empty(), Optional.empty(), true),
                    "CarriedAsReported",
                    "error[plan.close.carried]: PL is closed as reported, which carries nothing on, so it can't name PM as the next plan"),
            new Broken(
                    new ClosePlan(PLAN, Optional.of(PLAN), NONE, Optional.empty(), Optional.empty(), false),
                    "CarriedIntoItself",
                    "error[plan.close.next]: PL can't be its own next plan; milestones are carried on into a later one"),
            new Broken(
                    new RollMilestone(
                            MILESTONE, PLAN, Optional.of(DueWords.parse("June 2020")), true, NONE, Optional.empty()),
                    "MovedAndKept",
                    "error[milestone.roll.both]: MS is given the due date \"June 2020\" and keeps the one it has; choose one"),
            new Broken(
                    proposal(Proposal.Asks.NEW_DATE, NONE, Optional.empty()),
                    "Incomplete",
                    "error[proposal.incomplete]: a proposal for a new date does not say: due; cause\n"
                            + "next: again (due …) or again (cause …)"),
            new Broken(
                    proposal(Proposal.Asks.REMOVAL, NONE, Optional.empty()),
                    "Incomplete",
                    "error[proposal.incomplete]: a proposal for a removal does not say: cause\nnext: again (cause …)"),
            new Broken(
                    proposal(Proposal.Asks.NEW_MILESTONE, NONE, Optional.of(Title.parse("Train 100 staff"))),
                    "Incomplete",
                    "error[proposal.incomplete]: a proposal for a new milestone does not say: theme, objective or plan\n"
                            + "next: again (theme …)"),
            new Broken(
                    proposal(
                            Proposal.Asks.REMOVAL,
                            Optional.of(Code.parse("SCOPE")),
                            Optional.of(Title.parse("Train 100 staff"))),
                    "Surplus",
                    "error[proposal.surplus]: a proposal for a removal does not need what a new milestone is to be"),
            new Broken(
                    new ApproveProposal(Code.parse("PR"), NONE, Optional.of(PLAN), Optional.empty(), NONE),
                    "Undecided",
                    "error[proposal.decision]: PR is approved by a decision: one that the record has, or else the board,"
                            + " its meeting and a code for the decision\n"
                            + "next: again (agreedBy …) or again (board …, meeting …, decision …)"),
            new Broken(
                    new ApproveProposal(
                            Code.parse("PR"), Optional.of(Code.parse("DC")), Optional.of(PLAN), Optional.empty(), NONE),
                    "Undecided",
                    "error[proposal.decision]: PR is approved by one decision: DC, or one that is recorded with it"));

    private static ProposeChange proposal(Proposal.Asks asks, Optional<Code> cause, Optional<Title> title) {
        return new ProposeChange(
                Optional.of(Code.parse("PR")),
                asks,
                MILESTONE,
                Optional.empty(),
                cause,
                NONE,
                Optional.of(Sentence.parse("the trainer is ill")),
                title,
                NONE,
                NONE,
                NONE,
                NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static AddMilestone milestone(
            Optional<Code> theme, Optional<Code> objective, Optional<Code> plan, List<Code> dependsOn) {
        return new AddMilestone(
                MILESTONE,
                Title.parse("Train 100 staff"),
                theme,
                objective,
                plan,
                Optional.empty(),
                NONE,
                List.of(),
                List.of(),
                List.of(),
                dependsOn);
    }

    /** Each door with each component of each verb. */
    private static Stream<Arguments> places(Function<Class<?>, List<RecordComponent>> components) {
        return VerbSamples.all().stream().flatMap(verb -> components.apply(verb.getClass()).stream()
                .flatMap(component -> Arrays.stream(Door.values())
                        .map(door -> Arguments.of(
                                door, verb.getClass().getSimpleName() + "." + component.getName(), verb))));
    }

    static Stream<Arguments> components() {
        return places(VerbSamples::components);
    }

    static Stream<Arguments> lists() {
        return places(VerbSamples::lists);
    }

    static Stream<Arguments> broken() {
        return BROKEN.stream().flatMap(broken -> Arrays.stream(Door.values()).map(door -> Arguments.of(door, broken)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("components")
    void what_is_missing_is_named(Door door, String place, Verb whole) {
        String component = place.substring(place.indexOf('.') + 1);

        assertThat(door.tells(VerbSamples.without(whole, List.of(component))))
                .containsExactly(NEEDED.getOrDefault(place, VerbSamples.missing(component, whole)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("lists")
    void a_hole_in_a_list_is_named_by_its_place(Door door, String place, Verb whole) {
        String list = place.substring(place.indexOf('.') + 1);

        assertThat(door.tells(VerbSamples.withHole(whole, list)))
                .containsExactly(VerbSamples.missing(list + "[1]", whole));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("broken")
    void what_does_not_go_together_is_told(Door door, Broken broken) {
        assertThat(door.tells(broken.verb())).containsExactly(broken.told());
    }

    @ParameterizedTest
    @EnumSource
    void all_that_is_wrong_is_told_at_once_in_the_order_of_the_verb(Door door) {
        assertThat(door.tells(new ClosePlan(
                        PLAN,
                        Optional.of(PLAN),
                        Optional.of(Code.parse("BRAG")),
                        Optional.empty(),
                        Optional.empty(),
                        true)))
                .extracting(told -> told.substring(0, told.indexOf(']') + 1))
                .containsExactly("error[plan.close.rating]", "error[plan.close.carried]", "error[plan.close.next]");
        assertThat(door.tells(VerbSamples.without(
                        sample("RescheduleMilestone"), List.of("milestone", "to", "cause", "reason", "agreedBy"))))
                .extracting(told -> told.substring(0, told.indexOf(']') + 1))
                .containsExactly(
                        "error[verb.missing]",
                        "error[verb.missing]",
                        "error[milestone.move.cause]",
                        "error[milestone.move.reason]",
                        "error[verb.missing]");
    }

    private static Verb sample(String name) {
        return VerbSamples.all().stream()
                .filter(verb -> verb.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSTRAINTS", "PROVIDER_ALONE"})
    void nothing_is_wrong_with_a_sample(Door door) {
        assertThat(VerbSamples.all())
                .allSatisfy(verb -> assertThat(door.tells(verb)).isEmpty());
        assertThat(VerbSamples.all()).allSatisfy(verb -> assertThat(Constraints.areKnown(verb.getClass()))
                .isTrue());
    }

    @Test
    void every_verb_has_a_sample() throws IOException {
        assertThat(VerbSamples.all().stream().map(Object::getClass).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(VerbSamples.verbsIn(Path.of("target", "classes")));
    }

    @Test
    void every_constraint_has_an_example_with_its_code() {
        Set<String> refused = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        for (Verb verb : VerbSamples.all()) {
            String name = verb.getClass().getSimpleName();
            for (Refused constraint : verb.getClass().getAnnotationsByType(Refused.class)) {
                String way = constraint.when().getSimpleName();
                refused.add(name + "." + way);
                assertThat(BROKEN)
                        .filteredOn(broken -> broken.verb().getClass() == verb.getClass()
                                && broken.way().equals(way))
                        .isNotEmpty()
                        .allSatisfy(
                                broken -> assertThat(broken.told()).startsWith("error[" + constraint.code() + "]: "));
            }
            Constraints.needed(verb.getClass()).forEach((component, code) -> {
                needed.add(name + "." + component);
                assertThat(NEEDED.get(name + "." + component)).startsWith("error[" + code + "]: ");
            });
        }

        assertThat(refused)
                .isEqualTo(BROKEN.stream()
                        .map(broken -> broken.verb().getClass().getSimpleName() + "." + broken.way())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(needed).isEqualTo(NEEDED.keySet());
    }

    /** Whatever is wrong, be it several things at once. */
    @Property(tries = 500)
    void the_books_and_a_provider_find_the_same(@ForAll("verbs") Verb verb) {
        assertThat(Constraints.by(Door.PROVIDER, verb)).isEqualTo(Constraints.of(verb));
        assertThat(Constraints.of(verb, Door.PROVIDER)).isEqualTo(Constraints.of(verb));
    }

    @Provide("verbs")
    Arbitrary<Verb> anyVerbs() {
        List<Verb> all = new ArrayList<>(VerbSamples.all());
        BROKEN.forEach(broken -> all.add(broken.verb()));
        return Arbitraries.of(all).flatMap(verb -> {
            List<String> components = VerbSamples.components(verb.getClass()).stream()
                    .map(RecordComponent::getName)
                    .toList();
            return Arbitraries.subsetOf(components)
                    .map(List::copyOf)
                    .map(missing -> VerbSamples.without(verb, missing));
        });
    }
}
