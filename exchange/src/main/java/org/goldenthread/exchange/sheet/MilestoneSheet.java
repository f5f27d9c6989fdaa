package org.goldenthread.exchange.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Forecast;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneFact;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/**
 * How milestones stand, as a sheet whose rows {@link LoadMilestones} reads: the latest state only.
 *
 * @since 0.1
 */
public final class MilestoneSheet {

    private final State state;
    private final List<MilestoneField> fields;
    private final Losses losses = new Losses();

    /** Whoever answers beside the lead has a column where any does. */
    private MilestoneSheet(State state, List<Milestone> milestones) {
        this.state = state;
        boolean isMemberLed = milestones.stream().anyMatch(it -> it.leadMember().isPresent());
        this.fields = MilestoneField.written().stream()
                .filter(field -> isMemberLed || field != MilestoneField.LEAD_MEMBER)
                .toList();
    }

    /**
     * The sheet of some milestones in a view, in that order.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind}
     */
    public static Sheet of(State state, Collection<Code> codes) {
        List<Milestone> milestones =
                codes.stream().map(code -> state.get(Milestone.KIND, code)).toList();
        MilestoneSheet sheet = new MilestoneSheet(state, milestones);
        List<List<String>> rows = milestones.stream().map(sheet::row).toList();
        return new Sheet(Cells.names(sheet.fields.toArray(MilestoneField[]::new)), rows, sheet.losses.all());
    }

    private List<String> row(Milestone it) {
        List<Entry> entries = state.standing(it.code());
        Optional<Entry> end = it.status().isOpen() ? Optional.empty() : last(entries, MilestoneSheet::ends);
        Optional<Entry> progress = last(entries, fact -> fact instanceof Progressed);
        List<Reading> readings = it.source()
                .map(Source::paper)
                .flatMap(paper -> state.latest().find(Paper.KIND, paper))
                .map(paper -> List.of(it.position().promised(state, paper.told(), paper.effective())))
                .orElseGet(() -> anywhere(it.position()));
        Map<MilestoneField, String> cells = new EnumMap<>(MilestoneField.class);
        cells.put(MilestoneField.CODE, it.code().value());
        cells.put(MilestoneField.TITLE, it.title().value());
        cells.put(MilestoneField.THEME, Cells.of(it.position().theme()));
        cells.put(MilestoneField.OBJECTIVE, Cells.of(it.position().objective()));
        cells.put(MilestoneField.PLAN, Cells.of(it.position().plan()));
        cells.put(MilestoneField.DUE, due(it.due(), readings));
        cells.put(
                MilestoneField.FORECAST,
                it.promise()
                        .forecast()
                        .map(due -> due(due, forecastReadings(readings, it.position())))
                        .orElse(""));
        cells.put(MilestoneField.STATUS, Names.of(it.status()).replace('-', ' '));
        cells.put(MilestoneField.DONE, Cells.of(it.progress().done()));
        cells.put(MilestoneField.LEAD, Cells.of(it.people().lead()));
        cells.put(MilestoneField.LEAD_MEMBER, Cells.of(it.leadMember()));
        cells.put(MilestoneField.CONTRIBUTORS, Cells.of(it.people().contributors()));
        cells.put(MilestoneField.GROUPS, Cells.of(it.people().groups()));
        cells.put(MilestoneField.PLACES, Cells.of(it.people().places()));
        cells.put(MilestoneField.DEPENDS_ON, Cells.of(it.dependsOn()));
        cells.put(MilestoneField.FROM, Cells.of(it.from()));
        cells.put(
                MilestoneField.RATING,
                it.rating().map(Declared::level).map(Object::toString).orElse(""));
        cells.put(
                MilestoneField.SCALE,
                it.rating().map(Declared::scale).map(Object::toString).orElse(""));
        cells.put(
                MilestoneField.PROGRESS,
                progress.flatMap(e -> SaidSentence.of(e.fact()))
                        .map(Object::toString)
                        .orElse(""));
        cells.put(
                MilestoneField.EVIDENCE,
                end.flatMap(e -> SaidSentence.of(e.fact()))
                        .map(Object::toString)
                        .orElse(""));
        cells.put(MilestoneField.INTO, into(it, end));
        cells.put(MilestoneField.CAUSE, end.map(MilestoneSheet::cause).orElse(""));
        cells.put(
                MilestoneField.REASON,
                end.flatMap(Entry::reason).map(Object::toString).orElse(""));
        cells.put(MilestoneField.AGREED_BY, "");
        cells.put(MilestoneField.SOURCE, Cells.of(it.source()));
        lose(it, entries, Stream.of(end, progress).flatMap(Optional::stream).toList());
        return fields.stream()
                .map(field -> Objects.requireNonNull(cells.get(field), field::name))
                .toList();
    }

