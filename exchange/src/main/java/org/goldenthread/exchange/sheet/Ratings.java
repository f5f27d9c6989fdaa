package org.goldenthread.exchange.sheet;

import java.util.Optional;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.text.Title;

/** What the cell of ratings of a row says. */
final class Ratings {

    /**
     * A rating, and what the cell says besides of where the milestone is in its life.
     *
     * @param level in the scale's own spelling
     */
    record Said(Optional<Title> level, Code scale, Optional<Status> status) {}

    private Ratings() {}

    /**
     * The rating that a row gives.
     *
     * @param row with the scale that holds for it
     * @param before the scale on which the milestone was rated last
     */
    static Optional<Said> of(Row row, Code code, Optional<Code> before, Directory known, State latest) {
        if (row.text(MilestoneField.RATING).filter(text -> !Levels.isNone(text)).isEmpty()) {
            return Optional.empty();
        }
        Optional<Code> scale =
                row.cell(MilestoneField.SCALE).isPresent() ? row.read(MilestoneField.SCALE, known::scale) : before;
        if (row.cell(MilestoneField.SCALE).isEmpty() && scale.isEmpty()) {
            String words = row.text(MilestoneField.RATING).orElseThrow();
            row.refuse(
                    MilestoneField.RATING,
                    Problem.invalid(
                                    "sheet.scale",
                                    "{code} is rated \"{level}\" without a scale",
                                    Values.of("code", code).and("level", words, Shown.of(words)))
                            .next(Suggestion.again().missing("scale"))
                            .hint("or add a column Scale")
                            .about(code));
        }
        return scale.flatMap(
                named -> row.read(MilestoneField.RATING, words -> said(words, latest.get(Scale.KIND, named), latest)));
    }

    private static Said said(String words, Scale scale, State latest) {
        Levels.Said said = Levels.read(words, scale).orElseThrow(() -> Levels.unknown(words, scale, latest));
        return new Said(said.level(), scale.code(), said.status());
    }
}
