package org.goldenthread.shell.wiring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Legible;
import org.goldenthread.domain.text.Shown;

/**
 * What the process is handed: its words, its folder, its variables. The virtual machine reads them in the charset of the
 * locale; what that does not hold was lost before the program began, and would be kept lost, or looked for in vain.
 *
 * @param charset in which they were read
 * @param locale what {@code LC_ALL} is where the user is, perhaps empty, if the launcher set another for this process
 */
record Arrived(String charset, Optional<String> locale) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String ANOTHER = "LC_ALL=en_GB.UTF-8, or another locale of UTF-8 that \"locale -a\" lists";
    private static final String ITS_OWN = "LC_ALL, set to the locale in which it was written";
    private static final String ALL = "LC_ALL";

    /** As this process was started. */
    static Arrived here() {
        return new Arrived(
                System.getProperty("sun.jnu.encoding", UTF_8),
                Optional.ofNullable(System.getProperty("goldenthread.locale")));
    }

    /** The user's environment, of that of this process. */
    Map<String, String> environment(Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(own);
        locale.ifPresent(theirs -> environment.put(ALL, theirs));
        environment.remove(ALL, "");
        return environment;
    }

    /** What was lost of the words of the process, and of the name of the folder in which it runs. */
    List<Problem> lost(List<String> words, String folder) {
        List<Problem> problems = new ArrayList<>();
        words.stream().filter(Legible::isLost).forEach(word -> problems.add(lost(word)));
        if (Legible.isLost(folder)) {
            problems.add(unheld("the name of this folder, " + quoted(folder) + ","));
        }
        return problems;
    }

    private Problem lost(String word) {
        return isHeld()
                ? Legible.lost(word).orElseThrow()
                : Problem.invalid("locale.charset", damaged(quoted(word))).hint(ANOTHER);
    }

    /**
     * What a variable says, whole.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code locale.charset}
     */
    String whole(String variable, String value) {
        if (Legible.isLost(value)) {
            throw unheld(variable + ", " + quoted(value) + ",").asException();
        }
        return value;
    }

    private Problem unheld(String what) {
        return Problem.unreachable("locale.charset", damaged(what)).hint(isHeld() ? ITS_OWN : ANOTHER);
    }

    private String damaged(String what) {
        return what + " was damaged before it came here: the locale's charset, " + charset + ", lacks some of it"
                + (locale.isPresent() && !isHeld() ? ", and there is no C.UTF-8" : "");
    }

    private static String quoted(String text) {
        return '"' + Shown.of(text) + '"';
    }

    /** Whether the charset holds every character there is. */
    private boolean isHeld() {
        return charset.equals(UTF_8);
    }
}
