package org.goldenthread.shell.engine;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Says on standard error what a command is at, from its third second on, in one line that is gone when it ends. Drawn by
 * the thread that does the work, as often as an eye can follow.
 */
final class Progress {

    private static final long PATIENCE = 2_000;
    private static final long BETWEEN = 100;
    private static final int NARROWEST = 5;
    private static final int WIDEST = 40;

    private final PrintStream err;
    private final int width;
    private final Clock clock;
    private final long begun;
    private long drawn;

    Progress(PrintStream err, int width, Clock clock) {
        this.err = err;
        this.width = width;
        this.clock = clock;
        this.begun = clock.millis();
    }

    /**
     * Says how far something is.
     *
     * @param all how much there is of it, asked for only when it is shown; 0 when that can't be known
     */
    void at(String doing, long done, LongSupplier all) {
        long now = clock.millis();
        if (now - begun >= PATIENCE && (drawn == 0 || now - drawn >= BETWEEN)) {
            drawn = now;
            err.print("\r" + line(doing, done, all.getAsLong()) + "\u001b[K");
            err.flush();
        }
    }

    /** Takes the line away. */
    void end() {
        if (drawn != 0) {
            err.print("\r\u001b[K");
            err.flush();
            drawn = 0;
        }
    }

    /** {@code reading milestones [#####.....] 12,000 of 24,000}, a column short of the width. */
    private String line(String doing, long done, long all) {
        String count =
                String.format(Locale.ROOT, "%,d", done) + (all > 0 ? String.format(Locale.ROOT, " of %,d", all) : "");
        int bar = all > 0 ? Math.min(WIDEST, width - doing.length() - count.length() - 5) : 0;
        int full = (int) (all > 0 ? Math.min(bar, Math.max(0, bar) * done / all) : 0);
        String whole =
                doing + (bar < NARROWEST ? " " : " [" + "#".repeat(full) + ".".repeat(bar - full) + "] ") + count;
        return whole.substring(0, Math.min(whole.length(), Math.max(0, width - 1)));
    }
}
