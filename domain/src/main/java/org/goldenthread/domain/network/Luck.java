package org.goldenthread.domain.network;

import org.goldenthread.domain.text.Code;

/**
 * How lucky something is in each draw: a number from 0 up to 1 that follows from the seed, the code and the draw alone, so
 * that it is the same on every Java, in any order, and with or without what is supposed.
 */
final class Luck {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private final long start;

    Luck(long seed, Code code) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < code.value().length(); i++) {
            hash = (hash ^ code.value().charAt(i)) * 0x100000001B3L;
        }
        this.start = mixed(seed * STEP + hash);
    }

    double in(int draw) {
        return (mixed(start + (draw + 1) * STEP) >>> 11) * UNIT;
    }

    /** Of SplitMix64. */
    private static long mixed(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
