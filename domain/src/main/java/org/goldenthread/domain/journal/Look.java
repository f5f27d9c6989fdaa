package org.goldenthread.domain.journal;

import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.text.Code;

/**
 * What there is to look at before anything is done, as suggestions of what is shown: {@link HistoryLine}s, a {@link
 * Subject}, a {@link Listing}, the whole {@link State}.
 *
 * @since 0.1
 */
public final class Look {

    private Look() {}

    /** At all that was said of a thing. */
    public static Suggestion history(Code code) {
        return Suggestion.to(HistoryLine.class).with("code", code);
    }

    /** At all that was said of a thing that has yet to be named. */
    public static Suggestion history() {
        return Suggestion.to(HistoryLine.class).missing("code");
    }

    /** At a thing. */
    public static Suggestion at(Subject thing) {
        return Suggestion.to(Subject.class).with("noun", thing.noun()).with("code", thing.code());
    }

    /** At one of the things of a noun that has yet to be named. */
    public static Suggestion at(String noun) {
        return Suggestion.to(Subject.class).with("noun", noun).missing("code");
    }

    /** At the list of the things of a noun. */
    public static Suggestion list(String noun) {
        return Suggestion.to(Listing.class).with("noun", noun);
    }

    /** At what there is. */
    public static Suggestion everything() {
        return Suggestion.to(State.class);
    }

    /** At the last act, and its seal. */
    public static Suggestion head() {
        return Suggestion.to(HeadLine.class);
    }
}
