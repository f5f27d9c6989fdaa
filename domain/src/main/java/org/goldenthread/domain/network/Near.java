package org.goldenthread.domain.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;

/** Finds all that waits for some milestones, and all that they and those wait for, by what names them and nothing else. */
final class Near {

    private final State state;

    Near(State state) {
        this.state = state;
    }

    /** The milestones and all that waits for them, the same for nothing where nothing does. */
    Set<Code> waiting(List<Code> of) {
        Set<Code> found = new LinkedHashSet<>(of);
        Deque<Code> next = new ArrayDeque<>(of);
        while (!next.isEmpty()) {
            Code code = next.remove();
            Stream<Code> waits = state.all(Milestone.KIND, Mention.of(code)).stream()
                    .filter(it -> names(it).contains(code))
                    .map(Milestone::code);
            Stream.concat(
                            waits,
                            alignments(code)
                                    .filter(it -> it.to().filter(code::equals).isPresent())
                                    .map(Alignment::from))
                    .filter(it -> state.has(Milestone.KIND, it) && found.add(it))
                    .forEach(next::add);
        }
        return found;
    }

    /** What was said of all of these, and of what they wait for. */
    List<Promised> promised(Set<Code> codes) {
        List<Promised> all = new ArrayList<>();
        Set<Code> found = new LinkedHashSet<>(codes);
        Deque<Code> next = new ArrayDeque<>(codes);
        while (!next.isEmpty()) {
            Code code = next.remove();
            List<Step<Milestone>> life = state.life(Milestone.KIND, code);
            if (!life.isEmpty()) {
                List<Code> more = alignments(code)
                        .filter(it -> it.from().equals(code))
                        .flatMap(it -> it.to().stream())
                        .filter(it -> state.has(Milestone.KIND, it))
                        .toList();
                Promised it = Promised.of(life).needing(more);
                all.add(it);
                Stream.of(
                                it.needs().stream(),
                                it.into().stream(),
                                it.tie().stream().map(Milestone.Tie::to))
                        .flatMap(each -> each)
                        .filter(found::add)
                        .forEach(next::add);
            }
        }
        return all;
    }

    private static List<Code> names(Milestone it) {
        return Stream.of(
                        it.dependsOn().stream(),
                        it.progress().into().stream(),
                        it.promise().tie().map(Milestone.Tie::to).stream())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Alignment> alignments(Code code) {
        return state.all(Alignment.KIND, Mention.of(code)).stream()
                .filter(it -> it.relation() == Alignment.Relation.DEPENDS_ON);
    }
}
