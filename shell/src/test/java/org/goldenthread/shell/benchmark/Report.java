package org.goldenthread.shell.benchmark;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and prints the tables of {@code docs/benchmarks.md}, in {@link ProcessorTime}. */
public final class Report {

    /** What is computed of all rows, and told as a multiple of its floor. */
    static final List<String> COMPUTED = List.of("ratings", "check");

    private static final List<String> KEPT = List.of("load", "fold", "list");

    private static final List<String> COLLECTORS = List.of("Serial", "Parallel", "G1");

    private static final List<String> SIZES = List.of("10000", "100000");

    private final boolean isBrief;
    private final PrintStream out;

    private Report(boolean isBrief, PrintStream out) {
        this.isBrief = isBrief;
        this.out = out;
    }

    /**
     * With {@code brief}, what is computed is measured once and shortly: whether it runs, not how fast. With {@code
     * computed}, {@code kept} or {@code network}, that table alone.
     */
    public static void main(String... words) throws RunnerException {
        List<String> asked = List.of(words);
        Report report = new Report(asked.contains("brief"), System.out);
        if (!asked.contains("kept") && !asked.contains("network")) {
            report.computed();
        }
        if (!asked.contains("computed") && !asked.contains("network")) {
            report.kept();
        }
        if (asked.contains("network")) {
            report.network();
        }
    }

    private void network() throws RunnerException {
        Map<String, Double> times = times(run(NetworkBenchmark.class, "Serial"));
        double floor = times.get("floorOfOutlook 1000000");
        double outlook = times.get("outlook 1000000");
        out.println();
        out.println("| what depends on what | floor | time | × floor |");
        out.println("|---|---:|---:|---:|");
        row("outlook of 1,000,000 with 1,500,000 needs", micros(floor), micros(outlook), ratio(outlook / floor));
        row("odds of 10,000, a thousand draws twice", "", micros(times.get("odds 10000")), "");
    }

    private void computed() throws RunnerException {
        out.println("| computed of all milestones | collector | milestones | floor | computed | × floor |");
        out.println("|---|---|---:|---:|---:|---:|");
        for (String collector : isBrief ? List.of("Parallel") : COLLECTORS) {
            Map<String, Double> times = times(run(JudgementBenchmark.class, collector));
            for (String computed : COMPUTED) {
                for (String size : SIZES) {
                    double floor = times.get("floorOf"
                            + computed.substring(0, 1).toUpperCase(Locale.ROOT) + computed.substring(1) + " " + size);
                    double time = times.get(computed + " " + size);
                    row(computed, collector, number(size), micros(floor), micros(time), ratio(time / floor));
                }
            }
        }
        out.println();
    }

    private void kept() throws RunnerException {
        out.println("| in an SQLite file | 10,000 milestones | 100,000 milestones | × |");
        out.println("|---|---:|---:|---:|");
        Map<String, Double> times = times(run(StoreBenchmark.class, "Parallel"));
        for (String kept : KEPT) {
            double small = times.get(kept + " " + SIZES.get(0));
            double large = times.get(kept + " " + SIZES.get(1));
            row(kept, millis(small), millis(large), ratio(large / small));
        }
    }

    private Collection<RunResult> run(Class<?> benchmarks, String collector) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(benchmarks.getName() + "\\.")
                .shouldFailOnError(true)
                .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                .addProfiler(ProcessorTime.class)
                .jvmArgs("-XX:+Use" + collector + "GC", "-Xms4g", "-Xmx4g");
        if (isBrief) {
            options.warmupIterations(1)
                    .measurementIterations(1)
                    .forks(1)
                    .warmupTime(TimeValue.milliseconds(100))
                    .measurementTime(TimeValue.milliseconds(100));
        }
        return new Runner(options.build()).run();
    }

    private static Map<String, Double> times(Collection<RunResult> results) {
        Map<String, Double> times = new LinkedHashMap<>();
        results.forEach(result -> {
            String method = result.getPrimaryResult().getLabel();
            Result<?> time = result.getSecondaryResults().get(ProcessorTime.LABEL);
            times.put(method + " " + result.getParams().getParam("milestones"), time.getScore());
        });
        return times;
    }

    private void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String number(String digits) {
        return String.format(Locale.UK, "%,d", Long.parseLong(digits));
    }

    private static String micros(double time) {
        return String.format(Locale.UK, "%,.2f ms", time / 1000);
    }

    private static String millis(double time) {
        return String.format(Locale.UK, "%,.0f ms", time / 1000);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.UK, "%.1f", ratio);
    }
}
