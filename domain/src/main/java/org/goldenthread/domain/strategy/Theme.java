package org.goldenthread.domain.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.organisation.MemberLed;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rateable;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * One of the few things a strategy concentrates on (StratML Goal), with an aim and a lead. A cross-cutting theme is part
 * of each of the others. A theme that was merged or split says into what; one that came of others says from which.
 *
 * @since 0.1
 */
public record Theme(
        Code code,
        Title title,
        Code strategy,
        Optional<Sentence> aim,
        Optional<Code> lead,
        Optional<Code> leadMember,
        List<Title> parts,
        boolean crossCutting,
        List<Code> from,
        List<Code> into,
        Status status,
        Optional<Declared> rating,
        Optional<Source> source)
        implements Rateable<Theme>, MemberLed<Theme>, Called {
    public Theme {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(aim, "aim");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(leadMember, "leadMember");
        parts = List.copyOf(parts);
        from = List.copyOf(from);
        into = List.copyOf(into);
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    /** Where a theme is in its life. */
    public enum Status {
        @Means("being worked on")
        OPEN,

        @Means("became part of another theme")
        MERGED,

        @Means("became several themes")
        SPLIT
    }

    public static final Kind<Theme> KIND = Kind.of(
            "theme",
            "themes",
            Theme.class,
            ThemeNamed.class,
            List.of(
                    Rated.class,
                    ThemeRenamed.class,
                    ThemeMerged.class,
                    ThemeSplit.class,
                    ThemeLed.class,
                    LeadMember.class));

    @Override
    public Theme rated(Declared declared) {
        return with(title, lead, into, status, Optional.of(declared));
    }

    @Override
    public Theme ledByMember(Code member) {
        return new Theme(
                code,
                title,
                strategy,
                aim,
                lead,
                Optional.of(member),
                parts,
                crossCutting,
                from,
                into,
                status,
                rating,
                source);
    }

    Theme called(Title name) {
        return with(name, lead, into, status, rating);
    }

    Theme ledBy(Code body) {
        return with(title, Optional.of(body), into, status, rating);
    }

    Theme gone(Status how, List<Code> successors) {
        if (status != Status.OPEN) {
            throw Problem.refused(
                            "theme.gone",
                            "{code} is already {status}",
                            Values.of("code", code).and("status", status))
                    .next(Look.history(code))
                    .about(code)
                    .asException();
        }
        return with(title, lead, successors, how, rating);
    }

    private Theme with(
            Title newTitle,
            Optional<Code> newLead,
            List<Code> newInto,
            Status newStatus,
            Optional<Declared> newRating) {
        return new Theme(
                code,
                newTitle,
                strategy,
                aim,
                newLead,
                leadMember,
                parts,
                crossCutting,
                from,
                newInto,
                newStatus,
                newRating,
                source);
    }

    @Override
    public String called() {
        return title.value();
    }
}
