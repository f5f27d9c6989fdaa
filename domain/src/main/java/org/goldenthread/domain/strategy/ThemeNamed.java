package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * A strategy has a theme.
 *
 * @since 0.1
 */
public record ThemeNamed(
        Title title,
        Code strategy,
        Optional<Sentence> aim,
        Optional<Code> lead,
        List<Title> parts,
        boolean crossCutting)
        implements Opening<Theme> {

    public ThemeNamed {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(aim, "aim");
        Objects.requireNonNull(lead, "lead");
        parts = List.copyOf(parts);
    }

    @Override
    public Theme first(Entry entry) {
        return new Theme(
                entry.about().code(),
                title,
                strategy,
                aim,
                lead,
                parts,
                crossCutting,
                Optional.empty(),
                entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                List.of(Reference.to("strategy", strategy, "strategy")), Reference.to("lead", lead, "organisation"));
    }

    @Override
    public String says() {
        return "theme \"" + title + "\" of " + strategy;
    }
}
