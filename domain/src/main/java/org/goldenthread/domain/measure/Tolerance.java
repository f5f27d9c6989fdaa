package org.goldenthread.domain.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Shown;

/**
 * Within how much of a target an actual is still as good as promised: "5" in the measure's unit, or "5%" of the target.
 *
 * @param value never below 0
 * @param percent whether it is a share of the target rather than a figure
 * @since 0.1
 */
public record Tolerance(BigDecimal value, boolean percent) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,40}(?:\\.\\d{1,40})?)\\s*(%)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws org.goldenthread.domain.problem.DomainException {@code measure.tolerance}, {@code measure.long} */
    public Tolerance {
        Objects.requireNonNull(value, "value");
        value = Measure.plain(value);
        if (value.signum() < 0) {
            throw notOne(value.toPlainString()).asException();
        }
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code measure.tolerance}, quoting what was typed */
    public static Tolerance parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw notOne(text.strip()).asException();
        }
        return new Tolerance(new BigDecimal(form.group(1)), form.group(2) != null);
    }

    private static Problem notOne(String text) {
        return Problem.invalid(
                        "measure.tolerance",
                        "\"{text}\" is no tolerance: a figure in the measure's unit, or a percentage of the target",
                        Values.of("text", text, Shown.of(text)))
                .hint("5, or 5%");
    }

    /** How far from a target it reaches, in the measure's unit. */
    BigDecimal of(BigDecimal target) {
        return percent ? target.abs().multiply(value).divide(HUNDRED) : value;
    }

    /** "5", "2.5%". */
    @Override
    public String toString() {
        return value.toPlainString() + (percent ? "%" : "");
    }
}
