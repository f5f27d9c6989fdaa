package org.goldenthread.papers;

/**
 * What pictures are drawn with, on white: text stands out from it by 4.5 to 1 at least, what is drawn by 3 to 1. Only the
 * lines of the ground, which say nothing that is not said beside them, are fainter.
 */
enum Ink {
    TEXT("000000"),
    BAR("1F3A5F"),
    LINE("6B6B6B"),
    GROUND("D9D9D9"),
    PAPER("FFFFFF");

    private final String colour;

    Ink(String colour) {
        this.colour = colour;
    }

    /** As six hexadecimal digits. */
    String hex() {
        return colour;
    }

    /** As a style sheet has it. */
    String css() {
        return "#" + colour;
    }
}
