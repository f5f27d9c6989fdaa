package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Gap;
import org.goldenthread.domain.time.Interval;

/** Small made-up networks: everything that a milestone can be, all days near each other, so that they meet. */
final class Networks {

    static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    /** Books in which nothing is known but what comes with the language. */
    static final State NOTHING =
            Books.inMemory(SettableClock.on(TODAY)).open(View.LATEST).state();

    private static final List<Due> WITHOUT_DAYS = List.of(
            Due.NOT_STATED, Due.TO_BE_AGREED, Due.ONGOING, Due.of("yearly", Due.Kind.RECURRING, Interval.always()));

    private final Random random;

    Networks(long seed) {
        this.random = new Random(seed);
    }

    static Code code(int number) {
        return Code.parse("M" + (number + 10));
    }

    static Network of(List<Promised> all) {
        return Network.of(all, NOTHING, TODAY);
    }

    /** Milestone by milestone; with circles needs may lead anywhere, otherwise only to those before. */
    List<Promised> milestones(int most, boolean isWithCircles, boolean isPlain) {
        int size = 1 + random.nextInt(most);
        List<Promised> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(milestone(i, size, isWithCircles, isPlain));
        }
        return all;
    }

    private Promised milestone(int at, int size, boolean isWithCircles, boolean isPlain) {
        List<Word> words = words(isPlain);
        int luck = random.nextInt(isPlain ? 10 : 14);
        Milestone.Status status = luck < 9
                ? Milestone.Status.PLANNED
                : luck < 11
                        ? Milestone.Status.COMPLETED
                        : luck < 12 ? Milestone.Status.DROPPED : Milestone.Status.SUPERSEDED;
        Optional<LocalDate> done =
                status.isOpen() ? Optional.empty() : Optional.of(TODAY.minusDays(random.nextInt(200)));
        if (status.isDelivered()) {
            words.add(Word.delivered(done.orElseThrow(), random.nextInt(3)));
        }
        Due agreed = words.stream()
                .filter(it -> it.sort() == Word.Sort.AGREED)
                .reduce((one, other) -> other)
                .orElseThrow()
                .due();
        Optional<Milestone.Tie> tie = Optional.empty();
        List<Code> needs = needs(at, size, isWithCircles);
        if (!isPlain && at > 0 && random.nextInt(8) == 0) {
            agreed = Due.of("3 months after it", Due.Kind.TIED, Interval.always());
            words = new ArrayList<>(List.of(said(TODAY.minusDays(100), Word.Sort.AGREED, agreed)));
            tie = Optional.of(new Milestone.Tie(
                    code(random.nextInt(at)),
                    random.nextBoolean() ? Optional.of(Gap.parse("3 months")) : Optional.empty()));
        }
        return new Promised(
                code(at),
                new Milestone.Position(Optional.empty(), Optional.empty(), Optional.of(Code.parse("PL"))),
                Optional.empty(),
                status,
                agreed,
                words,
                done,
                needs,
                tie,
                status == Milestone.Status.SUPERSEDED && at > 0
                        ? List.of(code(random.nextInt(at)), code(random.nextInt(at)))
                        : List.of());
    }

    private List<Code> needs(int at, int size, boolean isWithCircles) {
        List<Code> needs = new ArrayList<>();
        int many = random.nextInt(4);
        for (int i = 0; i < many; i++) {
            int other =
                    isWithCircles && random.nextInt(4) == 0 ? random.nextInt(size) : at == 0 ? 0 : random.nextInt(at);
            if (other != at && !needs.contains(code(other))) {
                needs.add(code(other));
            }
        }
        return needs;
    }

    private Word said(LocalDate on, Word.Sort sort, Due due) {
        return new Word(on, on, random.nextInt(3), sort, due);
    }

    private List<Word> words(boolean isPlain) {
        List<Word> words = new ArrayList<>();
        LocalDate on = TODAY.minusDays(300 + random.nextInt(5));
        words.add(said(on, Word.Sort.AGREED, due(isPlain)));
        for (int i = random.nextInt(4); i > 0; i--) {
            on = on.plusDays(random.nextInt(90));
            words.add(said(on, random.nextBoolean() ? Word.Sort.FORECAST : Word.Sort.AGREED, due(isPlain)));
        }
        return words;
    }

    Due due(boolean isPlain) {
        LocalDate day = TODAY.plusDays(random.nextInt(isPlain ? 200 : 260) - (isPlain ? 0 : 60));
        return switch (random.nextInt(isPlain ? 7 : 10)) {
            case 0 -> dated(new Interval(Optional.empty(), Optional.of(day)));
            case 1, 2 -> dated(Interval.of(day, day.plusDays(random.nextInt(90))));
            case 7 -> dated(Interval.from(day));
            case 8 -> WITHOUT_DAYS.get(random.nextInt(WITHOUT_DAYS.size()));
            default -> dated(Interval.on(day));
        };
    }

    static Due dated(Interval days) {
        return Due.of(days.toString(), Due.Kind.DATED, days);
    }
}
