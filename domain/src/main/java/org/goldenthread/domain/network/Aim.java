package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.text.Code;

/**
 * What milestones serve, and which they are.
 *
 * @param target the day of its own, of a measure
 * @param leansOn what it depends on that is no milestone
 */
record Aim(Code code, String noun, List<Code> milestones, Optional<LocalDate> target, List<Code> leansOn) {
    Aim {
        milestones = List.copyOf(milestones);
        leansOn = List.copyOf(leansOn);
    }
}
