package org.goldenthread.domain.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Cycles;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * There is a board.
 *
 * @since 0.1
 */
public record BoardSet(
        @Means("the board's full name") Title title,
        @Means("the organisation that it belongs to") Optional<Code> organisation,
        @Means("how formal it is") Optional<Board.Form> standing,
        @Means("the boards or organisations that it reports to") List<Code> parents,
        @Means("the board that it replaced") Optional<Code> predecessor,
        @Means("how often it meets, such as monthly") Optional<Title> rhythm,
        @Means("the organisations and posts that sit on it") List<Code> members)
        implements BoardFact, Opening<Board> {
    public BoardSet {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(standing, "standing");
        parents = List.copyOf(parents);
        Objects.requireNonNull(predecessor, "predecessor");
        Objects.requireNonNull(rhythm, "rhythm");
        members = List.copyOf(members);
    }

    @Override
    public Board first(Entry entry) {
        return new Board(
                entry.about().code(),
                title,
                organisation,
                standing.map(form -> List.of(new Board.Standing(form, Optional.empty())))
                        .orElseGet(List::of),
                parents.stream()
                        .map(code -> new Board.Above(code, Optional.empty()))
                        .toList(),
                predecessor,
                rhythm,
                members,
                List.of(),
                entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                Reference.to("organisation", organisation, "organisation"),
                Reference.to("parents", parents, "board", "organisation"),
                Reference.to("predecessor", predecessor, "board"),
                Reference.to("members", members, "organisation", "post"));
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        Cycles.from(about.code(), code -> after.find(Board.KIND, code)
                        .map(board ->
                                board.above().stream().map(Board.Above::code).toList())
                        .orElse(List.of()))
                .ifPresent(way -> refuse.accept(Cycles.problem("board.cycle", "above", way)));
    }

    @Override
    public String says() {
        return "board \"" + title + "\"" + rhythm.map(r -> ", meets " + r).orElse("");
    }
}
