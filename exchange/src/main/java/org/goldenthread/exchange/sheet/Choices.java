package org.goldenthread.exchange.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Meanings;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;

/**
 * What can be chosen in the cells of a sheet: by field, each value with what it stands for. Fields of which there is
 * nothing to choose are left out.
 *
 * @since 0.1
 */
public record Choices(Map<String, Map<String, String>> byField) {

    public Choices {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    /** What the cells of a sheet of milestones may say in a view. */
    public static Choices ofMilestones(State state) {
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        put(choices, MilestoneField.THEME, called(state, Theme.KIND, Theme::code));
        put(choices, MilestoneField.OBJECTIVE, called(state, Objective.KIND, Objective::code));
        put(choices, MilestoneField.PLAN, called(state, DeliveryPlan.KIND, DeliveryPlan::code));
        Map<String, String> leads = called(state, Organisation.KIND, Organisation::code);
        leads.putAll(called(state, Post.KIND, Post::code));
        put(choices, MilestoneField.LEAD, leads);
        put(choices, MilestoneField.STATUS, statuses());
        Map<String, String> levels = new LinkedHashMap<>();
        for (Scale scale : state.all(Scale.KIND)) {
            scale.levels()
                    .forEach(level -> levels.merge(
                            level.name().value(), scale.code().value(), (one, other) -> one + ", " + other));
        }
        put(choices, MilestoneField.RATING, levels);
        put(choices, MilestoneField.SCALE, called(state, Scale.KIND, Scale::code));
        put(choices, MilestoneField.CAUSE, called(state, Cause.KIND, Cause::code));
        return new Choices(choices);
    }

    /** What the cells of a sheet of measures may say in a view. */
    public static Choices ofMeasures(State state) {
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        put(choices, MeasureField.DIRECTION, Meanings.ofValues(Measure.Direction.class));
        put(choices, MeasureField.STAGE, Meanings.ofValues(Measure.Stage.class));
        put(choices, MeasureField.LEVEL, Meanings.ofValues(Measure.Level.class));
        put(choices, MeasureField.KIND, Meanings.ofValues(MeasureRows.Sort.class));
        put(choices, MeasureField.PLACE, called(state, Place.KIND, Place::code));
        return new Choices(choices);
    }

    private static void put(Map<String, Map<String, String>> all, Enum<?> field, Map<String, String> choices) {
        if (!choices.isEmpty()) {
            all.put(Names.of(field), choices);
        }
    }

    private static <A extends Called> Map<String, String> called(State state, Kind<A> kind, Function<A, Code> code) {
        Map<String, String> called = new LinkedHashMap<>();
        state.all(kind).forEach(thing -> called.put(code.apply(thing).value(), thing.called()));
        return called;
    }

    private static Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            statuses.put(Names.of(status).replace('-', ' '), Meanings.of(status));
        }
        return statuses;
    }
}
