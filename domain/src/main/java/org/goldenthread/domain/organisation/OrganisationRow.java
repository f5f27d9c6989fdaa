package org.goldenthread.domain.organisation;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * An organisation in a list.
 *
 * @since 0.1
 */
public record OrganisationRow(
        Code code, Title title, Optional<Title> kind, Optional<Code> partOf, Optional<Source> source) {

    public static final Listing<Organisation, OrganisationRow> LISTING =
            new Listing<>(Organisation.KIND, OrganisationRow.class, OrganisationRow::of);

    public OrganisationRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(partOf, "partOf");
        Objects.requireNonNull(source, "source");
    }

    static OrganisationRow of(Organisation it) {
        return new OrganisationRow(it.code(), it.title(), it.kind(), it.partOf(), it.source());
    }
}
