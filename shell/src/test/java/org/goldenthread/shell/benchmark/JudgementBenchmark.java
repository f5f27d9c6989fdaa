package org.goldenthread.shell.benchmark;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.goldenthread.domain.finding.Findings;
import org.goldenthread.domain.finding.Scope;
import org.goldenthread.domain.finding.Settings;
import org.goldenthread.domain.generated.Generator;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is computed of every milestone, against a floor: one pass that reads the same rows. Each has its method here, with
 * its floor, and its name among {@link Report#COMPUTED}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class JudgementBenchmark {

    /** One pass that reads of each row what a policy judges by, and adds it up. */
    @Benchmark
    public long floorOfRatings(Generated generated) {
        long sum = 0;
        for (MilestoneRow row : generated.rows.milestones()) {
            sum += row.status().isOpen() ? 1 : 0;
            sum += days(row.due().earliest()) + days(row.due().latest());
            sum += row.forecast().isPresent() ? days(row.forecast().get().latest()) : 0;
            sum += row.firstPromise().isPresent()
                    ? days(row.firstPromise().get().latest())
                    : 0;
            sum += row.next().isPresent() ? days(row.next().get().when().latest()) : 0;
            sum += row.claim().isPresent() ? days(row.claim().get().due().latest()) : 0;
            sum += days(row.done())
                    + row.lastWord().toEpochDay()
                    + row.needs().all().size();
        }
        return sum;
    }

    /** The same, and one pass over all entries: findings look at these too. */
    @Benchmark
    public long floorOfCheck(Generated generated) {
        long sum = floorOfRatings(generated);
        for (Entry entry : generated.entries()) {
            sum += entry.effective().toEpochDay()
                    + entry.told().toEpochDay()
                    + entry.id().act();
            sum += entry.about().code().hashCode() + entry.fact().getClass().hashCode();
            sum += entry.source().isPresent() ? 1 : 0;
        }
        return sum;
    }

    private static long days(Optional<LocalDate> day) {
        return day.isPresent() ? day.get().toEpochDay() : 0;
    }

    /** How everything stands, with all reasons. */
    @Benchmark
    public Ratings ratings(Generated generated) {
        return Ratings.of(generated.rows, Policy.DEFAULT, Generator.DAY);
    }

    /** All that is weak, the folding of the journal included. */
    @Benchmark
    public Findings check(Generated generated) {
        return generated.portfolio().findings(Settings.DEFAULT, Scope.ALL, Generator.DAY);
    }
}
