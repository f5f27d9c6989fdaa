package org.goldenthread.domain.note;

import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * How likely a risk is, or how grave it would be: 1 to 5. British public bodies assess both on five grades and multiply
 * them. HM Treasury's Orange Book (Management of Risk: Principles and Concepts) asks that likelihood and impact be assessed
 * by criteria that are the same for all risks; the five grades are those of the risk matrix for risk managers of the
 * National Patient Safety Agency (2008), whose words for likelihood are rare, unlikely, possible, likely and almost
 * certain, and for impact negligible, minor, moderate, major and catastrophic.
 *
 * @since 0.1
 */
public record Grade(int value) implements Comparable<Grade> {

    private static final int MOST = 5;

    /** @throws org.goldenthread.domain.problem.DomainException {@code risk.grade} */
    public Grade {
        if (value < 1 || value > MOST) {
            throw notOne(String.valueOf(value)).asException();
        }
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code risk.grade}, quoting what was typed */
    public static Grade parse(String text) {
        String typed = text.strip();
        if (!typed.matches("[1-" + MOST + "]")) {
            throw notOne(typed).asException();
        }
        return new Grade(Integer.parseInt(typed));
    }

    private static Problem notOne(String text) {
        return Problem.invalid(
                        "risk.grade",
                        "\"{text}\" is no grade: likelihood and impact are whole numbers from 1 to {most}",
                        Values.of("text", text).and("most", MOST))
                .hint("3");
    }

    @Override
    public int compareTo(Grade other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
