package org.goldenthread.exchange.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.measure.Baselined;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureDefined;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.measure.Targeted;
import org.goldenthread.domain.measure.Tolerance;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;

/** One load of measures: the rows of each code are set against what is known of it. */
final class MeasureRows {

    /** What a value is. */
    enum Sort {
        @Means("the figure before anything was done")
        BASELINE,

        @Means("the figure to be reached")
        TARGET,

        @Means("the figure that was found")
        ACTUAL
    }

    private static final List<MeasureField> DEFINING = List.of(
            MeasureField.TITLE,
            MeasureField.UNIT,
            MeasureField.OF,
            MeasureField.DIRECTION,
            MeasureField.STAGE,
            MeasureField.LEVEL);

    private final CellDues dues;
    private final State now;
    private final Moment when;
    private final Directory known;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Draft> openings = new ArrayList<>();
    private final List<Draft> changes = new ArrayList<>();

    MeasureRows(CellDues dues, State now, Moment when) {
        this.dues = dues;
        this.now = now;
        this.when = when;
        this.known = new Directory(now);
    }

    List<Draft> drafts(List<Form.Fields> forms) {
        Map<Code, List<Row>> coded = new LinkedHashMap<>();
        for (Form.Fields form : forms) {
            Row row = new Row(form, problems);
            if (row.cell(MeasureField.CODE).isEmpty()) {
                row.refuse(MeasureField.CODE, Problem.invalid("sheet.measure", "the row has no measure code"));
            }
            row.read(MeasureField.CODE, Code::parse)
                    .ifPresent(code ->
                            coded.computeIfAbsent(code, c -> new ArrayList<>()).add(row));
        }
        coded.forEach((code, rows) -> new One(code, rows).read());
        DomainException.throwIfAny(problems);
        List<Draft> drafts = new ArrayList<>(openings);
        drafts.addAll(changes);
        return drafts;
    }

    /** The rows of one measure. */
    private final class One {
        private final Code code;
        private final List<Row> rows;
        private final Optional<Measure> before;
        private final List<Draft> said = new ArrayList<>();

        One(Code code, List<Row> rows) {
            this.code = code;
            this.rows = rows;
            this.before = now.find(Measure.KIND, code);
        }

        void read() {
            if (before.isEmpty() && now.latest().nounOf(code).isPresent()) {
                rows.get(0).refuse(MeasureField.CODE, now.unknown(Set.of("measure"), code));
                return;
            }
            Optional<MeasureDefined> fresh = before.isEmpty() ? defined() : Optional.empty();
            Map<MeasureField, String> agreed = before.map(One::defining)
                    .or(() -> fresh.map(MeasureRows::defining))
                    .orElse(Map.of());
            rows.forEach(row -> agree(row, agreed));
            Optional<Code> of = before.map(Measure::of).or(() -> fresh.map(MeasureDefined::of));
            of.ifPresent(thing -> values(thing));
            fresh.ifPresent(this::open);
            changes.addAll(said);
        }

        private static Map<MeasureField, String> defining(Measure it) {
            return MeasureRows.defining(new MeasureDefined(
                    it.title(),
                    it.unit(),
                    it.of(),
                    Optional.of(it.direction()),
                    Optional.of(it.stage()),
                    Optional.of(it.level()),
                    Optional.empty(),
                    Optional.empty()));
        }

        private Optional<MeasureDefined> defined() {
            Row row = rows.get(0);
            int wrong = problems.size();
            for (MeasureField field : List.of(MeasureField.TITLE, MeasureField.UNIT, MeasureField.OF)) {
                if (row.cell(field).isEmpty()) {
                    row.refuse(
                            field,
                            Problem.invalid(
                                            "sheet.measure",
                                            "{code} is new, and its first row has no {field}",
                                            Values.of("code", code).and("field", field, Names.of(field)))
                                    .about(code));
                }
            }
            Optional<Title> title = row.read(MeasureField.TITLE, Title::parse);
            Optional<Title> unit = row.read(MeasureField.UNIT, Title::parse);
            Optional<Code> of = row.read(MeasureField.OF, Code::parse);
            Optional<Measure.Direction> direction = parsed(row, MeasureField.DIRECTION, Measure.Direction.class);
            Optional<Measure.Stage> stage = parsed(row, MeasureField.STAGE, Measure.Stage.class);
            Optional<Measure.Level> level = parsed(row, MeasureField.LEVEL, Measure.Level.class);
            return problems.size() > wrong
                    ? Optional.empty()
                    : row.made(
                            code,
                            () -> new MeasureDefined(
                                    title.orElseThrow(),
                                    unit.orElseThrow(),
                                    of.orElseThrow(),
                                    direction,
                                    stage,
                                    level,
                                    Optional.empty(),
                                    Optional.empty()));
        }

