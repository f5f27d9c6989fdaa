package org.goldenthread.persistence;

import java.util.List;
import net.jqwik.api.sessions.JqwikSession;

/** Many simulations, one after another: {@code Simulator SEEDS FIRST}. */
final class Simulator {

    private Simulator() {}

    public static void main(String[] arguments) {
        int seeds = Integer.parseInt(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        Tally tally = new Tally();
        int failed = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            try {
                List<String> steps = run(seed, tally);
                if (seeds == 1) {
                    steps.forEach(System.out::println);
                }
            } catch (AssertionError e) {
                failed++;
                System.out.println(e.getMessage());
                if (seeds == 1) {
                    e.printStackTrace();
                }
            }
        }
        System.out.print(tally.table());
        System.out.println(seeds + " seeds from " + first + ", " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    /** Lets each call of a recording fail, the first, then the second and so on, and answers how many there were. */
    static int eachCall(Fault.When when) {
        int[] calls = {0};
        JqwikSession.run(() -> {
            while (new Simulation(calls[0], new Verbs(), new Tally()).failsAt(calls[0], when)) {
                calls[0]++;
            }
        });
        return calls[0];
    }

    /** The same, where the file is taken away before each call in turn. */
    static int takenAwayAtEachCall() {
        int[] calls = {0};
        JqwikSession.run(() -> {
            while (new Simulation(calls[0], new Verbs(), new Tally()).takenAwayAt(calls[0])) {
                calls[0]++;
            }
        });
        return calls[0];
    }

    /** One seed's steps, in words. */
    static List<String> run(long seed, Tally tally) {
        List<String> steps = new java.util.ArrayList<>();
        JqwikSession.run(() -> steps.addAll(new Simulation(seed, new Verbs(), tally).run()));
        return steps;
    }
}
