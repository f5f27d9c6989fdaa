package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/** One row of a sheet set against what the series had in it last and against what the record says: three ways. */
final class Comparison {

    private final Milestone before;
    private final Stated stated;
    private final Entry entry;
    private final Optional<Stated> last;
    private final List<Sheets.Conflict> conflicts = new ArrayList<>();

    private Comparison(Milestone before, Stated stated, Entry entry) {
        this.before = before;
        this.stated = stated;
        this.entry = entry;
        this.last = before.sheets().last(stated.series(), stated.row());
    }

    static Comparison of(Milestone before, Stated stated, Entry entry) {
        return new Comparison(before, stated, entry);
    }

    /**
     * The milestone once each cell that changed is heard. Before it was promised its dates, its name and its lead are
     * those of the promise; after its end its dates stay.
     */
    Milestone applied() {
        Milestone now = isPromised() ? redated(before) : before;
        now = rated(now);
        if (isOther(Stated::note)) {
            now = isNotBegun()
                    ? now.progressed(now.progress().word(entry.effective()))
                    : now.heard(Optional.empty(), entry.effective());
        }
        if (now.status().isOpen()) {
            now = lived(now);
        }
        return now.keeping(now.sheets().and(stated, conflicts));
    }

    /** How far it has come: begun, or delivered, on the day of the sheet where the row says no other. */
    private Milestone lived(Milestone now) {
        Optional<LocalDate> done =
                changed("done", Stated::done, now.progress().done(), LocalDate::equals, LocalDate::toString);
        Optional<Milestone.Status> status = stated.status().filter(is -> isOther(Stated::status));
        Optional<Milestone.Status> delivered = stated.status().filter(Milestone.Status::isDelivered);
        if (done.isPresent() || (status.equals(delivered) && delivered.isPresent())) {
            return now.ended(
                    delivered.orElse(Milestone.Status.COMPLETED),
                    List.of(),
                    Optional.empty(),
                    stated.done().orElse(entry.effective()),
                    entry);
        }
        return status.equals(Optional.of(Milestone.Status.UNDER_WAY)) ? now.begun(entry.effective()) : now;
    }

    private boolean isOther(Function<Stated, Optional<?>> cell) {
        return cell.apply(stated).isPresent() && !cell.apply(stated).equals(last.flatMap(cell::apply));
    }

    /** Whether the sheet says that nothing was begun: words beside that tell of nothing that was. */
    private boolean isNotBegun() {
        return stated.status().or(() -> last.flatMap(Stated::status)).equals(Optional.of(Milestone.Status.PLANNED));
    }

    private Milestone redated(Milestone then) {
        Milestone now = then;
        if (isTellingOfItsDates()) {
            Optional<Due> due = changed("due", this::due, Optional.of(now.due()), Due::isSameAs, Due::asWritten);
            if (due.isPresent()) {
                now = now.promised(
                        now.promise().movedTo(due.get(), Optional.empty(), Optional.empty(), entry), entry.effective());
            }
        }
        if (now.status().isOpen()) {
            Optional<Due> forecast =
                    changed("forecast", Stated::forecast, now.promise().forecast(), Due::isSameAs, Due::asWritten);
            if (forecast.isPresent()) {
                now = now.promised(now.promise().expected(forecast.get(), entry.effective()), entry.effective());
            }
        }
        Optional<Title> title =
                changed("title", Stated::title, Optional.of(now.title()), Title::isSameAs, Title::value);
        if (title.isPresent()) {
            now = now.called(title.get());
        }
        Optional<Code> lead = changed("lead", Stated::lead, now.people().lead(), Code::equals, Code::value);
        return lead.isPresent() ? now.ledBy(lead.get()) : now;
    }

    /** When it is due: where a sheet keeps that apart from the first promise and never said it, as first promised. */
    private Optional<Due> due(Stated row) {
        return row.due().or(() -> last.flatMap(Stated::due).isPresent() ? Optional.empty() : row.first());
    }

    private boolean isPromised() {
        return before.promise()
                .since()
                .filter(since -> !entry.effective().isBefore(since))
                .isPresent();
    }

    private boolean isTellingOfItsDates() {
        return before.progress()
                .doneTold()
                .filter(told -> !entry.told().isBefore(told))
                .isEmpty();
    }

    private Milestone rated(Milestone now) {
        Optional<Code> scale = stated.scale().or(() -> last.flatMap(Stated::scale));
        Optional<Title> recorded = now.rating()
                .filter(rating -> scale.filter(rating.scale()::equals).isPresent())
                .map(Declared::level);
        Optional<Title> level = changed("rating", Stated::rating, recorded, Title::equals, Title::value);
        return level.isEmpty() || scale.isEmpty()
                ? now
                : now.rated(new Declared(
                        level.get(), scale.get(), entry.told(), Optional.empty(), entry.reason(), entry.source()));
    }

    /** What a cell says, where that is a change; a conflict besides where the record had changed since the last sheet. */
    private <T> Optional<T> changed(
            String cell,
            Function<Stated, Optional<T>> of,
            Optional<T> recorded,
            BiPredicate<T, T> same,
            Function<T, String> shown) {
        Optional<T> now = of.apply(stated);
        Optional<T> was = last.flatMap(of);
        if (now.isEmpty()
                || was.filter(it -> same.test(it, now.get())).isPresent()
                || recorded.filter(it -> same.test(it, now.get())).isPresent()) {
            return Optional.empty();
        }
        if (was.isPresent() && recorded.filter(it -> same.test(it, was.get())).isEmpty()) {
            conflicts.add(new Sheets.Conflict(
                    entry.effective(),
                    stated.series(),
                    cell,
                    shown.apply(was.get()),
                    recorded.map(shown).orElse("nothing"),
                    shown.apply(now.get())));
        }
        return now;
    }
}