    private String due(Due due, List<Reading> readings) {
        return Cells.of(
                due,
                readings,
                () -> losses.add(
                        "due date written as a calendar date",
                        "due dates written as calendar dates: without the source paper, the words would be read differently"));
    }

    /** A new row's forecast is read in the row's paper, as its due is; a known one's where it is told anew. */
    private List<Reading> forecastReadings(List<Reading> promised, Milestone.Position position) {
        List<Reading> readings = new ArrayList<>(promised);
        readings.addAll(anywhere(position));
        return readings;
    }

    /** Where no paper is known: two readings that only words with a year mean the same in. */
    private List<Reading> anywhere(Milestone.Position position) {
        return Cells.readings(
                Optional.empty(),
                position.strategy(state.latest()).map(Strategy::calendar).orElse(YearCalendar.FINANCIAL));
    }

    private static Optional<Entry> last(List<Entry> entries, java.util.function.Predicate<Fact> which) {
        return entries.stream().filter(entry -> which.test(entry.fact())).reduce((earlier, later) -> later);
    }

    private static boolean ends(Fact fact) {
        return fact instanceof MilestoneFact said && said.aspect() == MilestoneFact.Aspect.END;
    }

    private static String into(Milestone it, Optional<Entry> end) {
        return end.map(Entry::fact)
                .filter(HandedOver.class::isInstance)
                .map(fact -> Cells.of(((HandedOver) fact).to()))
                .orElseGet(() -> Cells.of(it.progress().into()));
    }

    private static String cause(Entry end) {
        return end.fact().refers().stream()
                .filter(reference -> reference.field().equals("cause"))
                .map(reference -> reference.code().value())
                .findFirst()
                .orElse("");
    }

    private void lose(Milestone it, List<Entry> entries, List<Entry> kept) {
        losses.add(
                "move, with its first promise, cause and reason",
                "moves, with their first promises, causes and reasons",
                it.promise().moves().size());
        losses.add("claim", "claims", it.promise().claims().size());
        Optional<Entry> forecast = last(entries, fact -> fact instanceof Forecast);
        Optional<Entry> rating = last(entries, fact -> fact instanceof Rated);
        for (Entry entry : entries) {
            Fact fact = entry.fact();
            boolean isKept =
                    kept.contains(entry) || forecast.equals(Optional.of(entry)) || rating.equals(Optional.of(entry));
            if (isKept) {
                losses.add(
                        "paper of a change", "papers of changes", entry.source().isPresent() ? 1 : 0);
            } else if (fact instanceof MilestoneFact said) {
                lose(said);
            } else if (fact instanceof Rated) {
                losses.add("earlier rating", "earlier ratings");
            }
        }
        rating.filter(e ->
                        e.reason().isPresent() || ((Rated) e.fact()).expires().isPresent())
                .ifPresent(e -> losses.add("reason or end of a rating", "reasons and ends of ratings"));
        losses.addCommon(state, it.code(), entries);
    }

    /** What a fact says that is not in the cells, by one and by many. */
    private record Lost(String one, String many) {}

    private void lose(MilestoneFact said) {
        lost(said).ifPresent(lost -> losses.add(lost.one(), lost.many()));
    }

    /** Moves and claims are counted as they stand, and what else is no loss is in the cells. */
    private static Optional<Lost> lost(MilestoneFact said) {
        return switch (said.aspect()) {
            case PROGRESS ->
                SaidSentence.of(said).map(words -> new Lost("earlier word of progress", "earlier words of progress"));
            case FORECAST -> Optional.of(new Lost("earlier forecast", "earlier forecasts"));
            case PLAN -> Optional.of(new Lost("change of plan or owner", "changes of plan or owner"));
            case TITLE, LEAD, HOME ->
                Optional.of(new Lost("earlier title, lead or home", "earlier titles, leads and homes"));
            case END, REOPENING -> Optional.of(new Lost("end or reopening", "ends and reopenings"));
            case STATED -> Optional.of(new Lost("row of a sheet", "rows of sheets"));
            case PROMISE, DUE, NEEDS, CLAIM -> Optional.empty();
        };
    }
}
