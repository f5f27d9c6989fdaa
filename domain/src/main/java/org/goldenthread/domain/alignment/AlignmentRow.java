package org.goldenthread.domain.alignment;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * An alignment in a list.
 *
 * @since 0.1
 */
public record AlignmentRow(
        Code code,
        Code element,
        Alignment.Relation relation,
        Optional<Code> target,
        Optional<Title> policy,
        Optional<Source> source) {

    public static final Listing<Alignment, AlignmentRow> LISTING =
            new Listing<>(Alignment.KIND, AlignmentRow.class, AlignmentRow::of);

    public AlignmentRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(source, "source");
    }

    static AlignmentRow of(Alignment it) {
        return new AlignmentRow(it.code(), it.from(), it.relation(), it.to(), it.policy(), it.source());
    }
}
