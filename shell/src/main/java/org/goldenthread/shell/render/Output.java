package org.goldenthread.shell.render;

/** How answers are written. */
public enum Output {
    TABLE,
    JSON,
    CSV,
    MD
}
