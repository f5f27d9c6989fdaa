package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;

/**
 * The days of what is entered: from when it is true, and by when it was told. They are a draft's own, its paper's or its
 * occasion's; a strike's are those of what it strikes.
 */
final class Dating {

    private final Clerk.PaperDates papers;
    private final State latest;
    private final LocalDate today;

    /**
     * @param latest all that is known before
     * @param today the day of the entry
     */
    Dating(Clerk.PaperDates papers, State latest, LocalDate today) {
        this.papers = papers;
        this.latest = latest;
        this.today = today;
    }

    /**
     * When something is decided.
     *
     * @param act the number of the act that it would be
     */
    Moment moment(Occasion on, long act) {
        Optional<Clerk.PaperDates.Dates> paper = on.source().map(source -> paper(source, Map.of()));
        LocalDate told = paper.map(Clerk.PaperDates.Dates::told).orElse(today);
        LocalDate effective =
                on.on().or(() -> paper.map(Clerk.PaperDates.Dates::effective)).orElse(told);
        checkDates(effective, told).ifPresent(problem -> {
            throw problem.asException();
        });
        return new Moment(effective, told, on.today().orElse(today), act, on.source(), on.on());
    }

    private Clerk.PaperDates.Dates paper(Source source, Map<Code, Clerk.PaperDates.Dates> opened) {
        return Optional.ofNullable(opened.get(source.paper()))
                .or(() -> papers.of(latest, source.paper()))
                .orElseThrow(
                        () -> latest.unknown(Set.of("paper"), source.paper()).asException());
    }

    private Optional<Problem> checkDates(LocalDate effective, LocalDate told) {
        if (told.isAfter(today)) {
            return Optional.of(Problem.refused(
                    "entry.told.future",
                    "reported on {told}, which is after the day it is entered, {entered}",
                    Values.of("told", told).and("entered", today)));
        }
        if (effective.isAfter(told)) {
            return Optional.of(Problem.refused(
                            "entry.effective.future",
                            "true from {effective}, which is after the day it was reported, {told}",
                            Values.of("effective", effective).and("told", told))
                    .hint("an entry is about what has happened; what is to come is a due date"));
        }
        return Optional.empty();
    }

    /** The drafts as entries of one act, in order. */
    List<Entry> entries(List<Draft> drafts, Occasion on, Moment moment) {
        Map<Code, Clerk.PaperDates.Dates> opened = new LinkedHashMap<>();
        drafts.forEach(draft -> papers.of(draft.fact())
                .ifPresent(dates -> opened.put(draft.about().code(), dates)));
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Draft draft : drafts) {
            try {
                entries.add(entry(entries, draft, on, moment, opened));
            } catch (DomainException refused) {
                problems.addAll(refused.problems());
            }
        }
        DomainException.throwIfAny(problems);
        return entries;
    }

    private Entry entry(
            List<Entry> before, Draft draft, Occasion on, Moment moment, Map<Code, Clerk.PaperDates.Dates> opened) {
        EntryId id = new EntryId(moment.act(), before.size() + 1);
        Optional<Source> source = draft.source().or(on::source);
        Optional<Clerk.PaperDates.Dates> paper = draft.source().map(s -> paper(s, opened));
        LocalDate told =
                draft.told().or(() -> paper.map(Clerk.PaperDates.Dates::told)).orElse(moment.told());
        LocalDate effective = draft.fact() instanceof Struck || draft.fact() instanceof Amended
                ? effectiveOf(draft, told, moment.act(), before)
                : draft.effective()
                        .or(() -> paper.map(Clerk.PaperDates.Dates::effective))
                        .orElseGet(() -> draft.told().orElse(moment.effective()));
        Optional<Problem> wrong = checkDates(effective, told);
        if (wrong.isPresent()) {
            throw wrong.get().about(draft.about().code()).asException();
        }
        return new Entry(id, draft.about(), effective, told, draft.fact(), draft.reason(), source);
    }

    /** What corrects is as old as what it corrects, and told no earlier. */
    private LocalDate effectiveOf(Draft draft, LocalDate told, long act, List<Entry> before) {
        EntryId root = Standing.corrected(draft.fact()).orElseThrow();
        Optional<Entry> target = Standing.target(root, act, before, latest);
        if (target.isPresent() && told.isBefore(target.get().told())) {
            throw Problem.refused(
                            "strike.early",
                            draft.fact() instanceof Struck
                                    ? "{entry} was reported on {entryTold} and can't be withdrawn on {told}, before that"
                                    : "{entry} was reported on {entryTold} and can't be amended on {told}, before that",
                            Values.of("entry", root)
                                    .and("entryTold", target.get().told())
                                    .and("told", told))
                    .about(draft.about().code())
                    .asException();
        }
        if (draft.fact() instanceof Amended amended && amended.effective().isAfter(told)) {
            throw Problem.refused(
                            "entry.effective.future",
                            "true from {effective}, which is after the day it was reported, {told}",
                            Values.of("effective", amended.effective()).and("told", told))
                    .about(draft.about().code())
                    .asException();
        }
        return target.map(Entry::effective).orElse(told);
    }
}
