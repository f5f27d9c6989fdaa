package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * A theme has an objective.
 *
 * @since 0.1
 */
public record ObjectiveSet(
        @Means("the result that is to be reached") Title title,
        @Means("the theme that it belongs to") Code theme,
        @Means("who answers for it: an organisation, a team or a post") Optional<Code> lead,
        @Means("the post of the councillor or board member who answers for it, such as a portfolio holder")
                Optional<Code> leadMember)
        implements Opening<Objective> {
    public ObjectiveSet {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(leadMember, "leadMember");
    }

    /** An objective for which no member answers beside its lead. */
    public ObjectiveSet(Title title, Code theme, Optional<Code> lead) {
        this(title, theme, lead, Optional.empty());
    }

    @Override
    public Objective first(Entry entry) {
        return new Objective(entry.about().code(), title, theme, lead, leadMember, Optional.empty(), entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                List.of(Reference.to("theme", theme, "theme")),
                Reference.to("lead", lead, "organisation", "post"),
                Reference.to("lead-member", leadMember, "organisation", "post"));
    }

    @Override
    public String says() {
        return "objective \"" + title + "\" of " + theme;
    }
}
