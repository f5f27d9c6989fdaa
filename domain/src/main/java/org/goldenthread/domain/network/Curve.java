package org.goldenthread.domain.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which share of like promises was delivered by how many days after their date: the product-limit estimate, to which each
 * promise counts from the day on which it was looked at, and until it was delivered or nobody knows more.
 */
final class Curve {

    /** No day: more were still open than is asked for, as far as anybody knows. */
    static final int NEVER = Integer.MAX_VALUE;

    private final int[] days;

    /** The share that is still open after each of the days. */
    private final double[] open;

    /** The last day of which anything is known: of what is still open too. */
    private final int last;

    private Curve(int[] days, double[] open, int last) {
        this.days = days;
        this.open = open;
        this.last = last;
    }

    static Curve of(List<Past> pasts) {
        int[] entered = pasts.stream().mapToInt(it -> -it.left()).sorted().toArray();
        List<Past> byEnd = new ArrayList<>(pasts);
        byEnd.sort(java.util.Comparator.comparingInt(Past::late));
        int[] days = new int[pasts.size()];
        double[] open = new double[pasts.size()];
        int many = 0;
        int looked = 0;
        double left = 1;
        for (int i = 0; i < byEnd.size(); ) {
            int day = byEnd.get(i).late();
            while (looked < entered.length && entered[looked] < day) {
                looked++;
            }
            int atRisk = looked - i;
            int delivered = 0;
            int ended = i;
            while (ended < byEnd.size() && byEnd.get(ended).late() == day) {
                delivered += byEnd.get(ended).delivered() ? 1 : 0;
                ended++;
            }
            if (delivered > 0 && atRisk > 0) {
                left *= 1 - (double) Math.min(delivered, atRisk) / atRisk;
                days[many] = day;
                open[many++] = left;
            }
            i = ended;
        }
        int last = byEnd.isEmpty() ? 0 : Math.max(0, byEnd.get(byEnd.size() - 1).late());
        return new Curve(Arrays.copyOf(days, many), Arrays.copyOf(open, many), last);
    }

    /** The share still open after so many days. */
    double openAfter(int day) {
        int at = Arrays.binarySearch(days, day);
        int last = at >= 0 ? at : -at - 2;
        return last < 0 ? 1 : open[last];
    }

    /** The share delivered by so many days, of those open after some days. */
    double deliveredBy(int day, int openSince) {
        double then = openAfter(openSince);
        return day <= openSince || then == 0 ? 0 : 1 - openAfter(day) / then;
    }

    /** By how many days a share of those open after some days was delivered. */
    int daysFor(double share, int openSince) {
        double rest = openAfter(openSince) * (1 - share);
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (open[middle] <= rest + 1e-12) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == days.length ? NEVER : Math.max(days[low], openSince + 1);
    }

    /** The last day of which anything is known, not before the due date. */
    int lastDay() {
        return last;
    }
}
