package org.goldenthread.shell.engine;

import java.util.Collection;
import org.goldenthread.domain.problem.Problem;

/** What a command's exit status says, as documented for automation. */
public enum ExitStatus {
    DONE(0, "done"),
    FOUND(1, "check found something as severe as --fail-on says"),
    WRONG_WORDS(2, "the command was wrong, or a file that it reads"),
    NOT_THERE(3, "a code or a file does not exist"),
    REFUSED(4, "a rule forbids it"),
    CHANGED_FIRST(5, "somebody else changed it first, or --expect was not met"),
    STORAGE(6, "the database can't be reached or used, or the output can't be written"),
    DEFECT(70, "internal error"),
    HUNG_UP(129, "its terminal is gone, or it got SIGHUP"),
    CANCELLED(130, "somebody pressed Ctrl-C, or it got SIGINT"),
    UNREAD(141, "nothing reads the output any more"),
    ENDED(143, "it got SIGTERM");

    private final int code;
    private final String meaning;

    ExitStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** When a command ends with it, in the words of the manual. */
    public String meaning() {
        return meaning;
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
