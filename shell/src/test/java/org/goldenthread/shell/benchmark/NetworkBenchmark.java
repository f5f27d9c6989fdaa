package org.goldenthread.shell.benchmark;

import java.util.concurrent.TimeUnit;
import org.goldenthread.domain.network.LargeNetwork;
import org.goldenthread.domain.network.Odds;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the outlook of very many takes, against one pass over plain arrays in the same run; and what odds take. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NetworkBenchmark {

    /** The network that all are asked of. */
    @State(Scope.Benchmark)
    public static class Large {

        @Param({"1000000"})
        int milestones;

        LargeNetwork network;

        @Setup
        public void make() {
            network = new LargeNetwork(milestones);
        }
    }

    /** The promises that odds are told of. */
    @State(Scope.Benchmark)
    public static class Drawn {

        @Param({"10000"})
        int milestones;

        LargeNetwork.Drawing drawing;

        @Setup
        public void make() {
            drawing = new LargeNetwork.Drawing(milestones);
        }
    }

    @Benchmark
    public long floorOfOutlook(Large large) {
        return large.network.floor();
    }

    @Benchmark
    public long outlook(Large large) {
        return large.network.outlook();
    }

    /** A thousand draws twice: each promise with its own luck, and all of one lead with the same. */
    @Benchmark
    public Odds odds(Drawn drawn) {
        return drawn.drawing.odds();
    }
}
