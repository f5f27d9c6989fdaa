package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.DueFixed;
import org.goldenthread.domain.milestone.Forecast;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/**
 * One milestone as the network sees it: what was said of its days, in the order in which it was said, and what it waits for.
 *
 * @param agreed the agreed due date, which lateness is measured against
 * @param words all that was said of its days; the last of when it is to come is its word
 * @param done the day on which it stopped being open
 * @param needs what has to be delivered first
 * @param tie the milestone that its due date waits for, if it is tied to one
 * @param into what it became, if it was merged, split or superseded
 * @since 0.1
 */
public record Promised(
        Code code,
        Milestone.Position position,
        Optional<Code> lead,
        Milestone.Status status,
        Due agreed,
        List<Word> words,
        Optional<LocalDate> done,
        List<Code> needs,
        Optional<Milestone.Tie> tie,
        List<Code> into) {

    public Promised {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(agreed, "agreed");
        words = List.copyOf(words);
        Objects.requireNonNull(done, "done");
        needs = List.copyOf(needs);
        Objects.requireNonNull(tie, "tie");
        into = List.copyOf(into);
    }

    /** A milestone by what each entry made of it. A value that a sheet says again is no word. */
    public static Promised of(List<Step<Milestone>> life) {
        List<Word> words = new ArrayList<>();
        for (Step<Milestone> step : life) {
            hear(step, words);
        }
        Milestone now = life.get(life.size() - 1).after();
        return new Promised(
                now.code(),
                now.position(),
                now.people().lead(),
                now.status(),
                now.due(),
                words,
                now.progress().done(),
                now.dependsOn(),
                now.promise().tie(),
                now.progress().into());
    }

    private static void hear(Step<Milestone> step, List<Word> words) {
        Entry entry = step.entry();
        Milestone now = step.after();
        Optional<Milestone> before = step.before();
        if (isAgreed(entry.fact())
                || before.filter(it -> it.due().isSameAs(now.due())).isEmpty()) {
            words.add(word(entry, Word.Sort.AGREED, now.due()));
        }
        Optional<Due> expected = now.promise().forecast();
        boolean isRestated = before.flatMap(it -> it.promise().forecast()).equals(expected);
        if (expected.isPresent()
                && (!isRestated
                        || (entry.fact() instanceof Forecast && now.status().isOpen()))) {
            words.add(word(entry, Word.Sort.FORECAST, expected.get()));
        }
        boolean wasDelivered = before.filter(it -> it.status().isDelivered()).isPresent();
        if (now.status().isDelivered() && !wasDelivered) {
            words.add(Word.delivered(
                    now.progress().done().orElse(entry.effective()), entry.id().act()));
        }
        if (wasDelivered && !now.status().isDelivered()) {
            words.add(word(entry, Word.Sort.REOPENED, now.due()));
        }
    }

    private static Word word(Entry entry, Word.Sort sort, Due due) {
        return new Word(entry.effective(), entry.told(), entry.id().act(), sort, due);
    }

    /** Whether a fact says a due date, be it the one that stands already. */
    private static boolean isAgreed(Fact fact) {
        return fact instanceof MilestonePlanned
                || fact instanceof Rescheduled
                || fact instanceof DueFixed
                || (fact instanceof RolledForward rolled && rolled.due().isPresent());
    }

    /** The agreed due date or a forecast, whichever was said later. */
    public Word word() {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).isOfWhen()) {
                return words.get(i);
            }
        }
        return new Word(LocalDate.MIN, LocalDate.MIN, 0, Word.Sort.AGREED, agreed);
    }

    /**
     * The last day as it stood when something was said: of what had been said by then, or on which it had been delivered.
     * Where nothing had, and something was said later on that day, the first of that.
     */
    Optional<LocalDate> lastAsOf(Word moment) {
        Optional<Word> said = Optional.empty();
        Optional<LocalDate> delivered = Optional.empty();
        for (Word word : words) {
            boolean isFirstOfTheDay = said.isEmpty() && word.on().equals(moment.on());
            if (!word.isAfter(moment) || isFirstOfTheDay) {
                switch (word.sort()) {
                    case AGREED, FORECAST -> said = Optional.of(word);
                    case DELIVERED -> delivered = word.due().latest();
                    case REOPENED -> delivered = Optional.empty();
                }
            }
        }
        return delivered.isPresent()
                ? delivered
                : said.flatMap(word -> word.due().latest());
    }

    /** Whether it is still to be delivered or was, so that what it serves is dated by it. */
    boolean canEnd() {
        return status.isDelivered() || (status.isOpen() && !goesOn(word().due()));
    }

    private static boolean goesOn(Due due) {
        return due.kind() == Due.Kind.ONGOING || due.kind() == Due.Kind.RECURRING;
    }

    /** The same milestone with one thing more said of its days. */
    Promised saying(Word word) {
        List<Word> all = new ArrayList<>(words);
        all.add(word);
        return new Promised(code, position, lead, status, agreed, all, done, needs, tie, into);
    }

    /** The same milestone, delivered on a day. */
    Promised delivered(LocalDate day) {
        List<Word> all = new ArrayList<>(words);
        all.add(Word.delivered(day, Long.MAX_VALUE));
        return new Promised(
                code, position, lead, Milestone.Status.COMPLETED, agreed, all, Optional.of(day), needs, tie, into);
    }

    /** The same milestone, no longer promised. */
    Promised dropped(LocalDate day) {
        return new Promised(
                code, position, lead, Milestone.Status.DROPPED, agreed, words, Optional.of(day), needs, tie, into);
    }

    /** The same milestone with more that has to be delivered first. */
    Promised needing(List<Code> others) {
        List<Code> all = new ArrayList<>(needs);
        others.stream().filter(other -> !all.contains(other)).forEach(all::add);
        return new Promised(code, position, lead, status, agreed, words, done, all, tie, into);
    }
}