        /** A measure is one thing: no row says otherwise, and none changes it. */
        private void agree(Row row, Map<MeasureField, String> agreed) {
            agreed.forEach((field, kept) -> row.text(field)
                    .filter(cell -> !folded(cell).equals(folded(kept)))
                    .ifPresent(cell -> row.refuse(field, differs(field, kept, cell))));
        }

        private Problem differs(MeasureField field, String kept, String cell) {
            Problem differs = Problem.refused(
                            "sheet.differs",
                            before.isPresent()
                                    ? "{code} {field} is \"{kept}\" in the journal and \"{cell}\" in this row"
                                    : "{code} {field} is \"{kept}\" in its first row and \"{cell}\" in this row",
                            Values.of("code", code)
                                    .and("field", field, Names.of(field))
                                    .and("kept", kept)
                                    .and("cell", cell))
                    .about(code);
            return before.isPresent()
                    ? differs.next(Look.at(Measure.KIND.subject(code)))
                    : differs.hint("leave the cell blank");
        }

        private void values(Code of) {
            Map<Sort, List<Measure.Figure>> held = new LinkedHashMap<>();
            held.put(Sort.BASELINE, new ArrayList<>());
            held.put(Sort.TARGET, new ArrayList<>());
            held.put(Sort.ACTUAL, new ArrayList<>());
            before.ifPresent(it -> {
                it.baseline().ifPresent(held.get(Sort.BASELINE)::add);
                held.get(Sort.TARGET).addAll(it.targets());
                held.get(Sort.ACTUAL).addAll(it.actuals());
            });
            for (Row row : rows) {
                value(row, of, held);
            }
        }

        private void value(Row row, Code of, Map<Sort, List<Measure.Figure>> held) {
            boolean hasSort = row.cell(MeasureField.KIND).isPresent();
            if (hasSort != row.cell(MeasureField.VALUE).isPresent()) {
                row.refuse(
                        hasSort ? MeasureField.KIND : MeasureField.VALUE,
                        Problem.invalid(
                                        "sheet.value",
                                        hasSort
                                                ? "{code} has the kind of a value but no value"
                                                : "{code} has a value that is neither baseline, target nor actual",
                                        Values.of("code", code))
                                .hint("kind is baseline, target or actual")
                                .about(code));
                return;
            }
            Optional<Sort> sort = parsed(row, MeasureField.KIND, Sort.class);
            if (sort.isPresent() || !hasSort) {
                belongs(row, MeasureField.TOLERANCE, sort, Sort.TARGET);
                belongs(row, MeasureField.COMMENT, sort, Sort.ACTUAL);
            }
            Optional<Source> source = row.read(MeasureField.SOURCE, Source::parse);
            Optional<Paper> paper = source.flatMap(from -> paper(row, from));
            Reading reading = new Reading(
                    paper.map(Paper::told).orElse(when.told()),
                    Served.by(now.latest(), of).calendar());
            Optional<BigDecimal> figure = parsed(row, MeasureField.VALUE, BigDecimal.class);
            Reading.Missing missing =
                    sort.filter(Sort.TARGET::equals).isPresent() ? Reading.Missing.NEXT : Reading.Missing.NEAREST;
            Optional<Due> day =
                    row.read(MeasureField.WHEN, words -> dues.parse(MeasureField.WHEN, words, reading.with(missing)));
            Optional<Code> place = row.read(MeasureField.PLACE, known::place);
            Optional<Tolerance> tolerance = row.read(MeasureField.TOLERANCE, Tolerance::parse);
            Optional<Sentence> comment = row.read(MeasureField.COMMENT, Sentence::parse);
            boolean blank = day.isEmpty() && row.cell(MeasureField.WHEN).isPresent();
            if (sort.isEmpty() || figure.isEmpty() || blank) {
                return;
            }
            row.made(code, () -> fact(sort.get(), figure.get(), day, place, tolerance, comment))
                    .ifPresent(fact -> {
                        boolean isKnown = held.getOrDefault(sort.get(), List.of()).stream()
                                .filter(there -> isSame(there, figure.get(), row, day, place))
                                .anyMatch(there -> saysNoMore(tolerance, there.tolerance())
                                        && saysNoMore(comment, there.comment()));
                        Draft draft = draft(row, fact, source);
                        if (!isKnown && said.stream().noneMatch(draft::saysSameAs)) {
                            said.add(draft);
                        }
                    });
        }

