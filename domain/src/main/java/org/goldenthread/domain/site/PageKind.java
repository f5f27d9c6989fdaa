package org.goldenthread.domain.site;

import java.util.Locale;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * What a page of a site is. Where a page is kept depends on its kind and on the code of what it shows alone, so that its
 * address stays when a title changes.
 *
 * @since 0.1
 */
public enum PageKind {
    @Means("the first page: every strategy, and how it is going")
    HOME("index.html"),

    @Means("a strategy, for residents")
    STRATEGY("strategies/"),

    @Means("a theme of a strategy, for residents, with each thing that was promised")
    THEME("themes/"),

    @Means("a plan, for residents, with each thing that was promised")
    PLAN("plans/"),

    @Means("where to look for something: a search, and the letters of the alphabet")
    FIND("find.html"),

    @Means("everything whose name begins with one letter")
    LETTER("a-to-z/"),

    @Means("the first page for officers and members: every sort of thing, and every paper")
    OFFICERS("officers.html"),

    @Means("every thing of one sort, such as all measures")
    SORT("lists/"),

    @Means("one thing in the record: its thread, its history and its evidence")
    RECORD("record/"),

    @Means("one paper: what was known on its day, and what it said")
    PAPER("papers/");

    private final String place;

    PageKind(String place) {
        this.place = place;
    }

    /** Where its only page is; of a kind of several, the folder in which they are. */
    public String place() {
        return place;
    }

    /** Where its only page is. */
    String address() {
        return place;
    }

    /** Where the page of a thing is. */
    String address(Code code) {
        return address(code.value());
    }

    String address(String name) {
        return place + name + ".html";
    }

    /** Where a sheet beside the page of a thing is. */
    String sheet(Code code) {
        return place + code.value() + ".csv";
    }

    /** In one word, as an answer names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
