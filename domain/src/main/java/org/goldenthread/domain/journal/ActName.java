package org.goldenthread.domain.journal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * An act as a person names it: by its number in this copy, or by its seal or the first 8 or more digits of that, which
 * name it in every copy. Of what could be both, the seal is meant where an act has it.
 *
 * @param text 1 to 64 lower-case hexadecimal digits; fewer than 8 of them are decimal
 * @since 0.1
 */
public record ActName(String text) {

    private static final int LEAST = 8;
    private static final Pattern FORM = Pattern.compile("[0-9]{1,7}|[0-9a-f]{8,64}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** @throws DomainException {@code act.form} */
    public ActName {
        Objects.requireNonNull(text, "text");
        if (!FORM.matcher(text).matches()) {
            throw other(text);
        }
    }

    /** What was typed or copied, in capitals or not. */
    public static ActName parse(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(digits).matches()) {
            throw other(text);
        }
        return new ActName(digits);
    }

    private static DomainException other(String text) {
        return Problem.invalid(
                        "act.form",
                        "\"{text}\" is neither the number of an act, such as 17, nor its seal, or the first {least} or more"
                                + " of the seal's 64 hexadecimal digits",
                        Values.of("text", text).and("least", LEAST))
                .next(Look.head())
                .asException();
    }

    /**
     * Its number here. A number that is greater than that of the last act is answered as it is.
     *
     * @throws DomainException {@code seal.unknown} when no act has that seal, {@code seal.ambiguous} when the digits begin
     *     those of two
     */
    public Head in(Links links) {
        Optional<Long> number =
                NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.<Long>empty();
        if (text.length() < LEAST) {
            return new Head(number.orElseThrow());
        }
        List<Head> sealed = links.beginning(text);
        if (sealed.size() > 1) {
            throw Problem.refused(
                            "seal.ambiguous",
                            "the seals of acts {one} and {other} begin with \"{text}\": {first} and {second}",
                            Values.of("one", sealed.get(0).act())
                                    .and("other", sealed.get(1).act())
                                    .and("text", text)
                                    .and(
                                            "first",
                                            links.link(sealed.get(0).act()).seal())
                                    .and(
                                            "second",
                                            links.link(sealed.get(1).act()).seal()))
                    .hint("give more of its digits, or the number that the act has in this copy")
                    .asException();
        }
        return sealed.stream()
                .findFirst()
                .or(() -> number.map(Head::new).filter(it -> it.compareTo(links.head()) <= 0))
                .orElseThrow(() -> Problem.notFound(
                                "seal.unknown",
                                "no act of this copy has a seal that begins with \"{text}\"; its last act is {head}",
                                Values.of("text", text).and("head", links.head().act()))
                        .next(Look.head())
                        .asException());
    }

    /** Whether it names an act by its seal. */
    public boolean isSealOf(Head act, Links links) {
        return text.length() >= LEAST
                && act.compareTo(Head.NONE) > 0
                && links.link(act.act()).seal().value().startsWith(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
