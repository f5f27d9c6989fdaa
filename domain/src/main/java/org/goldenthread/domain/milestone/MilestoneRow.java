package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Codes;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * What a list keeps of a milestone, as far as it depends on nothing else and on no day. It holds all that policies judge
 * a milestone by.
 *
 * @param forecastSaid when the forecast was said, and whether another due date was agreed since
 * @param next the step announced last, until another word was heard
 * @param claim the claim that is furthest from the agreed due, if any contradicts it
 * @param needs what has to be delivered first
 * @since 0.1
 */
public record MilestoneRow(
        Code code,
        Title title,
        Optional<Code> theme,
        Optional<Code> objective,
        Optional<Code> plan,
        Milestone.Status status,
        Optional<Code> lead,
        Optional<Code> leadMember,
        Due due,
        Optional<Due> firstPromise,
        Optional<Due> forecast,
        Optional<Milestone.ForecastSaid> forecastSaid,
        int moves,
        Optional<LocalDate> done,
        LocalDate lastWord,
        Optional<Milestone.AnnouncedStep> next,
        Optional<Milestone.Claim> claim,
        Codes needs,
        Optional<Declared> rating,
        Optional<Source> source) {

    public static final Listing<Milestone, MilestoneRow> LISTING =
            new Listing<>(Milestone.KIND, MilestoneRow.class, MilestoneRow::of);

    public MilestoneRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(leadMember, "leadMember");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(firstPromise, "firstPromise");
        Objects.requireNonNull(forecast, "forecast");
        Objects.requireNonNull(forecastSaid, "forecastSaid");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(lastWord, "lastWord");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(needs, "needs");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(source, "source");
    }

    /** The forecast, unless another due date was agreed since it was said. */
    public Optional<Due> standingForecast() {
        return forecast.filter(
                due -> forecastSaid.filter(Milestone.ForecastSaid::outlived).isEmpty());
    }

    /** Whether it is still to be delivered and its whole due has passed on a day. */
    public boolean isOverdueOn(LocalDate day) {
        return status.isOpen() && due.isOverdueOn(day);
    }

    static MilestoneRow of(Milestone it) {
        return new MilestoneRow(
                it.code(),
                it.title(),
                it.position().theme(),
                it.position().objective(),
                it.position().plan(),
                it.status(),
                it.people().lead(),
                it.people().leadMember(),
                it.promise().due(),
                it.promise().firstTold(),
                it.promise().forecast(),
                it.promise().forecastSaid(),
                it.promise().moves().size(),
                it.progress().done(),
                it.progress().lastWord(),
                it.promise().next(),
                it.promise().contradiction(),
                new Codes(it.dependsOn()),
                it.rating(),
                it.source());
    }
}
