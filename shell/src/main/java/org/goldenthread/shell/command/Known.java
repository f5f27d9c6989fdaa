package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Naming;
import org.goldenthread.domain.journal.Said;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Stay;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Inline;

/**
 * All that is known of one thing, as its noun's {@code show} answers it: its parts, each under the source in which it was
 * read; what was said of it, the newest first; and what names it. In short the parts alone.
 */
record Known<A extends Record>(
        Kind<A> kind, Code code, State state, A thing, LocalDate today, boolean isBrief, boolean isOften) {

    /** What the option says that leaves all but the parts out. */
    static final String BRIEF = "only the thing itself, without what was recorded about it and what names it";

    private static final List<String> SHEET = List.of("part", "value", "source");

    /**
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    static <A extends Record> Known<A> of(Context context, Kind<A> kind, Code code, boolean isBrief) {
        State state = context.portfolio().state();
        return new Known<>(kind, code, state, state.get(kind, code), context.today(), isBrief, false);
    }

    /** Leaves out what names it, of a thing that everything in a sheet names. */
    Known<A> namedOften() {
        return new Known<>(kind, code, state, thing, today, isBrief, true);
    }

    /** What stands beside the fields of a thing that is shown. */
    public record Beside(
            Map<String, Optional<Source>> sources, Optional<List<Said>> said, Optional<List<Naming>> named) {
        public Beside {
            sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
            said = said.map(List::copyOf);
            named = named.map(List::copyOf);
        }
    }

    /** A thing, and what stands beside its fields. */
    private record Whole(@Inline Record thing, @Inline Beside beside) {}

    /** Its parts, as people look at them. */
    List<Show.Row> rows() {
        return Show.rows(thing, state.provenance(kind, code, it -> it));
    }

    Answer answer() {
        return answer(thing, it -> it, rows(), rows());
    }

    /**
     * @param machine its fields, as JSON has them
     * @param fields the same as far as they are of the thing alone, by the same names
     * @param rows its parts, as people look at them
     * @param table its parts, as CSV and Markdown have them
     * @param more what is shown to people behind the parts
     */
    Answer answer(
            Record machine,
            Function<A, ? extends Record> fields,
            List<Show.Row> rows,
            List<Show.Row> table,
            Answer.Block... more) {
        Optional<Source> whole = Show.sourceOf(thing);
        Optional<Source> opening = Show.isSourced(thing)
                ? whole
                : state.provenance(kind, code, it -> it).part("code").source();
        Map<String, Optional<Source>> sources =
                state.provenance(kind, code, fields).sourcesBeside(whole);
        List<Answer.Block> blocks = new ArrayList<>();
        List<List<String>> parts =
                new ArrayList<>(rows.stream().map(row -> row.beside(opening)).toList());
        if (!Show.isSourced(thing)) {
            opening.ifPresent(source -> parts.add(List.of("source", Show.cited(source))));
        }
        blocks.add(Answer.Table.prose(parts, 1));
        blocks.addAll(Arrays.asList(more));
        List<List<String>> sheet =
                new ArrayList<>(table.stream().map(Show.Row::cells).toList());
        if (isBrief) {
            return answer(machine, new Beside(sources, Optional.empty(), Optional.empty()), blocks, sheet);
        }
        List<Said> said = Said.of(state, kind, code);
        List<Naming> named = isOften ? List.of() : Naming.of(state, GoldenThread.LANGUAGE, code);
        if (said.size() > 1) {
            blocks.add(heading("recorded about it, newest first"));
            blocks.add(Answer.Table.prose(said.stream().map(Known::row).toList(), 1));
        }
        if (!named.isEmpty()) {
            blocks.add(heading("named by"));
            blocks.add(Answer.Table.prose(ordered(named).stream().map(this::row).toList(), 2));
        }
        said.forEach(one -> sheet.add(List.of(
                "said",
                one.effective() + ": " + says(one),
                one.source().map(Show::full).orElse(""))));
        ordered(named)
                .forEach(one -> sheet.add(List.of(
                        "named by " + one.noun(),
                        row(one).stream()
                                .skip(1)
                                .filter(cell -> !cell.isEmpty())
                                .collect(Collectors.joining(", ")),
                        "")));
        return answer(machine, new Beside(sources, Optional.of(said), Optional.of(named)), blocks, sheet);
    }

    private static Answer answer(Record machine, Beside beside, List<Answer.Block> blocks, List<List<String>> sheet) {
        return new Answer(new Whole(machine, beside), blocks).tabled(SHEET, sheet);
    }

    private static Answer.Block heading(String words) {
        return new Answer.Lines(List.of("", words));
    }

    private static String says(Said said) {
        return said.says() + said.reason().map(why -> " (" + why + ")").orElse("");
    }

    private static List<String> row(Said said) {
        String inferred = said.source()
                .flatMap(Source::inferred)
                .map(why -> " [inferred: " + why + "]")
                .orElse("");
        return List.of(
                said.effective().toString(),
                says(said) + inferred,
                said.source().map(Source::shown).orElse(""));
    }

    /** Milestones by their due dates, anything else by code. */
    private List<Naming> ordered(List<Naming> named) {
        Comparator<Naming> byDue = Comparator.comparing(one -> state.find(Milestone.KIND, one.code())
                .flatMap(milestone -> milestone.due().latest())
                .orElse(LocalDate.MAX));
        List<Naming> ordered = new ArrayList<>();
        named.stream()
                .collect(Collectors.groupingBy(Naming::noun, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(some -> ordered.addAll(
                        some.stream().sorted(byDue.thenComparing(Naming::code)).toList()));
        return ordered;
    }

    private List<String> row(Naming naming) {
        return List.of(
                naming.noun(),
                naming.code().value(),
                naming.called(),
                parts(naming),
                naming.noun().equals(Milestone.KIND.noun()) ? standing(naming.code()) : "");
    }

    /** In which of its parts it names what is shown; that it was in a plan is said where it still is there. */
    private static String parts(Naming naming) {
        if (naming.as().isEmpty()) {
            return "when " + String.join(", ", naming.when()).replace('-', ' ');
        }
        List<String> parts = naming.as().stream()
                .filter(part -> !part.equals("stays") || naming.as().size() == 1)
                .map(part -> part.equals("stays") ? "was in it" : part.replace('-', ' '))
                .toList();
        return String.join(", ", parts);
    }

    /** When a milestone is due and how it stands; of one that left the plan that is shown, how it left. */
    private String standing(Code milestone) {
        return state.find(Milestone.KIND, milestone)
                .map(it -> left(it).orElseGet(() -> "due " + it.due().asWritten() + ", " + Show.words(it.status())
                        + (it.isOverdueOn(today) ? ", overdue" : "")))
                .orElse("");
    }

    private Optional<String> left(Milestone milestone) {
        return milestone.position().plan().equals(Optional.of(code))
                ? Optional.empty()
                : milestone.stays().stream()
                        .filter(stay -> stay.plan().equals(code))
                        .reduce((first, last) -> last)
                        .flatMap(Stay::left)
                        .map(leaving -> Names.of(leaving.outcome()).replace('-', ' ') + " " + leaving.day()
                                + leaving.to().map(to -> " into " + to).orElse(""));
    }
}
