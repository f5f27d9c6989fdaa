package org.goldenthread.shell.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a person at a terminal has beside a place for results. */
public interface Screen {

    /** The lines of the terminal. */
    int height();

    /** The columns of the terminal on which standard error is seen; 0 when it goes elsewhere. */
    int errors();

    /**
     * Whether more was typed or pasted already than the command that runs. It is for the next commands, and a pager or
     * a question would take it for its own.
     */
    default boolean isTypedAhead() {
        return false;
    }

    /**
     * Shows a text that is longer than the terminal a page at a time, until the reader leaves.
     *
     * @return false when nothing was shown, for there is no pager
     */
    boolean page(String text, Map<String, String> environment);

    /**
     * Asks for one line.
     *
     * @param proposals what may be answered where some of it was typed already
     * @return nothing when whoever was asked would rather cancel
     */
    Optional<String> ask(String question, Function<String, List<Proposal>> proposals);

    /** Keeps a whole line to be recalled, where lines can be. */
    default void remember(String line) {}
}
