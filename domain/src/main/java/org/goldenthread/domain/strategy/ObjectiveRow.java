package org.goldenthread.domain.strategy;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * An objective in a list.
 *
 * @since 0.1
 */
public record ObjectiveRow(
        Code code,
        Title title,
        Code theme,
        Optional<Code> lead,
        Optional<Code> leadMember,
        Optional<Declared> rating,
        Optional<Source> source) {

    public static final Listing<Objective, ObjectiveRow> LISTING =
            new Listing<>(Objective.KIND, ObjectiveRow.class, ObjectiveRow::of);

    public ObjectiveRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(leadMember, "leadMember");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    static ObjectiveRow of(Objective it) {
        return new ObjectiveRow(
                it.code(), it.title(), it.theme(), it.lead(), it.leadMember(), it.rating(), it.source());
    }
}
