package org.goldenthread.shell.engine;

import java.util.Map;

/** What a person at a terminal has beside a place for results. */
public interface Screen {

    /** The lines of the terminal. */
    int height();

    /** The columns of the terminal on which standard error is seen; 0 when it goes elsewhere. */
    int errors();

    /**
     * Shows a text that is longer than the terminal a page at a time, until the reader leaves.
     *
     * @return false when nothing was shown, for there is no pager
     */
    boolean page(String text, Map<String, String> environment);
}
