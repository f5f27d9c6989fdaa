package org.goldenthread.persistence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Whose turn it is to append, in the order in which threads came. Who comes with an act that others have overtaken keeps
 * the turn for a little while, since they will be back with a newer one: so nobody is overtaken for ever, as they would
 * be by whoever has just appended and is the first to know the new head.
 */
final class Turns {

    /** How long a turn is kept for somebody who may not come back. */
    private static final long KEPT = TimeUnit.MILLISECONDS.toNanos(250);

    private final Deque<Thread> queue = new ArrayDeque<>();
    private boolean isAway;
    private long keptSince;

    /** Waits for this thread's turn. */
    synchronized boolean take(long milliseconds) throws InterruptedException {
        long since = System.nanoTime();
        long limit = TimeUnit.MILLISECONDS.toNanos(milliseconds);
        Thread self = Thread.currentThread();
        if (!self.equals(queue.peekFirst())) {
            queue.addLast(self);
        }
        try {
            while (!self.equals(queue.peekFirst())) {
                long left = limit - (System.nanoTime() - since);
                if (left <= 0) {
                    queue.remove(self);
                    return false;
                }
                long kept = KEPT - (System.nanoTime() - keptSince);
                if (isAway && kept <= 0) {
                    give();
                } else {
                    wait(1 + TimeUnit.NANOSECONDS.toMillis(isAway ? Math.min(left, kept) : left));
                }
            }
        } catch (InterruptedException e) {
            queue.remove(self);
            throw e;
        }
        isAway = false;
        return true;
    }

    /** It is the next one's turn. */
    synchronized void give() {
        queue.removeFirst();
        isAway = false;
        notifyAll();
    }

    /** This thread's turn is kept until it comes back. */
    synchronized void keep() {
        isAway = true;
        keptSince = System.nanoTime();
        notifyAll();
    }
}
