package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveSet;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Objectives, which are set, rated and led by a member, and another kind of them that is only set. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KindTest {

    private final Kind<Objective> kind = Kind.of(
            "objective", "objectives", Objective.class, ObjectiveSet.class, List.of(Rated.class, LeadMember.class));
    private final Kind<Objective> plain =
            Kind.of("objective", "objectives", Objective.class, ObjectiveSet.class, List.of());

    private static Objective objective(String title) {
        LocalDate day = LocalDate.parse("2019-01-01");
        ObjectiveSet set = new ObjectiveSet(Title.parse(title), Code.parse("TH"), Optional.empty());
        return set.first(new Entry(
                new EntryId(1, 1),
                new Subject("objective", Code.parse("OB")),
                day,
                day,
                set,
                Optional.empty(),
                Optional.empty()));
    }

    private static <A> String says(Change<A> change, A before) {
        return change.says(before);
    }

    @Test
    void has_its_opening_first_then_its_own_facts_then_those_of_every_kind() {
        assertThat(kind.facts().keySet())
                .containsExactly("set", "rated", "lead-member", "mentioned", "accepted", "struck", "amended");
        assertThat(plain.facts().keySet()).containsExactly("set", "mentioned", "accepted", "struck", "amended");
        assertThat(kind.opening().type()).isEqualTo(ObjectiveSet.class);
        assertThat(kind.opening().isOpening()).isTrue();
        assertThat(kind.factType("rated").isOpening()).isFalse();
        assertThat(kind.changes()).containsExactly("rated", "lead-member", "mentioned", "accepted");
        assertThat(kind).hasToString("objective");
        assertThat(kind.subject(Code.parse("OB"))).isEqualTo(new Subject("objective", Code.parse("OB")));
    }

    @Test
    void names_a_fact_without_the_noun() {
        assertThat(kind.nameOf(ObjectiveSet.class)).isEqualTo("set");
        assertThat(kind.nameOf(LeadMember.class)).isEqualTo("lead-member");
        assertThat(kind.nameOf(MilestonePlanned.class)).as("of another noun").isEqualTo("milestone-planned");
    }

    @Test
    void tells_facts_apart_by_what_may_be_done_with_them() {
        ObjectiveSet set = new ObjectiveSet(Title.parse("Staff"), Code.parse("TH"), Optional.empty());
        Progressed progressed = new Progressed(Sentence.parse("half"), Optional.empty());

        assertThat(kind.asOpening(set)).isSameAs(set);
        assertThat(kind.typeOf(set).name()).isEqualTo("set");
        assertThatThrownBy(() -> kind.asChange(set))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fact: " + ObjectiveSet.class.getName() + " changes no objective");
        assertThatThrownBy(() -> kind.typeOf(progressed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fact: " + Progressed.class.getName() + " is not said of a objective");
    }

    @Test
    void refuses_the_name_of_a_fact_that_it_has_not() {
        assertThatThrownBy(() -> kind.factType("ratde"))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith(
                        "error[fact.unknown]: \"ratde\" is not a fact about an objective; the facts are");
        assertThatThrownBy(() -> kind.factType("xyz"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.problems().get(0).next()).containsExactly(Look.at("objective")));
    }

    @Test
    void is_changed_by_its_own_facts_or_else_by_a_mention() {
        assertThat(kind.asChanged().facts()).isEqualTo(Set.of(Rated.class, LeadMember.class));
        assertThat(plain.asChanged().facts()).isEqualTo(Set.of(Mentioned.class, Accepted.class));
    }

    @Test
    void reads_a_fact_of_an_earlier_version_as_it_is_written_now() {
        Kind<Objective> upgraded =
                kind.upgraded(ObjectiveSet.class, List.of(fields -> Form.fields(Map.of("title", Form.words("now")))));

        assertThat(kind.opening().version()).isEqualTo(1);
        assertThat(upgraded.opening().version()).isEqualTo(2);
        assertThat(upgraded.opening().name()).isEqualTo("set");
        assertThat(upgraded.facts().keySet()).isEqualTo(kind.facts().keySet());
        Form.Fields before = Form.fields(Map.of("title", Form.words("before")));
        assertThat(upgraded.opening().upgrade(before, 1)).isEqualTo(Form.fields(Map.of("title", Form.words("now"))));
        assertThat(upgraded.opening().upgrade(before, 2)).isEqualTo(before);
    }

    @Test
    void keeps_nothing_of_what_a_thing_was_unless_it_says_what() {
        Objective now = objective("now");
        Objective told = objective("as first told");

        assertThat(kind.remembering(now, told)).isSameAs(now);
        assertThat(kind.keeping((is, was) -> was).remembering(now, told)).isSameAs(told);
        assertThat(kind.keeping((is, was) -> was).facts()).isEqualTo(kind.facts());
    }

    @Test
    void takes_only_records_for_facts() {
        assertThatThrownBy(() -> new FactType("opening", Opening.class, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type: not a record: " + Opening.class.getName());
    }

    @Test
    void says_of_a_change_what_the_fact_says_and_leaves_a_thing_that_is_opened_again_as_it_is() {
        LeadMember led = new LeadMember(Code.parse("CLLR"));
        Objective before = objective("before");
        ObjectiveSet set = new ObjectiveSet(Title.parse("after"), Code.parse("TH"), Optional.empty());
        LocalDate day = LocalDate.parse("2019-02-01");
        Entry entry = new Entry(
                new EntryId(2, 1), kind.subject(before.code()), day, day, set, Optional.empty(), Optional.empty());

        assertThat(says(kind.asChange(led), before)).isEqualTo(led.says()).isNotEmpty();
        assertThat(kind.asOpening(set).onto(before, entry)).isSameAs(before);
    }
}
