package org.goldenthread.exchange.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.series.LoadSheet;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.SheetScope;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;

/** One load of a sheet of a series: each row finds its milestone by its reference, and says what its cells say. */
final class SeriesRows {

    private static final Set<String> SCOPES =
            Collections.unmodifiableSet(new TreeSet<>(List.of("organisation", "plan", "post", "theme")));

    private final LoadSeries sheet;
    private final State latest;
    private final Moment when;
    private final LocalDate on;
    private final LocalDate told;
    private final Directory known;
    private final Leads leads;
    private final NewCodes codes;
    private final DueCells dues;
    private final List<Problem> problems = new ArrayList<>();

    SeriesRows(LoadSeries sheet, State latest, Moment when) {
        this.sheet = sheet;
        this.latest = latest;
        this.when = when;
        this.on = when.effective();
        this.told = when.paper().isPresent() ? when.told() : on;
        this.known = new Directory(latest);
        this.dues = new DueCells(sheet.dues());
        this.codes = NewCodes.in(latest);
        this.leads = new Leads(latest, known, new HashSet<>(sheet.create()), codes);
    }

    List<Draft> drafts() {
        Series series = latest.find(Series.KIND, sheet.series())
                .orElseThrow(() -> unknown().asException());
        Optional<SheetScope> scope = scope();
        Map<Code, Known> rows = coded(series.code());
        Map<Code, Stated> stated = new LinkedHashMap<>();
        rows.forEach((code, known) -> new One(code, known).stated().ifPresent(says -> stated.put(code, says)));
        DomainException.throwIfAny(problems);
        List<Draft> drafts = new ArrayList<>();
        leads.made().forEach(draft -> drafts.add(draft.on(on).told(told)));
        new LoadSheet(series.code(), on, Optional.of(told), stated, scope, sheet.rest())
                .decide(latest, when)
                .forEach(draft -> drafts.add(placed(draft, rows)));
        return drafts;
    }

    private Problem unknown() {
        Problem unknown = latest.unknown(Set.of(Series.KIND.noun()), sheet.series());
        return latest.nounOf(sheet.series()).isPresent() || !unknown.meant().isEmpty()
                ? unknown
                : unknown.next(Suggestion.to(Opening.class)
                        .with("noun", Series.KIND.noun())
                        .with("code", sheet.series())
                        .missing("title"));
    }

    private static Draft placed(Draft draft, Map<Code, Known> rows) {
        return Optional.ofNullable(rows.get(draft.about().code()))
                .flatMap(known -> known.row().place())
                .map(draft::at)
                .orElse(draft);
    }

