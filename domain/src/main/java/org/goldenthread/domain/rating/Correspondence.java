package org.goldenthread.domain.rating;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * What a level of one scale counts as on another: a level there, or that all of it is delivered. A scale declares these;
 * what it declares none for is compared with nothing.
 *
 * @param as a level of the other scale, or {@code delivered}
 * @since 0.1
 */
public record Correspondence(
        @Means("the level that is compared") Title level,
        @Means("the scale on which it counts") Code scale,
        @Means("the level there that it counts as, or \"delivered\"") Title as) {

    private static final Title DELIVERED = Title.parse("delivered");

    private static final Pattern FORM = Pattern.compile("(.+?) = ([A-Za-z][A-Za-z0-9-]{1,23}) (.+)", Pattern.DOTALL);

    /** @throws DomainException {@code scale.corresponds} when its level can't be told apart where it is written out */
    public Correspondence {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(as, "as");
        String text = text(level, scale, as);
        Matcher form = FORM.matcher(text);
        if (!form.matches()
                || !form.group(1).equals(level.value())
                || !form.group(3).equals(as.value())) {
            throw notOne(text);
        }
    }

    /**
     * Reads {@code Amber = RAG Amber}, or {@code Blue = RAG delivered}.
     *
     * @throws DomainException {@code scale.corresponds}
     */
    public static Correspondence parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw notOne(text);
        }
        return new Correspondence(Title.parse(form.group(1)), Code.parse(form.group(2)), Title.parse(form.group(3)));
    }

    private static DomainException notOne(String text) {
        return Problem.invalid(
                        "scale.corresponds",
                        "\"{text}\" does not say what a level counts as: the level, \" = \", the other scale, and its"
                                + " level there or \"delivered\"",
                        Values.of("text", text))
                .hint("Amber = RAG Amber")
                .asException();
    }

    /** Whether it counts as delivered, rather than as a level. */
    public boolean isDelivered() {
        return as.value().equalsIgnoreCase(DELIVERED.value());
    }

    /** Whether it says what a level counts as on a scale. */
    boolean isOf(Title compared, Code on) {
        return level.value().equalsIgnoreCase(compared.value()) && scale.equals(on);
    }

    /** "Good counts as Green on RAG". */
    public String says() {
        return level + " counts as " + as + " on " + scale;
    }

    @Override
    public String toString() {
        return text(level, scale, as);
    }

    private static String text(Title level, Code scale, Title as) {
        return level + " = " + scale + " " + as;
    }
}
