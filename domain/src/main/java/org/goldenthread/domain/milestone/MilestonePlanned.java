package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/**
 * Somebody promised to deliver something, by a date or without one.
 *
 * @param due absent is {@link Due#NOT_STATED}
 * @since 0.1
 */
public record MilestonePlanned(
        @Means("what is promised, so that a stranger could call it done or not done") Title title,
        @Means("the theme that it serves") Optional<Code> theme,
        @Means("the objective that it serves") Optional<Code> objective,
        @Means("the plan that it is promised in") Optional<Code> plan,
        @Means("when it is due, as people say it: \"March 2020\", \"by end FY19/20\";"
                        + " \"tied: on approval\" waits for an event, \"unread: …\" keeps words that give no day")
                @YearLeftOut(Reading.Missing.NEXT)
                Optional<Due> due,
        @Means("who answers for it: an organisation, a team or a post") Optional<Code> lead,
        @Means("the post of the councillor or board member who answers for it, such as a portfolio holder")
                Optional<Code> leadMember,
        @Means("the organisations and posts that help to deliver it") List<Code> contributors,
        @Means("the people it is for, such as carers") List<Title> groups,
        @Means("the places that it is for") List<Code> places,
        @Means("the milestones that have to be delivered first") List<Code> dependsOn,
        @Means("the milestones that it was made from, by a merger or a split") List<Code> from)
        implements MilestoneFact, Opening<Milestone> {

    /** @throws org.goldenthread.domain.problem.DomainException {@code milestone.unattached}, {@code milestone.two-themes} */
    public MilestonePlanned {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(leadMember, "leadMember");
        contributors = List.copyOf(contributors);
        groups = List.copyOf(groups);
        places = List.copyOf(places);
        dependsOn = List.copyOf(dependsOn);
        from = List.copyOf(from);
        Milestone.Position position = new Milestone.Position(theme, objective, plan);
        DomainException.throwIfAny(Stream.of(position.unattached(title), position.inTwoThemes(title))
                .flatMap(Optional::stream)
                .toList());
    }

    /** A promise for which no member answers beside its lead. */
    public MilestonePlanned(
            Title title,
            Optional<Code> theme,
            Optional<Code> objective,
            Optional<Code> plan,
            Optional<Due> due,
            Optional<Code> lead,
            List<Code> contributors,
            List<Title> groups,
            List<Code> places,
            List<Code> dependsOn,
            List<Code> from) {
        this(title, theme, objective, plan, due, lead, Optional.empty(), contributors, groups, places, dependsOn, from);
    }

    @Override
    public Aspect aspect() {
        return Aspect.PROMISE;
    }

    @Override
    public Milestone first(Entry entry) {
        return Milestone.planned(
                entry,
                title,
                new Milestone.Position(theme, objective, plan),
                new Milestone.People(lead, leadMember, contributors, groups, places),
                due.orElse(Due.NOT_STATED),
                dependsOn,
                from);
    }

    @Override
    public Milestone foreseen(Entry entry, LocalDate day, Optional<LocalDate> opens) {
        return first(entry).foreseen(day, opens);
    }

    @Override
    public Milestone onto(Milestone before, Entry entry) {
        return first(entry).after(before);
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                Reference.to("theme", theme, "theme"),
                Reference.to("objective", objective, "objective"),
                Reference.to("plan", plan, "plan"),
                Reference.to("lead", lead, "organisation", "post"),
                Reference.to("lead-member", leadMember, "organisation", "post"),
                Reference.to("contributors", contributors, "organisation", "post"),
                Reference.to("places", places, "place"),
                Reference.to("depends-on", dependsOn, "milestone"),
                Reference.to("from", from, "milestone"));
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        Depends.check(about.code(), after, refuse);
    }

    @Override
    public String says() {
        return "planned \"" + title + "\", due " + due.orElse(Due.NOT_STATED).asWritten();
    }
}
