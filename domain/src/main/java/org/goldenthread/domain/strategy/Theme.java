package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rateable;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * One of the few things a strategy concentrates on (StratML Goal), with an aim and a lead. A cross-cutting theme is part
 * of each of the others.
 *
 * @since 0.1
 */
public record Theme(
        Code code,
        Title title,
        Code strategy,
        Optional<Sentence> aim,
        Optional<Code> lead,
        List<Title> parts,
        boolean crossCutting,
        Optional<Declared> rating,
        Optional<Source> source)
        implements Rateable<Theme> {

    public static final Kind<Theme> KIND =
            Kind.of("theme", "themes", Theme.class, ThemeNamed.class, List.of(Rated.class));

    public Theme {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(aim, "aim");
        Objects.requireNonNull(lead, "lead");
        parts = List.copyOf(parts);
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public Theme rated(Declared declared) {
        return new Theme(code, title, strategy, aim, lead, parts, crossCutting, Optional.of(declared), source);
    }
}
