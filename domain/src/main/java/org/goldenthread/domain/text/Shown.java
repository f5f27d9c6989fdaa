package org.goldenthread.domain.text;

import org.goldenthread.domain.problem.Quoted;

/** Foreign text made safe to show beside our own words, as a problem quotes it. */
public final class Shown {

    private Shown() {}

    /** At most sixty characters; what can't be seen is escaped. */
    public static String of(String text) {
        return Quoted.of(text);
    }
}
