package org.goldenthread.domain.rating;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * One level of a scale: its name, its colour (never the only sign of it) and its published definition.
 *
 * @since 0.1
 */
public record Level(
        @Means("what people call the level") Title name,
        @Means("the colour that it is shown in") Title colour,
        @Means("what the level says, as its publisher defines it") Sentence means) {

    private static final Pattern FORM = Pattern.compile("(.+?) \\(([^()]+)\\): (.+)", Pattern.DOTALL);

    /** @throws DomainException {@code level.form} when its name or colour can't be told apart where it is written out */
    public Level {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(means, "means");
        String text = name + " (" + colour + "): " + means;
        Matcher form = FORM.matcher(text);
        if (!form.matches()
                || !form.group(1).equals(name.value())
                || !form.group(2).equals(colour.value())) {
            throw notOne(text);
        }
    }

    /**
     * Reads {@code Amber (amber): attention is needed}.
     *
     * @throws DomainException {@code level.form}
     */
    public static Level parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw notOne(text);
        }
        return of(form.group(1), form.group(2), form.group(3));
    }

    private static DomainException notOne(String text) {
        return Problem.invalid(
                        "level.form",
                        "\"{text}\" is not a level: its name, its colour in brackets, a colon, what it means",
                        Values.of("text", text))
                .hint("Amber (amber): attention is needed")
                .asException();
    }

    @Override
    public String toString() {
        return name + " (" + colour + "): " + means;
    }

    static Level of(String name, String colour, String means) {
        return new Level(Title.parse(name), Title.parse(colour), Sentence.parse(means));
    }
}
