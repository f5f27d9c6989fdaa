package org.goldenthread.papers;

/** A piece of a marked-up document: an element, or text. */
sealed interface Node permits Element, Text {

    /** Writes it as XML in which nothing of its text is taken for markup. */
    void writeTo(StringBuilder out);

    /** The text in it, without markup. */
    String text();
}
