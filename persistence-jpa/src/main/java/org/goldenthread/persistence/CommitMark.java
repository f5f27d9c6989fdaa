package org.goldenthread.persistence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark of a commit, drawn by chance, and that of the commit before it. By these a file and what was recorded beside it
 * are seen to belong together: a side file continues the file from the commit before its first one.
 */
record CommitMark(String own, String before) {

    /** Draws a new mark, to follow the one that is there; a file without one has none written in it. */
    static final String DRAW = "update commit_mark set mark = 'GThr:' || lower(hex(randomblob(16))) || ':' ||"
            + " substr(mark, 6, 32) where only = 1";

    /** Begins the marks of a file that has none, and that no application shares. */
    static final String BEGIN = "insert or ignore into commit_mark (only, mark) select 1, 'GThr:' ||"
            + " lower(hex(randomblob(16))) || ':' || lower(hex(zeroblob(16)))"
            + " where not exists (select 1 from sqlite_schema where name = 'goldenthread_schema_history')";

    static final String READ = "select mark from commit_mark where only = 1";

    private static final Pattern WRITTEN = Pattern.compile("GThr:([0-9a-f]{32}):([0-9a-f]{32})");

    /** The mark that a text, or a page of the file, holds. */
    static Optional<CommitMark> in(String text) {
        Matcher found = WRITTEN.matcher(text);
        return found.find() ? Optional.of(new CommitMark(found.group(1), found.group(2))) : Optional.empty();
    }

    static Optional<CommitMark> in(byte[] page) {
        return in(new String(page, StandardCharsets.ISO_8859_1));
    }

    /** Whether commits, in their order, continue a file that stands by this mark, or lead to it. */
    boolean isContinuedBy(List<CommitMark> commits) {
        return commits.isEmpty()
                || commits.get(0).before().equals(own)
                || commits.stream().anyMatch(commit -> commit.own().equals(own));
    }
}
