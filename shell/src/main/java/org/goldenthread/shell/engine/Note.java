package org.goldenthread.shell.engine;

import java.util.Objects;

/**
 * What is to be known beside an answer, and is said on standard error.
 *
 * @param isOnce whether it is said once in a session, however often it is so
 */
record Note(String text, boolean isOnce) {

    Note {
        Objects.requireNonNull(text, "text");
    }
}
