package org.goldenthread.exchange.sheet;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Completed;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Forecast;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.MilestoneMerged;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.Started;
import org.goldenthread.domain.milestone.Superseded;
import org.goldenthread.domain.organisation.LeadMember;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;

/** One load of milestones: each row is set against what is known of its code. */
final class MilestoneRows {
    private static final Pattern TYPED = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,23}");

    private final Form.Fields defaults;
    private final Optional<Code> prefix;
    private final DueCells dues;
    private final State now;
    private final Moment when;
    private final Directory known;
    private final NewCodes codes;
    private final Leads leads;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Draft> openings = new ArrayList<>();
    private final List<Draft> changes = new ArrayList<>();

    MilestoneRows(
            Form.Fields defaults, Optional<Code> prefix, Set<Creatable> create, CellDues dues, State now, Moment when) {
        this.defaults = defaults;
        this.prefix = prefix;
        this.dues = new DueCells(dues);
        this.now = now;
        this.when = when;
        this.known = new Directory(now);
        this.codes = NewCodes.in(now.latest());
        this.leads = new Leads(now, known, create, codes);
    }

    List<Draft> drafts(List<Form.Fields> forms) {
        List<Row> rows = forms.stream().map(form -> new Row(form, problems)).toList();
        Map<Code, Row> coded = new LinkedHashMap<>();
        Numbers numbers = new Numbers(rows);
        for (Row row : rows) {
            code(row, numbers).ifPresent(code -> {
                Row first = coded.putIfAbsent(code, row);
                if (first == null) {
                    new One(code, row).read();
                } else {
                    row.refuse(
                            MilestoneField.CODE,
                            Problem.invalid(
                                            "sheet.twice",
                                            first.place().isPresent()
                                                    ? "{code} already has a row, at {first}"
                                                    : "{code} already has a row, at an unknown place",
                                            Values.of("code", code).andIf("first", first.place()))
                                    .about(code));
                }
            });
        }
        DomainException.throwIfAny(problems);
        List<Draft> drafts = new ArrayList<>(leads.made());
        drafts.addAll(openings);
        drafts.addAll(changes);
        return drafts;
    }

    private Optional<Code> code(Row row, Numbers numbers) {
        if (row.cell(MilestoneField.CODE).isPresent()) {
            return row.read(MilestoneField.CODE, Code::parse);
        }
        if (prefix.isEmpty()) {
            row.refuse(
                    MilestoneField.CODE,
                    Problem.invalid("sheet.code", "the row has no code")
                            .next(Suggestion.again().missing("codes", "prefix"))
                            .hint("to number rows without one: PREFIX-1, PREFIX-2, …"));
            return Optional.empty();
        }
        return row.made(prefix.get(), () -> numbers.of(row));
    }

    /** The codes of rows without one: that of the milestone of the same title, else the next that is free. */
    private final class Numbers {
        private final Map<String, Deque<Code>> titled = new HashMap<>();
        private final PrimitiveIterator.OfInt numbers =
                IntStream.iterate(1, i -> i + 1).iterator();

        Numbers(List<Row> rows) {
            Set<Code> taken = new HashSet<>();
            rows.forEach(row -> row.text(MilestoneField.CODE)
                    .filter(text -> TYPED.matcher(text).matches())
                    .map(text -> new Code(text.toUpperCase(Locale.ROOT)))
                    .filter(taken::add)
                    .ifPresent(codes::give));
            prefix.ifPresent(begins -> {
                now.all(Milestone.KIND).stream()
                        .filter(m -> m.code().value().matches(begins + "-[1-9][0-9]{0,8}") && !taken.contains(m.code()))
                        .sorted(Comparator.comparingInt(m -> number(m.code())))
                        .forEach(m -> titled.computeIfAbsent(m.title().value(), t -> new ArrayDeque<>())
                                .add(m.code()));
            });
        }

        private static int number(Code code) {
            String value = code.value();
            return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
        }

        Code of(Row row) {
            Deque<Code> same =
                    titled.getOrDefault(row.text(MilestoneField.TITLE).orElse(""), new ArrayDeque<>());
            if (!same.isEmpty()) {
                return same.remove();
            }
            Code next;
            do {
                next = Code.parse(prefix.orElseThrow() + "-" + numbers.nextInt());
            } while (!codes.give(next));
            return next;
        }
    }

    /** One row and the milestone it is about. */
    private final class One {
        private final Code code;
        private final Row row;
        private final Optional<Milestone> before;
        private final Optional<Status> wanted;
        private final Optional<LocalDate> done;
        private final Optional<Ratings.Said> rating;
        private final List<Draft> said = new ArrayList<>();

        One(Code code, Row row) {
            this.code = code;
            this.before = now.find(Milestone.KIND, code);
            this.row = row;
            this.done = row.read(MilestoneField.DONE, this::day);
            this.rating = Ratings.of(
                    row.or(defaults, MilestoneField.SCALE),
                    code,
                    before.flatMap(Milestone::rating).map(Declared::scale),
                    known,
                    now);
            Optional<Status> status = row.cell(MilestoneField.STATUS).isPresent()
                    ? row.read(MilestoneField.STATUS, StatusWords::read)
                    : rating.flatMap(Ratings.Said::status);
            this.wanted = status.isEmpty() && row.cell(MilestoneField.STATUS).isEmpty() && done.isPresent()
                    ? Optional.of(before.map(Milestone::status)
                            .filter(s -> !s.isOpen())
                            .orElse(Status.COMPLETED))
                    : status;
        }

        void read() {
            if (before.isPresent()) {
                Milestone milestone = before.get();
                fixed(milestone);
                changed(milestone, milestone.position().promised(now, when).with(Reading.Missing.NEVER_PAST));
            } else if (now.latest().nounOf(code).isPresent()) {
                row.refuse(MilestoneField.CODE, now.unknown(Set.of("milestone"), code));
            } else {
                open();
            }
            changes.addAll(said);
        }

        // A new one

        private void open() {
            Row full = row.or(
                    defaults,
                    row.cell(MilestoneField.OBJECTIVE).isPresent()
                            ? new Enum<?>[] {MilestoneField.PLAN, MilestoneField.LEAD}
                            : new Enum<?>[] {
                                MilestoneField.THEME, MilestoneField.OBJECTIVE, MilestoneField.PLAN, MilestoneField.LEAD
                            });
            int wrong = problems.size();
            Optional<Code> objective = full.read(MilestoneField.OBJECTIVE, known::objective);
            Optional<Code> theme = full.read(MilestoneField.THEME, known::theme).filter(named -> !objective
                    .flatMap(o -> now.find(Objective.KIND, o))
                    .map(Objective::theme)
                    .equals(Optional.of(named)));
            Optional<Code> plan = full.read(MilestoneField.PLAN, known::plan);
            Optional<Source> source = row.read(MilestoneField.SOURCE, Source::parse);
            Optional<Paper> paper = source.flatMap(this::paper);
            Reading reading = new Milestone.Position(theme, objective, plan)
                    .promised(
                            now,
                            paper.map(Paper::told).orElse(when.counted()),
                            paper.map(Paper::effective).orElse(when.effective()));
            if (row.cell(MilestoneField.TITLE).isEmpty()) {
                row.refuse(
                        MilestoneField.TITLE,
                        Problem.invalid(
                                        "sheet.title",
                                        "{code} is new and its row has no title",
                                        Values.of("code", code))
                                .about(code));
            }
            Optional<Title> title = row.read(MilestoneField.TITLE, Title::parse);
            Optional<Due> agreed =
                    row.read(MilestoneField.DUE, words -> dues.parse(MilestoneField.DUE, words, reading));
            Optional<Due> first = row.read(
                    MilestoneField.FIRST_PROMISE, words -> dues.parse(MilestoneField.FIRST_PROMISE, words, reading));
            Optional<Due> due = first.or(() -> agreed);
            Optional<Code> lead = leads.of(full, Optional.empty());
            List<Code> contributors =
                    row.readAll(MilestoneField.CONTRIBUTORS, known::lead).orElse(List.of());
            List<Title> groups =
                    row.readAll(MilestoneField.GROUPS, Title::parse).orElse(List.of());
            List<Code> places = row.readAll(MilestoneField.PLACES, known::place).orElse(List.of());
            List<Code> needs =
                    row.readAll(MilestoneField.DEPENDS_ON, Code::parse).orElse(List.of());
            List<Code> from = row.readAll(MilestoneField.FROM, Code::parse).orElse(List.of());
            if (problems.size() == wrong) {
                row.made(
                                code,
                                () -> new MilestonePlanned(
                                        title.orElseThrow(),
                                        theme,
                                        objective,
                                        plan,
                                        due,
                                        lead,
                                        contributors,
                                        groups,
                                        places,
                                        needs,
                                        from))
                        .ifPresent(planned -> openings.add(opening(planned, source, paper)));
            }
            first.ifPresent(promised ->
                    agreed.filter(later -> !later.isSameAs(promised)).ifPresent(later -> moved(promised, later)));
            ledByMember(Optional.empty());
            forecast(Optional.empty(), reading);
            rated(Optional.empty());
            status(Status.PLANNED);
        }

        private Draft opening(MilestonePlanned planned, Optional<Source> source, Optional<Paper> paper) {
            LocalDate from = paper.map(Paper::effective).orElse(when.effective());
            LocalDate first = done.filter(from::isAfter).orElse(from);
            Draft draft = draft(planned).on(Days.earlier(first, when.effective()));
            return source.map(draft::from).orElse(draft);
        }

        private Optional<Paper> paper(Source source) {
            Optional<Paper> paper = now.latest().find(Paper.KIND, source.paper());
            if (paper.isEmpty()) {
                row.refuse(MilestoneField.SOURCE, now.latest().unknown(Set.of("paper"), source.paper()));
            }
            return paper;
        }

        // A known one

        /** What was said once, when it was promised, and no fact changes. */
        private void fixed(Milestone it) {
            Optional<Code> theme = it.position().theme(now).map(Theme::code);
            fixed(MilestoneField.THEME, row.read(MilestoneField.THEME, known::theme), theme, List.of());
            fixed(
                    MilestoneField.OBJECTIVE,
                    row.read(MilestoneField.OBJECTIVE, known::objective),
                    it.position().objective(),
                    List.of());
            fixed(
                    MilestoneField.PLAN,
                    row.read(MilestoneField.PLAN, known::plan),
                    it.position().plan(),
                    List.of(into(RolledForward.class), into(CarriedOn.class)));
            fixed(
                    MilestoneField.CONTRIBUTORS,
                    row.readAll(MilestoneField.CONTRIBUTORS, known::lead),
                    it.people().contributors());
            fixed(
                    MilestoneField.GROUPS,
                    row.readAll(MilestoneField.GROUPS, Title::parse),
                    it.people().groups());
            fixed(
                    MilestoneField.PLACES,
                    row.readAll(MilestoneField.PLACES, known::place),
                    it.people().places());
            fixed(MilestoneField.FROM, row.readAll(MilestoneField.FROM, Code::parse), it.from());
            fixed(
                    MilestoneField.SOURCE,
                    row.read(MilestoneField.SOURCE, Source::parse).map(Source::toString),
                    it.source().map(Source::toString),
                    List.of());
            it.promise().first().ifPresent(kept -> row.read(
                            MilestoneField.FIRST_PROMISE,
                            words -> dues.parse(
                                    MilestoneField.FIRST_PROMISE,
                                    words,
                                    it.position().reading(now, when.told())))
                    .filter(first -> !first.isSameAs(kept))
                    .ifPresent(first ->
                            refuseFixed(MilestoneField.FIRST_PROMISE, first.asWritten(), kept.asWritten(), List.of())));
            row.readAll(MilestoneField.DEPENDS_ON, Code::parse).ifPresent(needs -> {
                if (needs.containsAll(it.dependsOn())) {
                    List<Code> more = needs.stream()
                            .filter(need -> !it.dependsOn().contains(need))
                            .toList();
                    if (!more.isEmpty()) {
                        say(new Depends(more));
                    }
                } else {
                    refuseFixed(MilestoneField.DEPENDS_ON, Cells.of(needs), Cells.of(it.dependsOn()), List.of());
                }
            });
        }

        private Suggestion into(Class<? extends Fact> moved) {
            return Suggestion.to(moved).with("code", code).missing("to", "plan");
        }

        /** @param rather what can be done in place of changing the row; nothing but to leave it out, if there is none */
        private void fixed(MilestoneField field, Optional<?> cell, Optional<?> kept, List<Suggestion> rather) {
            if (cell.isPresent() && !cell.equals(kept)) {
                refuseFixed(field, Cells.of(cell), Cells.of(kept), rather);
            }
        }

        private <T> void fixed(MilestoneField field, Optional<List<T>> cell, List<T> kept) {
            cell.filter(said -> !new HashSet<>(said).equals(new HashSet<>(kept)))
                    .ifPresent(said -> refuseFixed(field, Cells.of(said), Cells.of(kept), List.of()));
        }

        private void refuseFixed(MilestoneField field, String cell, String kept, List<Suggestion> rather) {
            Problem problem = Problem.refused(
                            "sheet.fixed",
                            kept.isEmpty()
                                    ? "{code} {field}: nothing in the journal and \"{cell}\" in the row, and a row can't change"
                                            + " it"
                                    : "{code} {field}: \"{kept}\" in the journal and \"{cell}\" in the row, and a row can't"
                                            + " change it",
                            Values.of("code", code)
                                    .and("field", field)
                                    .and("kept", kept)
                                    .and("cell", cell))
                    .about(code);
            for (Suggestion suggestion : rather) {
                problem = problem.next(suggestion);
            }
            row.refuse(
                    field,
                    rather.isEmpty() ? problem.next(Look.history(code)).hint("or leave the cell blank") : problem);
        }

        private void ledByMember(Optional<Code> kept) {
            row.read(MilestoneField.LEAD_MEMBER, known::lead)
                    .filter(member -> !kept.equals(Optional.of(member)))
                    .ifPresent(member -> say(new LeadMember(member)));
        }

        private void changed(Milestone it, Reading reading) {
            row.read(MilestoneField.TITLE, Title::parse)
                    .filter(title -> !title.equals(it.title()))
                    .ifPresent(title -> say(new MilestoneRenamed(title)));
            leads.of(row, it.people().lead())
                    .filter(lead -> !it.people().lead().equals(Optional.of(lead)))
                    .ifPresent(lead -> say(new MilestoneLed(lead)));
            ledByMember(it.leadMember());
            read(MilestoneField.DUE, it.due(), reading).ifPresent(due -> moved(it.due(), due));
            forecast(it.promise().forecast(), reading);
            rated(it.rating());
            status(it.status());
        }

        /** A due that is other than the one that is known, in its days and not only in its words. */
        private Optional<Due> read(MilestoneField field, Due kept, Reading reading) {
            return row.text(field)
                            .filter(text -> text.equals(kept.asWritten()) || text.equals(kept.inWords()))
                            .isPresent()
                    ? Optional.empty()
                    : row.read(
                                    field,
                                    words -> isSameNearby(field, words, kept, reading)
                                            ? kept
                                            : dues.parse(field, words, reading))
                            .filter(due -> !due.isSameAs(kept));
        }

        /** A sheet that repeats a day without its year moves nothing, though the day is past by now. */
        private boolean isSameNearby(MilestoneField field, String words, Due kept, Reading reading) {
            try {
                return dues.parse(field, words, reading.with(Reading.Missing.NEAREST))
                        .isSameAs(kept);
            } catch (DomainException notReadNearby) {
                return false;
            }
        }

        /** Only a move of what was promised takes its reasons from the defaults: a first date has none. */
        private void moved(Due kept, Due due) {
            boolean promised = kept.isPromise();
            Row why = promised
                    ? row.or(defaults, MilestoneField.CAUSE, MilestoneField.REASON, MilestoneField.AGREED_BY)
                    : row;
            why(
                    why,
                    promised,
                    "the due date of {code} is \"{kept}\" in the journal and \"{due}\" in the row; a move needs",
                    Values.of("kept", kept).and("due", due));
            Optional<Code> cause = why.read(MilestoneField.CAUSE, known::cause);
            Optional<Code> agreedBy = why.read(MilestoneField.AGREED_BY, Code::parse);
            Draft draft = draft(new Rescheduled(due, cause, agreedBy)).on(day());
            said.add(why.read(MilestoneField.REASON, Sentence::parse)
                    .map(draft::because)
                    .orElse(draft));
        }

        private void why(Row why, boolean needed, String what, Values values) {
            boolean hasCause = why.cell(MilestoneField.CAUSE).isPresent();
            boolean hasReason = why.cell(MilestoneField.REASON).isPresent();
            if (needed && !(hasCause && hasReason)) {
                String sentence = what + " a cause and a reason, and the row gives "
                        + (hasCause ? "no reason" : hasReason ? "no cause" : "neither");
                Suggestion again =
                        hasCause ? Suggestion.again() : Suggestion.again().missing("cause");
                String columns =
                        hasCause ? "a column Reason" : hasReason ? "a column Cause" : "columns Cause and Reason";
                row.refuse(
                        MilestoneField.DUE,
                        Problem.refused(
                                        "sheet.move",
                                        sentence,
                                        Values.of("code", code).and(values))
                                .next(hasReason ? again : again.missing("reason", "why"))
                                .hint("or add " + columns)
                                .about(code));
            }
        }

        private void forecast(Optional<Due> kept, Reading reading) {
            read(MilestoneField.FORECAST, kept.orElse(Due.NOT_STATED), reading)
                    .ifPresent(due -> say(new Forecast(due)));
        }

        private void rated(Optional<Declared> kept) {
            rating.flatMap(says -> says.level().map(level -> new Rated(level, says.scale(), Optional.empty())))
                    .filter(rated -> kept.filter(declared -> declared.level().equals(rated.level())
                                    && declared.scale().equals(rated.scale()))
                            .isEmpty())
                    .ifPresent(rated -> changes.add(draft(rated)));
        }

        // How far it has come

        private void status(Status is) {
            Optional<Sentence> words = StatusWords.told(row)
                    .flatMap(told -> row.read(MilestoneField.PROGRESS, told, Sentence::parse))
                    .filter(sentence -> !isSaid(sentence));
            Status to = wanted.orElse(is);
            boolean silent = !is.isOpen() || (to == Status.PLANNED && wanted.isPresent());
            if (is != to && !isPossible(is, to)) {
                row.refuse(
                        MilestoneField.STATUS,
                        Problem.refused(
                                        "sheet.status",
                                        "{code} is {is} in the journal and {to} in the row, and a row can't say how",
                                        Values.of("code", code).and("is", is).and("to", to))
                                .next(
                                        is.isOpen()
                                                ? Look.history(code)
                                                : Suggestion.to(Reopened.class).with("code", code))
                                .about(code));
                return;
            }
            if (!is.isOpen()) {
                fixed(
                        MilestoneField.DONE,
                        done,
                        before.flatMap(it -> it.progress().done()),
                        List.of());
            }
            boolean ends = is.isOpen() && !to.isOpen();
            boolean evident =
                    to == Status.COMPLETED && row.cell(MilestoneField.EVIDENCE).isEmpty();
            if (!(ends && evident)) {
                words.ifPresent(said ->
                        say(silent ? new Mentioned(Optional.of(said)) : new Progressed(said, Optional.empty())));
            }
            if (to == Status.UNDER_WAY && is == Status.PLANNED && words.isEmpty()) {
                say(new Started(Optional.empty()));
            }
            if (ends) {
                end(to, words);
            }
        }

        private boolean isPossible(Status is, Status to) {
            return is.isOpen() && to != Status.PLANNED;
        }

        private boolean isSaid(Sentence words) {
            return before.isPresent()
                    && now.standing(code).stream().map(Entry::fact).anyMatch(fact -> SaidSentence.of(fact)
                            .equals(Optional.of(words)));
        }

        private void end(Status to, Optional<Sentence> words) {
            switch (to) {
                case COMPLETED -> completed(words);
                case HANDED_OVER ->
                    say(new HandedOver(
                            row.read(MilestoneField.INTO, known::lead),
                            row.read(MilestoneField.EVIDENCE, Sentence::parse),
                            cause()));
                case MERGED -> into(1).ifPresent(into -> ended(new MilestoneMerged(into.get(0), cause())));
                case SPLIT -> into(2).ifPresent(into -> ended(new MilestoneSplit(into, cause())));
                case SUPERSEDED -> ended(new Superseded(row.read(MilestoneField.INTO, Code::parse), cause()));
                default -> {
                    why(
                            row.or(defaults, MilestoneField.CAUSE, MilestoneField.REASON),
                            true,
                            "{code} is dropped in the row; a drop needs",
                            Values.NONE);
                    ended(new Dropped(cause()));
                }
            }
        }

        private void completed(Optional<Sentence> words) {
            Optional<Sentence> evidence =
                    row.read(MilestoneField.EVIDENCE, Sentence::parse).or(() -> words);
            evidence.ifPresent(shows -> say(new Completed(shows)));
            if (evidence.isEmpty() && row.cell(MilestoneField.EVIDENCE).isEmpty()) {
                row.refuse(
                        MilestoneField.STATUS,
                        Problem.refused(
                                        "sheet.evidence",
                                        "{code} is completed in the row, but neither its evidence nor its progress cell says"
                                                + " what shows it",
                                        Values.of("code", code))
                                .next(Suggestion.again().with("column", MilestoneField.EVIDENCE))
                                .about(code));
            }
        }

        private Optional<List<Code>> into(int least) {
            Optional<List<Code>> into = row.readAll(MilestoneField.INTO, Code::parse);
            if (into.map(List::size).orElse(0) < least
                    && (into.isPresent() || row.cell(MilestoneField.INTO).isEmpty())) {
                row.refuse(
                        MilestoneField.STATUS,
                        Problem.invalid(
                                        "sheet.into",
                                        "{code} is {to} in the row, but its into cell names {number}; it needs at least {least}",
                                        Values.of("code", code)
                                                .and("to", wanted.orElseThrow())
                                                .and(
                                                        "number",
                                                        into.map(List::size).orElse(0))
                                                .and("least", least))
                                .about(code));
                return Optional.empty();
            }
            return into;
        }

        private Optional<Code> cause() {
            return row.or(defaults, MilestoneField.CAUSE).read(MilestoneField.CAUSE, known::cause);
        }

        private void ended(Fact fact) {
            Draft draft = draft(fact).on(day());
            said.add(row.or(defaults, MilestoneField.REASON)
                    .read(MilestoneField.REASON, Sentence::parse)
                    .map(draft::because)
                    .orElse(draft));
        }

        // What is said, and from when it is true

        /** Where the row says on which day it ended, all that it says is true from that day at the latest. */
        private LocalDate day() {
            return before.filter(it -> !it.status().isOpen()).isPresent()
                    ? when.effective()
                    : done.orElse(when.effective());
        }

        private void say(Fact fact) {
            said.add(draft(fact).on(day()));
        }

        private Draft draft(Fact fact) {
            return new Draft(
                    Milestone.KIND.subject(code),
                    fact,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    row.place(),
                    false);
        }

        private LocalDate day(String words) {
            Reading reading = before.map(it -> it.position().reading(now, when.told()))
                    .orElseGet(() -> new Reading(when.told(), org.goldenthread.domain.time.YearCalendar.FINANCIAL));
            return Cells.day(code, words, reading, when.told());
        }
    }
}
