package org.goldenthread.domain.judgement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.rating.Correspondence;
import org.goldenthread.domain.rating.Correspondences;
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
 * scale, or the scale of what was declared says what that level counts as on the policy's and the policy compares so, and
 * when what was declared still counts; nothing is converted.
 *
 * @param counts what the declared level counts as on the policy's scale, where it was declared on another
 * @since 0.1
 */
public record Judgement(
        Code code,
        Title title,
        Optional<Declared> declared,
        Computed computed,
        LocalDate day,
        Optional<Correspondence> counts) {

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

        @Means("the policy had no basis for a level")
        NOT_COMPUTED,

        @Means("what was declared no longer counts on the day")
        EXPIRED,

        @Means("they are on different scales, of which neither says how they compare")
        OTHER_SCALE,

        @Means("a better level was declared than is computed")
        GREENER,

        @Means("both are at the same level")
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
        Objects.requireNonNull(counts, "counts");
    }

    /**
     * What was declared beside what was computed.
     *
     * @param scales what a scale says its levels count as on others; nothing for one that is not in the view
     */
    public static Judgement of(
            Code code,
            Title title,
            Optional<Declared> declared,
            Computed computed,
            LocalDate day,
            Function<Code, Correspondences> scales) {
        Policy policy = computed.policy();
        Optional<Correspondence> counts = policy.comparing() == Policy.Comparing.OWN_SCALE
                ? Optional.empty()
                : declared.filter(said -> !said.scale().equals(policy.scale().code()))
                        .flatMap(said -> Optional.ofNullable(scales.apply(said.scale()))
                                .flatMap(known ->
                                        known.of(said.level(), policy.scale().code())));
        return new Judgement(code, title, declared, computed, day, counts);
    }

    public Comparison comparison() {
        if (declared.isEmpty()) {
            return Comparison.NOT_DECLARED;
        }
        Declared said = declared.get();
        if (said.isExpiredOn(day)) {
            return Comparison.EXPIRED;
        }
        if (counts.filter(Correspondence::isDelivered).isPresent()) {
            return computed.delivered() ? Comparison.SAME : Comparison.GREENER;
        }
        Scale scale = computed.policy().scale();
        if (counts.isEmpty() && !said.scale().equals(scale.code())) {
            return Comparison.OTHER_SCALE;
        }
        if (computed.level().isEmpty()) {
            return Comparison.NOT_COMPUTED;
        }
        Title level = counts.map(Correspondence::as).orElse(said.level());
        int difference = Integer.compare(
                scale.level(level.value())
                        .map(found -> computed.policy().place(found.name()))
                        .orElseThrow(),
                computed.policy().place(computed.level().get()));
        return difference < 0 ? Comparison.GREENER : difference == 0 ? Comparison.SAME : Comparison.WORSE;
    }

    /** What the comparison comes to, in a sentence with both values; none when they agree or nothing was declared. */
    public Optional<String> remark() {
        Comparison comparison = comparison();
        String said = declared.map(d -> "declared " + d.level()).orElse("");
        String found = computed.level()
                .map(level -> "computed " + level)
                .or(() -> computed.counted().filter(Tally::isTooLittleKnown).map(tally -> "not enough known"))
                .orElse("computed nothing");
        return switch (comparison) {
            case NOT_DECLARED, SAME -> Optional.empty();
            case GREENER, WORSE -> Optional.of(said + asCounted() + found);
            case NOT_COMPUTED -> Optional.of(said + asCounted() + found + ": not compared");
            case EXPIRED ->
                Optional.of(said + " until "
                        + declared.flatMap(Declared::expires)
                                .map(LocalDate::toString)
                                .orElse("")
                        + ", which had passed by " + day + ": not compared");
            case OTHER_SCALE ->
                Optional.of(said + " on "
                        + declared.map(d -> d.scale().value()).orElse("") + ", " + found + " on "
                        + computed.policy().scale().code() + ": not compared, because scales are not converted");
        };
    }

    /** " on BRAG, as RAG Green; ", where it was declared on another scale. */
    private String asCounted() {
        return counts.map(one -> " on " + declared.map(d -> d.scale().value()).orElse("") + ", as "
                        + (one.isDelivered()
                                ? "delivered, which not all of it is; "
                                : one.scale() + " " + one.as() + "; "))
                .orElse(", ");
    }
}
