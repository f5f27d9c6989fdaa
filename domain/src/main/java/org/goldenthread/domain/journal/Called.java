package org.goldenthread.domain.journal;

/**
 * A thing that people have words for.
 *
 * @since 0.1
 */
public interface Called {

    /** Its title, or what it says if it has none. */
    String called();
}
