package org.goldenthread.shell.render;

import org.goldenthread.domain.time.Due;

/** Due dates as screens show them. */
public final class Dues {

    private Dues() {}

    /** The words, and the days they mean. */
    public static String shown(Due due) {
        return due.kind() != Due.Kind.DATED
                ? due.asWritten()
                : due.asWritten() + " [" + due.earliest().map(Object::toString).orElse("") + " .. "
                        + due.latest().map(Object::toString).orElse("") + "]";
    }
}
