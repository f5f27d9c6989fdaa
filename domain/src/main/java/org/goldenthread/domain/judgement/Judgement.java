package org.goldenthread.domain.judgement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * How a thing stands on a day: what was declared beside what a policy computed. The two are compared when they are on one
 * scale and what was declared still counts; nothing is converted.
 *
 * @since 0.1
 */
public record Judgement(Code code, Title title, Optional<Declared> declared, Computed computed, LocalDate day) {

    /** What can be rated. */
    public static final Set<String> NOUNS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            Strategy.KIND.noun(),
            Theme.KIND.noun(),
            Objective.KIND.noun(),
            DeliveryPlan.KIND.noun(),
            Milestone.KIND.noun())));

    /** The code of the finding that a rating was declared greener than the record. */
    public static final String GREENER = "rating.declared-greener";

    /** How what was declared compares with what was computed. */
    public enum Comparison {
        @Means("nobody gave it a level")
        NOT_DECLARED,

        @Means("the policy found no ground for a level")
        NOT_COMPUTED,

        @Means("what was declared no longer counts on the day")
        EXPIRED,

        @Means("they are on different scales")
        OTHER_SCALE,

        @Means("a better level was declared than is computed")
        GREENER,

        @Means("both are at one level")
        SAME,

        @Means("a lower level was declared than is computed")
        WORSE
    }

    public Judgement {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(computed, "computed");
        Objects.requireNonNull(day, "day");
    }

    public Comparison comparison() {
        if (declared.isEmpty()) {
            return Comparison.NOT_DECLARED;
        }
        Declared said = declared.get();
        if (said.isExpiredOn(day)) {
            return Comparison.EXPIRED;
        }
        Scale scale = computed.policy().scale();
        if (!said.scale().equals(scale.code())) {
            return Comparison.OTHER_SCALE;
        }
        if (computed.level().isEmpty()) {
            return Comparison.NOT_COMPUTED;
        }
        int difference = Integer.compare(
                scale.level(said.level().value())
                        .map(level -> computed.policy().place(level.name()))
                        .orElseThrow(),
                computed.policy().place(computed.level().get()));
        return difference < 0 ? Comparison.GREENER : difference == 0 ? Comparison.SAME : Comparison.WORSE;
    }

    /** What the comparison comes to, in a sentence with both values; none when they agree or nothing was declared. */
    public Optional<String> remark() {
        String said = declared.map(d -> "declared " + d.level()).orElse("");
        String found = "computed " + computed.level().map(Title::value).orElse("nothing");
        return switch (comparison()) {
            case NOT_DECLARED, SAME -> Optional.empty();
            case GREENER, WORSE -> Optional.of(said + ", " + found);
            case NOT_COMPUTED -> Optional.of(said + ", " + found + ": not compared");
            case EXPIRED ->
                Optional.of(said + " until "
                        + declared.flatMap(Declared::expires)
                                .map(LocalDate::toString)
                                .orElse("")
                        + ", which is past on " + day + ": not compared");
            case OTHER_SCALE ->
                Optional.of(said + " on "
                        + declared.map(d -> d.scale().value()).orElse("") + ", " + found + " on "
                        + computed.policy().scale().code() + ": not compared, for nothing is converted");
        };
    }
}
