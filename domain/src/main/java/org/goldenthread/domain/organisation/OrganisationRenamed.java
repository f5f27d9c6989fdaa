package org.goldenthread.domain.organisation;

import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * An organisation has another name; the old one is kept.
 *
 * @since 0.1
 */
public record OrganisationRenamed(@Means("its name from now on; the old one is kept") Title title)
        implements OrganisationFact, Change<Organisation> {
    public OrganisationRenamed {
        Objects.requireNonNull(title, "title");
    }

    @Override
    public Organisation on(Organisation before, Entry entry) {
        return before.called(title);
    }

    @Override
    public String says() {
        return "renamed to \"" + title + "\"";
    }
}
