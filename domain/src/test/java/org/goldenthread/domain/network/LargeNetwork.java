package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/** Many milestones that need one and a half others each, for what asks how long it takes. */
public final class LargeNetwork {

    private static final int SPAN = 1000;

    private final Needs needs;
    private final Own own;

    /** @param size how many milestones */
    public LargeNetwork(int size) {
        SplittableRandom random = new SplittableRandom(1);
        int[] from = new int[size + 1];
        int[] all = new int[size * 2];
        int many = 0;
        for (int i = 0; i < size; i++) {
            from[i] = many;
            for (int k = 0; i > 0 && k < 1 + i % 2; k++) {
                all[many++] = random.nextInt(Math.max(0, i - SPAN), i);
            }
        }
        from[size] = many;
        needs = new Needs(from, Arrays.copyOf(all, many));
        own = new Own(size, many);
        for (int i = 0; i < size; i++) {
            own.soonest[i] = 20_000 + random.nextInt(1000);
            own.last[i] = own.soonest[i] + random.nextInt(90);
            own.due[i] = own.last[i];
            own.said[i] = own.last[i];
            own.open[i] = true;
            own.carries[i] = true;
        }
        for (int k = 0; k < many; k++) {
            own.gaps[k] = random.nextInt(60);
        }
    }

    /** The outlook of all; answers the sum of their last days, so that nothing is left out. */
    public long outlook() {
        Pass pass = Pass.over(needs, own, List.of());
        return pass.last[pass.last.length - 1] + pass.gapsKept[0] + pass.unknown[0];
    }

    /** One pass over plain arrays that reads and writes the same: the least that an outlook can take. */
    public long floor() {
        int size = own.last.length;
        int[] soonest = own.soonest.clone();
        int[] last = own.last.clone();
        int[] kept = own.last.clone();
        int[] unknown = new int[size];
        for (int i = 0; i < size; i++) {
            unknown[i] = own.unknown[i];
            for (int k = needs.from[i]; k < needs.from[i + 1]; k++) {
                int need = needs.needs[k];
                soonest[i] = Math.max(soonest[i], soonest[need]);
                last[i] = Math.max(last[i], last[need]);
                kept[i] = Math.max(kept[i], kept[need] + own.gaps[k]);
                unknown[i] = Math.max(unknown[i], unknown[need]);
            }
        }
        return last[size - 1] + kept[0] + unknown[0] + soonest[0];
    }

    /** Odds by 1,000 draws of a promise that needs all of so many. */
    public static final class Drawing {

        private static final LocalDate DAY = LocalDate.parse("2026-01-15");
        private final Chances chances;
        private final Code last;

        /** @param size how many milestones */
        public Drawing(int size) {
            SplittableRandom random = new SplittableRandom(1);
            List<Promised> all = new ArrayList<>();
            List<History.Told> told = new ArrayList<>();
            List<Code> codes = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                boolean isOld = i % 10 == 0;
                LocalDate due = DAY.plusDays(isOld ? -random.nextInt(30, 300) : random.nextInt(10, 700));
                List<Code> needs = new ArrayList<>();
                for (int k = 0; i > 0 && k < 1 + i % 2; k++) {
                    needs.add(codes.get(random.nextInt(i)));
                }
                codes.add(Code.parse("L" + (1_000_000 + i)));
                Optional<LocalDate> done = isOld ? Optional.of(due.plusDays(random.nextInt(30))) : Optional.empty();
                all.add(promised(codes.get(i), due, done, needs));
                told.add(new History.Told(all.get(i), List.of()));
            }
            last = Code.parse("LAST");
            all.add(promised(last, DAY.plusDays(800), Optional.empty(), codes));
            chances = new Chances(Networks.of(all), told, 1, 1000);
        }

        private static Promised promised(Code code, LocalDate due, Optional<LocalDate> done, List<Code> needs) {
            Due agreed = Networks.dated(org.goldenthread.domain.time.Interval.on(due));
            List<Word> words = new ArrayList<>(
                    List.of(new Word(DAY.minusDays(700), DAY.minusDays(700), 1, Word.Sort.AGREED, agreed)));
            done.ifPresent(day -> words.add(Word.delivered(day, 2)));
            return new Promised(
                    code,
                    new Milestone.Position(Optional.empty(), Optional.empty(), Optional.of(Code.parse("PL"))),
                    Optional.empty(),
                    done.isPresent() ? Milestone.Status.COMPLETED : Milestone.Status.PLANNED,
                    agreed,
                    words,
                    done,
                    needs,
                    Optional.empty(),
                    List.of());
        }

        public Odds odds() {
            return chances.odds(last, false);
        }
    }
}
