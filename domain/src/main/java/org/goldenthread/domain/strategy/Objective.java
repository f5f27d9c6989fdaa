package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.organisation.MemberLed;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rateable;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A result that a theme works towards (StratML Objective), possibly over several plans. What a stranger could call done
 * or not done is a milestone, not an objective.
 *
 * @since 0.1
 */
public record Objective(
        Code code,
        Title title,
        Code theme,
        Optional<Code> lead,
        Optional<Code> leadMember,
        Optional<Declared> rating,
        Optional<Source> source)
        implements Rateable<Objective>, MemberLed<Objective>, Called {

    public static final Kind<Objective> KIND = Kind.of(
            "objective", "objectives", Objective.class, ObjectiveSet.class, List.of(Rated.class, LeadMember.class));

    public Objective {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(leadMember, "leadMember");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public Objective rated(Declared declared) {
        return new Objective(code, title, theme, lead, leadMember, Optional.of(declared), source);
    }

    @Override
    public Objective ledByMember(Code member) {
        return new Objective(code, title, theme, lead, Optional.of(member), rating, source);
    }

    @Override
    public String called() {
        return title.value();
    }
}