        /** Only one sort of value has such a cell. */
        private void belongs(Row row, MeasureField field, Optional<Sort> sort, Sort whose) {
            if (row.cell(field).isPresent() && !sort.equals(Optional.of(whose))) {
                row.refuse(
                        field,
                        Problem.invalid(
                                        "sheet.value",
                                        "{code} has a {field}, and the row gives no {kind}",
                                        Values.of("code", code)
                                                .and("field", field, Names.of(field))
                                                .and("kind", whose, Names.of(whose)))
                                .hint("leave the cell blank")
                                .about(code));
            }
        }

        /** A paper that gives a value of a measure has told of it, whichever paper the first row names. */
        private void open(MeasureDefined defined) {
            Row row = rows.get(0);
            Optional<Source> source = row.read(MeasureField.SOURCE, Source::parse);
            List<Paper> papers = rows.stream()
                    .flatMap(each -> each.text(MeasureField.SOURCE).stream())
                    .flatMap(text -> named(text).stream())
                    .toList();
            LocalDate from = papers.stream()
                    .map(Paper::effective)
                    .min(LocalDate::compareTo)
                    .orElse(when.effective());
            LocalDate told =
                    papers.stream().map(Paper::told).min(LocalDate::compareTo).orElse(when.told());
            openings.add(draft(row, defined, source)
                    .on(Days.earlier(from, when.effective()))
                    .told(Days.earlier(told, when.told())));
        }

        private Optional<Paper> named(String source) {
            try {
                return now.latest().find(Paper.KIND, Source.parse(source).paper());
            } catch (DomainException reportedWithItsRow) {
                return Optional.empty();
            }
        }

        private Optional<Paper> paper(Row row, Source source) {
            Optional<Paper> paper = now.latest().find(Paper.KIND, source.paper());
            if (paper.isEmpty()) {
                row.refuse(MeasureField.SOURCE, now.latest().unknown(Set.of("paper"), source.paper()));
            }
            return paper;
        }

        private Draft draft(Row row, Fact fact, Optional<Source> source) {
            return new Draft(
                    Measure.KIND.subject(code),
                    fact,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    source,
                    row.place(),
                    false);
        }
    }

    private static Map<MeasureField, String> defining(MeasureDefined it) {
        Map<MeasureField, String> defining = new LinkedHashMap<>();
        Form.Fields fields = Forms.of(it);
        for (MeasureField field : DEFINING) {
            fields.get(Names.of(field))
                    .filter(Form.Words.class::isInstance)
                    .ifPresent(form -> defining.put(field, ((Form.Words) form).value()));
        }
        return defining;
    }

    private static String folded(String cell) {
        return cell.strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static <T> Optional<T> parsed(Row row, MeasureField field, Class<T> type) {
        return row.read(field, cell -> type.cast(Forms.value(type, Names.of(field), cell)));
    }

    private static Change<Measure> fact(
            Sort sort,
            BigDecimal value,
            Optional<Due> when,
            Optional<Code> place,
            Optional<Tolerance> tolerance,
            Optional<Sentence> comment) {
        return switch (sort) {
            case BASELINE -> new Baselined(value, when, place);
            case TARGET -> new Targeted(value, when, place, tolerance);
            case ACTUAL -> new Measured(value, when, place, comment);
        };
    }

    /** A cell that is blank, or has what is recorded. */
    private static <T> boolean saysNoMore(Optional<T> cell, Optional<T> there) {
        return cell.isEmpty() || cell.equals(there);
    }

    private static boolean isSame(
            Measure.Figure there, BigDecimal value, Row row, Optional<Due> when, Optional<Code> place) {
        Due due = when.orElse(Due.NOT_STATED);
        boolean sameDays =
                there.when().kind() == due.kind() && there.when().interval().equals(due.interval());
        boolean sameWords = row.text(MeasureField.WHEN)
                .filter(there.when().asWritten()::equals)
                .isPresent();
        return there.value().compareTo(value) == 0
                && (sameDays || sameWords)
                && there.place().equals(place);
    }
}
