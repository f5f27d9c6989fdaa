package org.goldenthread.shell.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/** Passwords in what was typed: they are taken from nowhere that is shown, kept or recorded. */
public final class Passwords {

    private static final Pattern IN_URL =
            Pattern.compile("(?i)postgres(ql)?://([^/?@\\s]*:[^@\\s]*@|\\S*[?&]password=)");

    private Passwords() {}

    /** Whether a line, or a word, holds one. */
    public static boolean isIn(String text) {
        return IN_URL.matcher(text).find();
    }

    /**
     * Refuses words that hold one, before they are looked at any further: what is said of words may repeat them.
     *
     * @throws DomainException {@code storage.url-password}
     */
    static void refuse(List<String> words) {
        if (words.stream().anyMatch(Passwords::isIn)) {
            throw Problem.unreachable(
                            "storage.url-password",
                            "the URL of the database holds a password, which everybody on this machine can read there")
                    .hint("leave it out of the URL, and put it into PGPASSWORD or into ~/.pgpass")
                    .asException();
        }
    }
}
