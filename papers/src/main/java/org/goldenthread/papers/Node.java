package org.goldenthread.papers;

import java.io.IOException;

/** A piece of a marked-up document: an element, or text. */
sealed interface Node permits Element, Text {

    /** Writes it as XML in which nothing of its text is taken for markup. */
    void writeTo(Appendable out) throws IOException;

    /** The text in it, without markup. */
    String text();
}
