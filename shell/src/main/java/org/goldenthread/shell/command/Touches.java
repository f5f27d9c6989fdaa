package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.network.Impact;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Recorder;

/** One line about which promises a new word touches, where it touches any. */
final class Touches {

    private static final int FEW = 5;

    private Touches() {}

    static Recorder.Remark of(List<Code> milestones, LocalDate day) {
        return (before, known) -> {
            List<Impact.Touched> touched = known.touched(before, milestones, day);
            return touched.isEmpty() ? Optional.empty() : Optional.of(says(touched));
        };
    }

    private static String says(List<Impact.Touched> touched) {
        long late = touched.stream().filter(Impact.Touched::newlyLate).count();
        return "touches " + touched.size() + (touched.size() == 1 ? " promise" : " promises")
                + (late == 0 ? "" : ", " + late + " newly late") + ": "
                + touched.stream().limit(FEW).map(it -> it.code().value()).collect(Collectors.joining(", "))
                + (touched.size() > FEW ? ", …" : "");
    }
}
