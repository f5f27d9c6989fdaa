package org.goldenthread.domain.generated;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Forecast;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.Started;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/** What was told of one milestone after it was planned: three updates. */
final class GeneratedLife {

    private static final List<String> NOTES = List.of(
            "Partners met and agreed the scope.",
            "The draft is out for comment.",
            "Two of the three sites are ready.",
            "Recruitment is under way; interviews are booked.",
            "The board asked for a shorter version.");

    private final Code code;
    private final Due due;
    private final LocalDate planned;
    private final Told told;
    private final Dues dues;
    private final Random chance;

    GeneratedLife(Code code, Due due, LocalDate planned, Told told, Dues dues, Random chance) {
        this.code = code;
        this.due = due;
        this.planned = planned;
        this.told = told;
        this.dues = dues;
        this.chance = chance;
    }

    void tell() {
        LocalDate end = due.latest().orElse(Generator.DAY);
        boolean isPast = end.isBefore(Generator.DAY.minusDays(14));
        int lot = chance.nextInt(100);
        if (!isPast) {
            awaited(lot);
        } else if (lot < 55) {
            completed(end.minusDays(chance.nextInt(30)));
        } else if (lot < 62) {
            completed(end.plusDays(1L + chance.nextInt(120)));
        } else if (lot < 80) {
            moved(end);
        } else if (lot < 86) {
            say(between(0, 4, end), started());
            say(between(1, 4, end), progressed());
            say(between(3, 4, end), new Dropped(Optional.of(cause())));
        } else {
            say(between(1, 4, end), started());
            say(between(3, 4, end), progressed());
            say(any(end, Generator.DAY), lot < 94 ? rated() : forecast(Generator.DAY));
        }
    }

    private void awaited(int lot) {
        LocalDate now = Generator.DAY;
        say(between(0, 3, now), started());
        say(between(1, 3, now), progressed());
        say(
                between(2, 3, now),
                lot < 50
                        ? announced()
                        : lot < 70 ? rated() : forecast(due.latest().orElse(now)));
    }

    private void completed(LocalDate day) {
        LocalDate done = day.isAfter(Generator.DAY) ? Generator.DAY : day.isBefore(planned) ? planned : day;
        say(between(0, 3, done), started());
        say(between(1, 3, done), progressed());
        say(done, new Completed(Sentence.parse("Noted as delivered by the board on " + done + ".")));
    }

    private void moved(LocalDate end) {
        LocalDate day = between(2, 3, end);
        Due to = later(end);
        LocalDate done = to.latest().orElseThrow().minusDays(chance.nextInt(20));
        say(between(0, 3, day), progressed());
        told.say(
                Milestone.KIND,
                code,
                day,
                new Rescheduled(to, Optional.of(cause()), Optional.empty()),
                Optional.of(Sentence.parse("The work took longer than was planned for.")),
                Optional.empty());
        boolean isDone = done.isBefore(Generator.DAY) && chance.nextInt(3) > 0;
        say(isDone ? done : any(day, Generator.DAY), isDone ? evidence(done) : progressed());
    }

    private static Completed evidence(LocalDate day) {
        return new Completed(Sentence.parse("Reported as done in the paper of " + day + "."));
    }

    /** A month, up to a year after a day. */
    private Due later(LocalDate day) {
        LocalDate to = day.plusMonths(1L + chance.nextInt(12));
        return dues.read(Dues.month(to.getYear(), to.getMonthValue() - 4), day);
    }

    private Started started() {
        return new Started(Optional.empty());
    }

    private Progressed progressed() {
        return new Progressed(note(), Optional.empty());
    }

    private Progressed announced() {
        return new Progressed(
                note(), chance.nextBoolean() ? Optional.of(later(Generator.DAY.minusMonths(2))) : Optional.empty());
    }

    private Sentence note() {
        return Sentence.parse(NOTES.get(chance.nextInt(NOTES.size())));
    }

    private Forecast forecast(LocalDate day) {
        return new Forecast(later(day));
    }

    private Rated rated() {
        String level = chance.nextInt(3) == 0 ? "Amber" : chance.nextInt(5) == 0 ? "Red" : "Green";
        return new Rated(
                Title.parse(level), Scale.RAG.code(), Optional.of(Generator.DAY.plusDays(chance.nextInt(200) - 60L)));
    }

    private Code cause() {
        return Cause.BUILT_IN.get(chance.nextInt(Cause.BUILT_IN.size())).code();
    }

    /** A day in one of some equal parts of the time from the plan to a day. */
    private LocalDate between(int part, int parts, LocalDate end) {
        long days = Math.max(0, end.toEpochDay() - planned.toEpochDay());
        return any(planned.plusDays(days * part / parts), planned.plusDays(days * (part + 1) / parts));
    }

    private LocalDate any(LocalDate from, LocalDate to) {
        return from.plusDays(chance.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    private void say(LocalDate day, Fact fact) {
        told.say(Milestone.KIND, code, day, fact);
    }
}
