package org.goldenthread.domain.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.Timeline;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;

/**
 * One milestone over time.
 *
 * @param code absent where a picture is for readers who know no codes
 * @since 0.1
 */
public record Lane(
        @Means("the code of the milestone, where the picture names codes") Optional<Code> code,
        @Means("what the milestone is called") String title,
        @Means("how it ended, or that it is late") Optional<Mark.Sort> sign,
        @Means("its dates, in the order in which they are drawn") List<Mark> marks) {

    public Lane {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(sign, "sign");
        marks = List.copyOf(marks);
    }

    /** The lane of a milestone in a list. */
    public static Lane of(MilestoneLine milestone) {
        return of(
                Optional.of(milestone.code()),
                milestone.title().value(),
                milestone.status(),
                milestone.overdue(),
                milestone.due(),
                Timeline.firstPromise(milestone),
                milestone.forecast(),
                milestone.done());
    }

    /** The lane of a milestone on a day, for readers who know no codes. */
    public static Lane of(Milestone milestone, LocalDate day) {
        return of(
                Optional.empty(),
                milestone.title().value(),
                milestone.status(),
                milestone.isOverdueOn(day),
                milestone.due(),
                milestone.promise().firstTold().filter(first -> !first.isSameAs(milestone.due())),
                milestone.promise().standingForecast(),
                milestone.progress().done());
    }

    private static Lane of(
            Optional<Code> code,
            String title,
            Milestone.Status status,
            boolean isLate,
            Due due,
            Optional<Due> original,
            Optional<Due> expected,
            Optional<LocalDate> done) {
        List<Mark> marks = new ArrayList<>();
        original.ifPresent(first -> add(Mark.Sort.ORIGINAL, first, marks));
        add(status.isOpen() ? Mark.Sort.AGREED : Mark.Sort.ENDED, due, marks);
        expected.flatMap(day -> day.latest().or(day::earliest))
                .ifPresent(day -> marks.add(Mark.on(Mark.Sort.EXPECTED, day)));
        if (isLate) {
            due.latest().ifPresent(day -> marks.add(Mark.on(Mark.Sort.LATE, day)));
        }
        Optional<Mark.Sort> sign = sign(status, isLate);
        sign.filter(sort -> sort != Mark.Sort.LATE)
                .ifPresent(sort -> done.ifPresent(day -> marks.add(Mark.on(sort, day))));
        return new Lane(code, title, sign, marks);
    }

    private static void add(Mark.Sort sort, Due due, List<Mark> marks) {
        if (due.kind() == Due.Kind.DATED) {
            marks.add(new Mark(sort, due.earliest(), due.latest()));
        }
    }

    private static Optional<Mark.Sort> sign(Milestone.Status status, boolean isLate) {
        return switch (status) {
            case PLANNED, UNDER_WAY -> isLate ? Optional.of(Mark.Sort.LATE) : Optional.empty();
            case COMPLETED -> Optional.of(Mark.Sort.DONE);
            case HANDED_OVER -> Optional.of(Mark.Sort.HANDED_OVER);
            case DROPPED -> Optional.of(Mark.Sort.DROPPED);
            case MERGED, SPLIT, SUPERSEDED -> Optional.of(Mark.Sort.SUPERSEDED);
        };
    }

    /** What it is called, after its code if it has one. */
    public String label() {
        return code.map(it -> it + " " + title).orElse(title);
    }

    /** Its dates in a sentence. */
    String words() {
        if (marks.isEmpty()) {
            return title + ": no date.";
        }
        List<String> parts = new ArrayList<>();
        for (Mark mark : marks) {
            String word = mark.sort() == Mark.Sort.ENDED
                    ? "agreed date"
                    : lower(mark.sort().words());
            if (mark.sort() == Mark.Sort.LATE) {
                parts.add("late");
            } else if (mark.first().isEmpty()) {
                parts.add(word + " by " + Words.of(mark.ends()));
            } else if (mark.last().isEmpty()) {
                parts.add(word + " from " + Words.of(mark.begins()));
            } else if (mark.begins().equals(mark.ends())) {
                parts.add(word + " " + Words.of(mark.ends()));
            } else {
                parts.add(word + " " + Words.of(mark.begins()) + " to " + Words.of(mark.ends()));
            }
        }
        return title + ": " + String.join(", ", parts) + ".";
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