    private Optional<SheetScope> scope() {
        Map<String, List<Code>> by = new HashMap<>();
        for (Code code : sheet.scope()) {
            String noun = latest.nounOf(code).filter(SCOPES::contains).orElseThrow(() -> latest.unknown(SCOPES, code)
                    .asException());
            by.computeIfAbsent(noun.equals("post") ? "organisation" : noun, some -> new ArrayList<>())
                    .add(code);
        }
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetScope(
                        by.getOrDefault("plan", List.of()),
                        by.getOrDefault("organisation", List.of()),
                        by.getOrDefault("theme", List.of())));
    }

    // Which row is of which milestone

    /** A row and the reference by which the series knows it. */
    private record Known(Row row, Title reference) {}

    private Map<Code, Known> coded(Code series) {
        Map<String, Row> referenced = new LinkedHashMap<>();
        for (Form.Fields form : sheet.rows()) {
            Row row = new Row(form, problems);
            reference(row).ifPresent(reference -> {
                Row first = referenced.putIfAbsent(reference.value(), row);
                if (first != null) {
                    row.refuse(field(row), twice(reference, first));
                }
            });
        }
        References references = References.of(latest, series, referenced.keySet());
        Map<Code, Known> coded = new LinkedHashMap<>();
        referenced.forEach((reference, row) -> references.find(reference).ifPresent(found -> {
            Known first = coded.putIfAbsent(found.milestone(), new Known(row, found.reference()));
            if (first != null) {
                row.refuse(field(row), twice(first.reference(), first.row()));
            }
        }));
        referenced.forEach((reference, row) -> {
            if (references.find(reference).isEmpty()) {
                coded.put(newCode(reference, row, coded.keySet()), new Known(row, Title.parse(reference)));
            }
        });
        Map<Code, Known> inOrder = new LinkedHashMap<>();
        IdentityHashMap<Row, Map.Entry<Code, Known>> byRow = new IdentityHashMap<>();
        coded.entrySet().forEach(one -> byRow.put(one.getValue().row(), one));
        referenced.values().forEach(row -> Optional.ofNullable(byRow.get(row))
                .ifPresent(found -> inOrder.put(found.getKey(), found.getValue())));
        return inOrder;
    }

    private static MilestoneField field(Row row) {
        return row.has(MilestoneField.CODE) ? MilestoneField.CODE : MilestoneField.TITLE;
    }

    private Optional<Title> reference(Row row) {
        MilestoneField field = field(row);
        if (row.cell(field).isEmpty()) {
            row.refuse(
                    field,
                    Problem.invalid(
                            "sheet.reference",
                            "the row has no {field} to identify it in the next sheet",
                            Values.of("field", field == MilestoneField.CODE ? "reference" : "title")));
            return Optional.empty();
        }
        return row.read(field, Title::parse);
    }

    private static Problem twice(Title reference, Row first) {
        return Problem.invalid(
                "sheet.twice",
                first.place().isPresent()
                        ? "{code} already has a row, at {first}"
                        : "{code} already has a row, at an unknown place",
                Values.of("code", reference).andIf("first", first.place()));
    }

    private Code newCode(String reference, Row row, Set<Code> taken) {
        boolean isReferenced = row.has(MilestoneField.CODE);
        Optional<Code> itself = Optional.of(reference)
                .filter(text -> isReferenced && text.matches("[A-Za-z][A-Za-z0-9-]{1,23}"))
                .map(Code::parse)
                .filter(code -> latest.has(Milestone.KIND, code) && !taken.contains(code));
        if (itself.isPresent()) {
            return itself.get();
        }
        String folded = NewCodes.folded(reference);
        String prefix = sheet.codes().orElse(sheet.series()).value();
        return Optional.of(folded)
                .filter(text -> isReferenced && sheet.codes().isEmpty())
                .flatMap(codes::of)
                .or(() -> Optional.of(prefix + "-" + folded)
                        .filter(text -> isReferenced && !folded.isEmpty())
                        .flatMap(codes::of))
                .orElseGet(() -> codes.numbered(prefix, 1));
    }

    // What a row says

    private Due due(MilestoneField field, String words, Reading reading) {
        return dues.parse(field, words, reading);
    }

    private final class One {
        private final Code code;
        private final Row row;
        private final Title reference;
        private final Optional<Milestone> before;

        One(Code code, Known known) {
            this.code = code;
            this.row = known.row();
            this.reference = known.reference();
            this.before = latest.find(Milestone.KIND, code);
        }

        Optional<Stated> stated() {
            int wrong = problems.size();
            Milestone.Position position = position();
            Reading reading = position.planned(latest, position.reading(latest, told));
            Optional<Title> title = row.read(MilestoneField.TITLE, Title::parse);
            Optional<Due> first =
                    row.read(MilestoneField.FIRST_PROMISE, words -> due(MilestoneField.FIRST_PROMISE, words, reading));
            Optional<Due> due = row.read(MilestoneField.DUE, words -> due(MilestoneField.DUE, words, reading))
                    .or(() -> first.isPresent()
                                    || isPromised()
                                    || row.cell(MilestoneField.DUE).isPresent()
                            ? Optional.empty()
                            : Optional.of(Due.NOT_STATED));
            Optional<Due> forecast =
                    row.read(MilestoneField.FORECAST, words -> due(MilestoneField.FORECAST, words, reading));
            Row full = before.isPresent() ? row : row.or(sheet.defaults(), MilestoneField.LEAD);
            Optional<Code> lead =
                    leads.of(full, before.flatMap(it -> it.people().lead()));
            Optional<LocalDate> done = row.read(MilestoneField.DONE, words -> Cells.day(code, words, reading, told));
            Optional<Ratings.Said> rating = rating();
            Optional<Status> status =
                    row.read(MilestoneField.STATUS, StatusWords::read).or(() -> rating.flatMap(said -> said.status()));
            Optional<Sentence> note = note();
            checkWhole(position, status, done);
            return problems.size() > wrong
                    ? Optional.empty()
                    : Optional.of(new Stated(
                            sheet.series(),
                            reference,
                            title,
                            first,
                            due,
                            forecast,
                            rating.flatMap(Ratings.Said::level),
                            rating.flatMap(said -> said.level().map(level -> said.scale())),
                            lead,
                            status,
                            done,
                            position.theme(),
                            position.plan(),
                            note));
        }

        /** What the row serves, or else what it did where it was told of before; every row says so, for it may come first. */
        private Milestone.Position position() {
            Row full = row.or(sheet.defaults(), MilestoneField.THEME, MilestoneField.PLAN);
            Optional<Code> theme = full.read(MilestoneField.THEME, known::theme);
            Optional<Code> plan = full.read(MilestoneField.PLAN, known::plan);
            return theme.isEmpty() && plan.isEmpty()
                    ? before.map(Milestone::position)
                            .filter(it -> !isPromised())
                            .map(it -> new Milestone.Position(it.theme(), Optional.empty(), it.plan()))
                            .orElse(new Milestone.Position(Optional.empty(), Optional.empty(), Optional.empty()))
                    : new Milestone.Position(theme, Optional.empty(), plan);
        }

        private boolean isPromised() {
            return before.flatMap(it -> it.promise().since())
                    .filter(since -> !on.isBefore(since))
                    .isPresent();
        }

        private void checkWhole(Milestone.Position position, Optional<Status> status, Optional<LocalDate> done) {
            if (before.isEmpty() && row.cell(MilestoneField.TITLE).isEmpty()) {
                row.refuse(
                        MilestoneField.TITLE,
                        Problem.invalid(
                                        "sheet.title",
                                        "{code} is new and its row has no title",
                                        Values.of("code", code))
                                .about(code));
            }
            boolean isNamed = row.cell(MilestoneField.THEME).isPresent()
                    || row.cell(MilestoneField.PLAN).isPresent();
            if (before.isEmpty()
                    && position.theme().isEmpty()
                    && position.plan().isEmpty()
                    && !isNamed) {
                row.refuse(
                        MilestoneField.THEME,
                        Problem.invalid(
                                        "sheet.home",
                                        "{reference} is new, and its row names neither a theme nor a plan",
                                        Values.of("reference", reference))
                                .next(Suggestion.again().missing("theme", "code"))
                                .next(Suggestion.again().missing("plan", "code"))
                                .about(code));
            }
            status.filter(Status::isOpen)
                    .filter(is -> done.isPresent())
                    .ifPresent(is -> row.refuse(
                            MilestoneField.DONE,
                            Problem.invalid(
                                            "sheet.ended",
                                            "{code} is {status} in the row, but also done on {done}",
                                            Values.of("code", code)
                                                    .and("status", is)
                                                    .and("done", done.orElseThrow()))
                                    .about(code)));
        }

        private Optional<Sentence> note() {
            return StatusWords.told(row).flatMap(words -> row.read(MilestoneField.PROGRESS, words, Sentence::parse));
        }

        private Optional<Ratings.Said> rating() {
            return Ratings.of(
                    row.or(sheet.defaults(), MilestoneField.SCALE),
                    code,
                    before.flatMap(Milestone::rating).map(Declared::scale),
                    known,
                    latest);
        }
    }
}
