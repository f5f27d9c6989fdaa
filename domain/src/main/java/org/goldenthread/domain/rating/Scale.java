package org.goldenthread.domain.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * What ratings are given on: levels from best to worst, each with the definition its publisher gives it. Nothing
 * converts a rating from one scale to another; a scale may declare what its levels count as on another, so that what was
 * declared can be compared with what is computed.
 *
 * @param corresponds what its levels count as on other scales
 * @since 0.1
 */
public record Scale(
        Code code, Title title, List<Level> levels, List<Correspondence> corresponds, Optional<Sentence> published)
        implements Called {

    public static final Kind<Scale> KIND = Kind.of("scale", "scales", Scale.class, ScaleDefined.class, List.of());

    /** Red, amber, green. */
    public static final Scale RAG = new Scale(
            Code.parse("RAG"),
            Title.parse("Red, amber, green"),
            List.of(
                    Level.of("Green", "green", "on track, or done"),
                    Level.of("Amber", "amber", "at risk; attention is needed"),
                    Level.of("Red", "red", "off track; action is needed")),
            List.of(),
            Optional.of(Sentence.parse("common usage of UK public bodies; no single publisher")));

    /** Blue, red, amber, green: as RAG, with blue for what is complete, and compared with RAG so. */
    public static final Scale BRAG = new Scale(
            Code.parse("BRAG"),
            Title.parse("Blue, red, amber, green"),
            List.of(
                    Level.of("Blue", "blue", "complete"),
                    Level.of("Green", "green", "on track"),
                    Level.of("Amber", "amber", "at risk; attention is needed"),
                    Level.of("Red", "red", "off track; action is needed")),
            List.of(
                    Correspondence.parse("Blue = RAG delivered"),
                    Correspondence.parse("Green = RAG Green"),
                    Correspondence.parse("Amber = RAG Amber"),
                    Correspondence.parse("Red = RAG Red")),
            Optional.of(Sentence.parse("common usage of UK public bodies; no single publisher")));

    /** The five-level delivery confidence of UK major projects. */
    public static final Scale DCA = new Scale(
            Code.parse("DCA"),
            Title.parse("Delivery confidence assessment"),
            List.of(
                    Level.of(
                            "Green",
                            "green",
                            "success to time, cost and quality appears highly likely, with no major issues outstanding"),
                    Level.of(
                            "Amber/Green",
                            "lime",
                            "success appears probable; constant attention is needed so that risks do not become major issues"),
                    Level.of(
                            "Amber",
                            "amber",
                            "success appears feasible, but significant issues exist that need management attention"),
                    Level.of(
                            "Amber/Red",
                            "orange",
                            "success is in doubt, with major risks or issues in several key areas; urgent action is needed"),
                    Level.of(
                            "Red",
                            "red",
                            "success appears unachievable; major issues do not seem manageable or resolvable")),
            List.of(),
            Optional.of(Sentence.parse(
                    "UK Infrastructure and Projects Authority, five-level scale in use until 2021; in our words")));

    /** How long something is delayed against its first promise. */
    public static final Scale DELAY = new Scale(
            Code.parse("DELAY"),
            Title.parse("Delay against the first promise"),
            List.of(
                    Level.of("On track", "green", "delivered, or to be delivered, when it was first promised"),
                    Level.of("Under three months", "amber", "later than first promised, by less than three months"),
                    Level.of("Three months or more", "red", "later than first promised, by three months or more")),
            List.of(),
            Optional.of(Sentence.parse("as councils' yearly reports band delays; no single publisher; in our words")));

    public static final List<Scale> BUILT_IN = List.of(RAG, BRAG, DCA, DELAY);

    /**
     * @throws org.goldenthread.domain.problem.DomainException {@code scale.levels}; {@code scale.level} where it says what a
     *     level counts as that it has not
     */
    public Scale {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        levels = List.copyOf(levels);
        corresponds = List.copyOf(corresponds);
        Objects.requireNonNull(published, "published");
        List<String> names = levels.stream()
                .map(l -> l.name().value().toLowerCase(java.util.Locale.ROOT))
                .toList();
        if (names.size() < 2 || names.stream().distinct().count() < names.size()) {
            throw Problem.invalid(
                            "scale.levels",
                            "a scale has at least two levels with different names, from best to worst; this one has {levels}",
                            Values.of("levels", names, names.toString()))
                    .asException();
        }
        for (Correspondence one : corresponds) {
            if (level(one.level().value(), levels).isEmpty()) {
                throw unknown(one.level().value(), code, levels).asException();
            }
        }
    }

    /** What a level counts as on another scale, if this one declares it. */
    public Optional<Correspondence> correspondence(Title level, Code on) {
        return new Correspondences(corresponds).of(level, on);
    }

    /** The level of a name in any case, if the scale has it. */
    public Optional<Level> level(String name) {
        return level(name, levels);
    }

    private static Optional<Level> level(String name, List<Level> levels) {
        return levels.stream()
                .filter(level -> level.name().value().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Why a name is not one of the levels. */
    public Problem unknown(String name) {
        return unknown(name, code, levels);
    }

    private static Problem unknown(String name, Code code, List<Level> levels) {
        List<String> names = new ArrayList<>();
        levels.forEach(level -> names.add(level.name().value()));
        Problem problem = Problem.invalid(
                        "scale.level",
                        "{scale} has no level \"{level}\"; it has {levels}",
                        Values.of("scale", code).and("level", name).and("levels", names))
                .about(code);
        return Nearest.to(name, names).map(near -> problem.meant(name, near)).orElse(problem);
    }

    @Override
    public String called() {
        return title.value();
    }
}
