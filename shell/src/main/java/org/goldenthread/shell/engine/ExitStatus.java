package org.goldenthread.shell.engine;

import java.util.Collection;
import org.goldenthread.domain.problem.Problem;

/** What a command's exit status says, as documented for automation. */
public enum ExitStatus {
    DONE(0),
    FOUND(1),
    WRONG_WORDS(2),
    NOT_THERE(3),
    REFUSED(4),
    CHANGED_FIRST(5),
    STORAGE(6),
    DEFECT(70),
    /** Somebody pressed Ctrl-C. */
    CANCELLED(130),
    /** Nobody reads the output any more. */
    UNREAD(141);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static ExitStatus of(Problem.Sort sort) {
        return switch (sort) {
            case INVALID_INPUT -> WRONG_WORDS;
            case NOT_FOUND -> NOT_THERE;
            case RULE_VIOLATED -> REFUSED;
            case CONFLICT -> CHANGED_FIRST;
            case UNREACHABLE -> STORAGE;
        };
    }

    /** The first problem decides: what is found wrong with the words comes before what they would do. */
    static ExitStatus of(Collection<Problem> problems) {
        return problems.stream().map(p -> of(p.sort())).findFirst().orElse(DONE);
    }
}
