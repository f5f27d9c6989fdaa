package org.goldenthread.domain.books;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

    private final ZoneId zone;
    private Instant now;

    private SettableClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Nine in the morning, in UTC. */
    public static SettableClock on(LocalDate day) {
        return new SettableClock(day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    public static SettableClock on(String day) {
        return on(LocalDate.parse(day));
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    }

    public void advanceDays(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
