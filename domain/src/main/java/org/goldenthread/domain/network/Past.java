package org.goldenthread.domain.network;

/**
 * One promise that stood on a day in a past year, and what came of it by the day until which that is known. All in days.
 *
 * @param left how long it still had, on that day, to its date as agreed then; below 0 it was past it
 * @param late how long after that date it was delivered; or has been open since, at least
 * @param delivered whether it was delivered
 */
record Past(int left, int late, boolean delivered) {}
