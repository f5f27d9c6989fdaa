package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A theme has another lead.
 *
 * @since 0.1
 */
public record ThemeLed(@Means("who answers for it from now on: an organisation, a team or a post") Code lead)
        implements ThemeFact, Change<Theme> {
    public ThemeLed {
        Objects.requireNonNull(lead, "lead");
    }

    @Override
    public Theme on(Theme before, Entry entry) {
        return before.ledBy(lead);
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("lead", lead, "organisation", "post"));
    }

    @Override
    public String says() {
        return "led by " + lead;
    }
}
