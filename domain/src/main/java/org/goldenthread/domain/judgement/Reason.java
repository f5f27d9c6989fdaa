package org.goldenthread.domain.judgement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * Why a rating was computed: a sentence with the values that decided it, and the codes it is about.
 *
 * @since 0.1
 */
public sealed interface Reason {

    /** The level that this reason alone would give; none when it explains why there is none. */
    Optional<Title> level();

    /** What was found: a condition's code, or {@code shares}. */
    String rule();

    /** The things that it is about. */
    List<Code> about();

    /** One sentence, with its values. */
    String sentence();

    /** What decided it, by name: all that the sentence says, and no words. */
    Values values();

    /** How the milestones under a thing stand, where it is of a thing with milestones under it. */
    default Optional<Tally> counted() {
        return Optional.empty();
    }

    /** A rule that a milestone met. The sentence is made when it is asked for. */
    record Met(Rule met, MilestoneRow of, MilestoneRow need, Condition.Stretch stretch) implements Reason {
        public Met {
            Objects.requireNonNull(met, "met");
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(need, "need");
            Objects.requireNonNull(stretch, "stretch");
        }

        @Override
        public Optional<Title> level() {
            return met.level();
        }

        @Override
        public String rule() {
            return met.condition().code();
        }

        @Override
        public List<Code> about() {
            return of.code().equals(need.code()) ? List.of(of.code()) : List.of(of.code(), need.code());
        }

        @Override
        public String sentence() {
            return met.condition().sentence(of, need, stretch);
        }

        @Override
        public Values values() {
            return met.condition().values(of, need, stretch);
        }
    }

    /** How the milestones under a thing stand, counted. */
    record Counted(Code of, Tally tally) implements Reason {
        public Counted {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(tally, "tally");
        }

        @Override
        public Optional<Title> level() {
            return tally.level();
        }

        @Override
        public String rule() {
            return "shares";
        }

        @Override
        public List<Code> about() {
            return List.of(of);
        }

        @Override
        public Optional<Tally> counted() {
            return Optional.of(tally);
        }

        @Override
        public String sentence() {
            return of + tally.inWords();
        }

        @Override
        public Values values() {
            return Values.of("code", of)
                    .and("milestones", tally.counted())
                    .and("rated", tally.rated())
                    .and(
                            "levels",
                            tally.policy().scale().levels().stream()
                                    .map(Level::name)
                                    .toList())
                    .and("at", tally.at());
        }
    }
}
