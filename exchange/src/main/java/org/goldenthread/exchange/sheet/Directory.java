package org.goldenthread.exchange.sheet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Title;

/** Finds a thing by its code or by exactly what it is called, in any case and with any blanks. */
final class Directory {

    private final State state;
    private final Map<String, Map<String, Set<Code>>> names = new HashMap<>();

    Directory(State state) {
        this.state = state;
    }

    Code theme(String cell) {
        return find(cell, "theme");
    }

    Code objective(String cell) {
        return find(cell, "objective");
    }

    Code plan(String cell) {
        return find(cell, "plan");
    }

    Code lead(String cell) {
        return find(cell, "organisation", "post");
    }

    Code organisation(String cell) {
        return find(cell, "organisation");
    }

    Code place(String cell) {
        return find(cell, "place");
    }

    Code cause(String cell) {
        return find(cell, "cause");
    }

    Code scale(String cell) {
        return find(cell, "scale");
    }

    private Code find(String cell, String... nouns) {
        Set<Code> found = all(cell, nouns);
        if (found.size() == 1) {
            return found.iterator().next();
        }
        throw found.isEmpty() ? unknown(cell, nouns) : ambiguous(cell, found, nouns);
    }

    /** What is called that, or has that code. */
    Set<Code> all(String cell, String... nouns) {
        Set<String> wanted = new TreeSet<>(Arrays.asList(nouns));
        Optional<Code> code = isCode(cell) ? Optional.of(Code.parse(cell)) : Optional.empty();
        return code.filter(is -> state.nounOf(is).filter(wanted::contains).isPresent())
                .map(Set::of)
                .orElseGet(() -> names(wanted).getOrDefault(folded(cell), Set.of()));
    }

    private Map<String, Set<Code>> names(Set<String> nouns) {
        Map<String, Set<Code>> known = new TreeMap<>();
        nouns.forEach(
                noun -> names(noun).forEach((name, codes) -> known.computeIfAbsent(name, n -> new LinkedHashSet<>())
                        .addAll(codes)));
        return known;
    }

    DomainException ambiguous(String cell, Set<Code> found, String... nouns) {
        return Problem.refused(
                        "sheet.ambiguous",
                        "\"{cell}\" names {number} things: {codes}",
                        Values.of("cell", cell).and("number", found.size()).and("codes", List.copyOf(found)))
                .hint("write the code of the " + String.join(" or ", new TreeSet<>(Arrays.asList(nouns)))
                        + " that is meant")
                .asException();
    }

    DomainException unknown(String cell, String... nouns) {
        Set<String> wanted = new TreeSet<>(Arrays.asList(nouns));
        Optional<Code> code = isCode(cell) ? Optional.of(Code.parse(cell)) : Optional.empty();
        if (code.isPresent() && cell.strip().equals(code.get().value())) {
            return state.unknown(wanted, code.get()).asException();
        }
        Map<String, Set<Code>> known = names(wanted);
        Problem unknown = Problem.notFound(
                "sheet.unknown",
                "no {wanted} is called \"{cell}\"",
                Values.of("wanted", List.copyOf(wanted), String.join(" or ", wanted))
                        .and("cell", cell));
        return Nearest.to(folded(cell), known.keySet())
                .map(near -> unknown.meant(
                        cell,
                        known.getOrDefault(near, Set.of()).iterator().next().value()))
                .orElseGet(() -> unknown.next(Suggestion.to(Opening.class)
                        .with("noun", nouns[0])
                        .missing("code")
                        .with("title", cell)))
                .asException();
    }

    private static boolean isCode(String cell) {
        return cell.strip().matches("[A-Za-z][A-Za-z0-9-]{1,23}");
    }

    private Map<String, Set<Code>> names(String noun) {
        Map<String, Set<Code>> known = names.get(noun);
        if (known == null) {
            known = switch (noun) {
                case "theme" -> named(Theme.KIND, Theme::code);
                case "objective" -> named(Objective.KIND, Objective::code);
                case "plan" -> named(DeliveryPlan.KIND, DeliveryPlan::code);
                case "organisation" -> organisations();
                case "post" -> named(Post.KIND, Post::code);
                case "place" -> named(Place.KIND, Place::code);
                case "cause" -> named(Cause.KIND, Cause::code);
                case "scale" -> named(Scale.KIND, Scale::code);
                default -> throw new IllegalArgumentException("noun: " + noun);
            };
            names.put(noun, known);
        }
        return known;
    }

    private <A extends Called> Map<String, Set<Code>> named(Kind<A> kind, Function<A, Code> code) {
        Map<String, Set<Code>> known = new HashMap<>();
        state.all(kind).forEach(thing -> name(known, thing.called(), code.apply(thing)));
        return known;
    }

    private Map<String, Set<Code>> organisations() {
        Map<String, Set<Code>> known = named(Organisation.KIND, Organisation::code);
        for (Organisation body : state.all(Organisation.KIND)) {
            List<Title> others = body.otherNames();
            others.forEach(other -> name(known, other.value(), body.code()));
        }
        return known;
    }

    private static void name(Map<String, Set<Code>> known, String name, Code code) {
        known.computeIfAbsent(folded(name), n -> new TreeSet<>(Comparator.naturalOrder()))
                .add(code);
    }

    static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
