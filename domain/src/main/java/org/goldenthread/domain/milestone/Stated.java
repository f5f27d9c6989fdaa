package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.Stating;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * A row of a sheet that comes again says this, whether anything changed or not. What that means is found by the fold, by
 * setting each cell against what the series had last and what the record says: a cell as it was before is no word; one that
 * says what the record says agrees; one that says otherwise is a change, and a conflict where the record had changed too. A
 * blank cell says nothing. So sheets may be loaded in any order.
 *
 * <p>A status that ends a milestone otherwise than by delivering it is kept and changes nothing: why it ended has to be told.
 *
 * @param row how the sheet tells its rows apart: a number, or a title
 * @since 0.1
 */
public record Stated(
        @Means("the series of sheets that it is a row of") Code series,
        @Means("how the sheet tells this row from others: its number, or its title") Title row,
        @Means("what the sheet calls it") Optional<Title> title,
        @Means("when the sheet says it was first promised for, if it records that separately") Optional<Due> first,
        @Means("when the sheet says it is due") Optional<Due> due,
        @Means("when the sheet says it is expected") Optional<Due> forecast,
        @Means("how the sheet rates it, a level of the scale") Optional<Title> rating,
        @Means("the scale of that rating, such as RAG") Optional<Code> scale,
        @Means("who leads it, according to the sheet") Optional<Code> lead,
        @Means("its status, according to the sheet") Optional<Milestone.Status> status,
        @Means("the day on which it was delivered, according to the sheet") Optional<LocalDate> done,
        @Means("the theme that the sheet puts it under") Optional<Code> theme,
        @Means("the plan that the sheet covers") Optional<Code> plan,
        @Means("what the sheet says about progress") Optional<Sentence> note)
        implements MilestoneFact, Change<Milestone>, Stating<Milestone> {

    public Stated {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(forecast, "forecast");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(note, "note");
    }

    /** A row of nothing but a due. */
    public static Stated of(Code series, Title row, Due due) {
        return new Stated(
                series,
                row,
                Optional.empty(),
                Optional.empty(),
                Optional.of(due),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Aspect aspect() {
        return Aspect.STATED;
    }

    @Override
    public boolean opens() {
        return due.isPresent() || first.isPresent();
    }

    @Override
    public Milestone first(Entry entry) {
        return on(opened(entry), entry);
    }

    @Override
    public Milestone foreseen(Entry entry, LocalDate day, Optional<LocalDate> opens) {
        return opened(entry).foreseen(day, opens);
    }

    @Override
    public Milestone onto(Milestone before, Entry entry) {
        return on(opened(entry).after(before), entry);
    }

    private Milestone opened(Entry entry) {
        return Milestone.planned(
                entry,
                title.orElse(row),
                new Milestone.Position(theme, Optional.empty(), plan),
                new Milestone.People(lead, Optional.empty(), List.of(), List.of(), List.of()),
                first.or(() -> due).orElse(Due.NOT_STATED),
                List.of(),
                List.of());
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return Comparison.of(before, this, entry).applied();
    }

    /** What the series had in each cell last, once this is said. */
    Stated over(Optional<Stated> earlier) {
        return earlier.map(was -> new Stated(
                        series,
                        row,
                        title.or(was::title),
                        first.or(was::first),
                        due.or(was::due),
                        forecast.or(was::forecast),
                        rating.or(was::rating),
                        scale.or(was::scale),
                        lead.or(was::lead),
                        status.or(was::status),
                        done.or(was::done),
                        theme.or(was::theme),
                        plan.or(was::plan),
                        note.or(was::note)))
                .orElse(this);
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                List.of(Reference.to("series", series, "series")),
                Reference.to("scale", scale, "scale"),
                Reference.to("lead", lead, "organisation", "post"),
                Reference.to("theme", theme, "theme"),
                Reference.to("plan", plan, "plan"));
    }

    @Override
    public String says() {
        return "stated by " + series + ", row " + row
                + first.map(it -> ", first promised for " + it.asWritten()).orElse("")
                + due.map(it -> ", due " + it.asWritten()).orElse("")
                + forecast.map(it -> ", expected " + it.asWritten()).orElse("")
                + rating.map(it -> ", rated " + it).orElse("")
                + status.map(it -> ", " + Names.of(it).replace('-', ' ')).orElse("")
                + done.map(it -> ", done " + it).orElse("")
                + note.map(it -> ": " + it).orElse("");
    }
}
