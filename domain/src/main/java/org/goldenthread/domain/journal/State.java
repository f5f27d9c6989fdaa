package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Nearest;

/**
 * What things are, in one view of the journal. Single things are folded when they are asked for.
 *
 * @since 0.1
 */
public interface State {

    /** How things stand by all that the journal knows: for what is so whatever the day, such as how a year is read. */
    State latest();

    /** The same view, of what was true on a day: no later than the view's own day, if it has one. */
    State asAt(LocalDate day);

    /** What a code stands for, if it stands for a thing of this kind in this view. */
    <A> Optional<A> find(Kind<A> kind, Code code);

    /**
     * What a code stands for in this view, or else what it is called: as the latest opening calls it, whether that
     * stands or was withdrawn. Such a thing is a label and carries no figure.
     */
    <A> Optional<A> named(Kind<A> kind, Code code);

    /** Everything of a kind in this view, by code. */
    <A> List<A> all(Kind<A> kind);

    /** Everything of a kind in this view of which any entry, in this view or not, has a mention; by code. */
    <A> List<A> all(Kind<A> kind, Mention mention);

    /**
     * How everything of a kind came to be what it is in this view, by code: what each entry made of it, what was withdrawn
     * left out. One pass over the journal, however many things there are.
     */
    <A> Map<Code, List<Step<A>>> lives(Kind<A> kind);

    /** The same of what any entry, in this view or not, has a mention. */
    <A> Map<Code, List<Step<A>>> lives(Kind<A> kind, Mention mention);

    /** How one thing came to be what it is in this view: what each entry made of it; nothing of what no entry opened. */
    <A> List<Step<A>> life(Kind<A> kind, Code code);

    /**
     * Which entry made each part of a thing what it is in this view.
     *
     * @param shown what of the thing is looked at
     */
    <A> Provenance provenance(Kind<A> kind, Code code, Function<? super A, ? extends Record> shown);

    /**
     * The same of several things, those left out of which nothing was said but what they were entered with. Of many in one
     * pass over the entries of their kind.
     */
    <A> Map<Code, Provenance> provenance(Kind<A> kind, Set<Code> codes, Function<? super A, ? extends Record> shown);

    /** The kind of a subject. */
    Kind<?> kindOf(Subject subject);

    /** The noun of a code, in this view. */
    Optional<String> nounOf(Code code);

    /** Every code in the journal, whether in this view or not. */
    Collection<Subject> subjects();

    /** The entries about a code in this view, withdrawn ones included, in the order in which they fold. */
    List<Entry> entries(Code code);

    /** The entries about a code that stand in this view, as they were amended, in the order in which they fold. */
    List<Entry> standing(Code code);

    /** What corrects the entries about a code in this view. */
    Corrections corrections(Code code);

    /**
     * Of all the entries about a thing those that correct none, in the order in which they were entered, each with what
     * corrects it, the last one of which counts. What several acts say alike, before any of it was corrected, is one of them.
     */
    Map<Entry, List<Entry>> typed(List<Entry> all);

    /** Whether another copy of the journal was merged into this one. */
    boolean isMerged();

    /** The entries about a code that are impossible where they stand in this view, with why. */
    Map<EntryId, List<Problem>> aside(Code code);

    /** Hands over every entry that is impossible where it stands in this view, with why. */
    void aside(BiConsumer<Entry, List<Problem>> each);

    /** The entry that brought a code into the journal, whether in this view or not; not one that was withdrawn. */
    Optional<Entry> opening(Code code);

    /** An entry by its name, whether in this view or not. */
    Optional<Entry> entry(EntryId id);

    /** What a thing is called in this view: its title, or its words if it has none. */
    default Optional<String> title(Code code) {
        return thing(code).map(thing -> thing instanceof Called called ? called.called() : code.value());
    }

    /** Whatever a code stands for in this view. */
    Optional<?> thing(Code code);

    default boolean has(Kind<?> kind, Code code) {
        return find(kind, code).isPresent();
    }

    /**
     * What a code stands for.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    default <A> A get(Kind<A> kind, Code code) {
        return find(kind, code)
                .orElseThrow(() -> unknown(Set.of(kind.noun()), code).asException());
    }

    /**
     * Refuses a thing that is not there.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    default void require(Subject subject) {
        if (!nounOf(subject.code()).equals(Optional.of(subject.noun()))) {
            throw unknown(Set.of(subject.noun()), subject.code()).asException();
        }
    }

    /** Why a code does not stand for a thing of one of these nouns (any when empty). */
    default Problem unknown(Set<String> nouns, Code code) {
        String wanted = nouns.isEmpty() ? "thing" : String.join(" or ", new TreeSet<>(nouns));
        Optional<String> other = nounOf(code);
        if (other.isPresent() && !nouns.contains(other.get())) {
            return Problem.notFound(
                            "code.kind",
                            "{code} is {noun}, not {wanted}",
                            Values.of("code", code)
                                    .and(Names.noun("noun", other.get()))
                                    .and("wanted", List.copyOf(new TreeSet<>(nouns)), Names.one(wanted)))
                    .next(Look.at(new Subject(other.get(), code)))
                    .about(code);
        }
        List<Subject> candidates = subjects().stream()
                .filter(s -> nouns.isEmpty() || nouns.contains(s.noun()))
                .toList();
        Optional<Entry> opening = opening(code);
        if (opening.isPresent() && candidates.stream().anyMatch(s -> s.code().equals(code))) {
            return Problem.notFound(
                            "code.not-yet",
                            "{code} is not in this view: it exists from {effective}, as reported on {told}",
                            Values.of("code", code)
                                    .and("effective", opening.get().effective())
                                    .and("told", opening.get().told()))
                    .next(Look.history(code))
                    .about(code);
        }
        Problem problem = Problem.notFound(
                        "code.unknown",
                        "no {wanted} has the code {code}",
                        Values.of("wanted", List.copyOf(new TreeSet<>(nouns)), wanted)
                                .and("code", code))
                .about(code);
        if (!entries(code).isEmpty()) {
            return problem.next(Look.history(code));
        }
        Optional<String> near = Nearest.to(
                code.value(), candidates.stream().map(s -> s.code().value()).toList());
        return near.map(n -> problem.meant(code.value(), n))
                .orElseGet(() ->
                        problem.next(nouns.isEmpty() ? Look.everything() : Look.list(new TreeSet<>(nouns).first())));
    }
}
