package org.goldenthread.domain.rating;

import java.util.Objects;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * One level of a scale: its name, its colour (never the only sign of it) and its published definition.
 *
 * @since 0.1
 */
public record Level(Title name, Title colour, Sentence means) {
    public Level {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(means, "means");
    }

    static Level of(String name, String colour, String means) {
        return new Level(Title.parse(name), Title.parse(colour), Sentence.parse(means));
    }
}
