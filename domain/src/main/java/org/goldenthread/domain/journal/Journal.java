package org.goldenthread.domain.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Words;

/**
 * The port to where the record is kept: acts in the order of their numbers, never changed. What is asked for with a head
 * is the same for ever.
 *
 * <p>Every method throws a {@link org.goldenthread.domain.problem.DomainException} of the sort UNREACHABLE when storage
 * can't be used.
 *
 * @since 0.1
 */
public interface Journal extends Links {

    @Override
    Head head();

    /** Hands over each act up to a head, in order. */
    void upTo(Head head, Consumer<Act> each);

    /** Hands over each act up to a head, in order, as it is kept: with the bytes of which its seal was taken. */
    void kept(Head head, Consumer<KeptAct> each);

    /** An entry by its name. */
    Optional<Entry> entry(EntryId id);

    /** What an act up to the head says of itself. */
    Stamp stamp(long act);

    /** The entries about a code up to a head, in the order in which they fold. */
    List<Entry> about(Code code, Head head);

    /** Hands over each subject of a noun (all when empty) by code, with its entries in the order in which they fold. */
    void bySubject(Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each);

    /**
     * Hands over each subject of a noun of which an entry up to a head has a mention, by code, with all its entries in
     * the order in which they fold.
     */
    default void mentioning(Mention mention, String noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        bySubject(Optional.of(noun), head, (subject, entries) -> {
            if (mention.isIn(entries)) {
                each.accept(subject, entries);
            }
        });
    }

    /**
     * Hands over each subject of a noun (all when empty) of which an entry up to a head may have all of some words in one
     * text, by code, with all its entries in the order in which they fold. Some may be handed over that have not; none is
     * left out that has.
     */
    default void holding(Words words, Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        bySubject(noun, head, each);
    }

    /** The subject that has a code, up to a head. */
    Optional<Subject> subject(Code code, Head head);

    /** Every subject up to a head, by code. */
    Collection<Subject> subjects(Head head);

    /**
     * Adds acts, and how their subjects stand after them, in one transaction. Each is sealed as it is added; one that was
     * made elsewhere keeps its seal.
     *
     * @param acts at least one, numbered from one more than {@code expected} without gaps; asked for one by one, and each
     *     for its entries one by one
     * @throws org.goldenthread.domain.problem.DomainException {@code journal.moved} when the head is not
     *     {@code expected}; {@code journal.key} when an act has the key of one of them; {@code journal.seal},
     *     {@code journal.follows} and {@code journal.moment} when one that was made elsewhere is not what was sealed there
     */
    void append(Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current);

    /** Adds one act. */
    default void append(Addition act, Head expected, List<CurrentState<?>> current) {
        append(List.of(act), expected, current);
    }

    /**
     * Tells of everything that is stored and can't be handed over: what can't be read, and what is missing among the
     * numbers. A journal of which it tells nothing answers every other question.
     */
    default void damage(Consumer<Problem> each) {}
}
