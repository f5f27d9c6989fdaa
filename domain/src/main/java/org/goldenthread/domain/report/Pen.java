package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/** Writes statements and numbers what they cite, in the order in which it is first cited. */
final class Pen {

    /** How much of a statement says which it is. */
    private static final int SHORT = 80;

    private final State state;
    private final Map<Origin, Integer> numbers = new LinkedHashMap<>();

    Pen(State state) {
        this.state = state;
    }

    /** Where something was read, or whose history says it in which words. */
    private record Origin(Code about, String says, Optional<Source> source) {}

    /** A line begun with words. */
    Line line(String words) {
        return new Line().say(words);
    }

    /** A paragraph of words of our own. */
    static Block plain(String words) {
        return Block.paragraph(Statement.of(words));
    }

    /** What something is called, or its code when this view does not have it. */
    String name(Code code) {
        return state.title(code).orElseGet(code::value);
    }

    /** When something was reported: on 26 June 2019; of a paper dated by an interval, between its first and last day. */
    String reported(Entry entry) {
        return entry.source()
                .flatMap(source -> state.find(Paper.KIND, source.paper()))
                .flatMap(paper -> paper.dated()
                        .earliest()
                        .filter(first -> !first.equals(paper.told()))
                        .map(first -> "between " + Days.of(first) + " and " + Days.of(paper.told())))
                .orElseGet(() -> "on " + Days.of(entry.told()));
    }

    /** A, B and C. */
    String names(List<Code> codes) {
        return and(codes.stream().map(this::name).toList());
    }

    static String and(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** One milestone, 3 milestones. */
    static String count(long number, String one, String many) {
        return number == 1 ? "one " + one : number + " " + many;
    }

    /** How many words there are, in tables too or outside them alone; captions and headings count with what they head. */
    static int words(List<Section> sections, boolean tables) {
        int words = 0;
        for (Section section : sections) {
            words += words(section.heading()) + words(section.sections(), tables);
            for (Block block : section.blocks()) {
                if (block.form() != Block.Form.PICTURE && (tables || block.form() != Block.Form.TABLE)) {
                    words += words(block.caption());
                    words += block.headings().stream().mapToInt(Pen::words).sum();
                    words += block.rows().stream()
                            .flatMap(List::stream)
                            .mapToInt(cell -> words(cell.text()))
                            .sum();
                }
            }
        }
        return words;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** None is, one is, two are. */
    static String are(long number) {
        return number < 2 ? "is" : "are";
    }

    /** 1 day, 2 days, in digits. */
    static String number(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static String lower(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** The lines that say which view of the record was looked at. */
    static List<String> view(View view) {
        List<String> lines = new ArrayList<>();
        view.asTold().ifPresent(day -> lines.add("As reported by " + Days.of(day)));
        view.asAt().ifPresent(day -> lines.add("As at " + Days.of(day)));
        return lines;
    }

    /** The lines under the title of a report on a plan: its period, the view, and the day by which due dates are judged. */
    static List<String> year(DeliveryPlan plan, View view, LocalDate readingDate) {
        List<String> lines = new ArrayList<>();
        lines.add("Period: " + plan.period().asWritten() + ", "
                + Days.of(plan.period().interval()));
        lines.addAll(view(view));
        lines.add("Position at " + Days.of(readingDate));
        return lines;
    }

    /**
     * What was written, as a report: tables that have a caption are numbered as they stand, appendices lettered, and the
     * evidence of all statements is an appendix.
     *
     * @param before appendices that stand before the evidence
     * @param after appendices that stand after it
     */
    Report report(
            Code about,
            String title,
            List<String> subtitles,
            List<Section> sections,
            List<Section> before,
            List<Section> after) {
        Numbering numbering = new Numbering();
        List<Section> body = sections.stream().map(numbering::section).toList();
        List<Section> appendices =
                new ArrayList<>(before.stream().map(numbering::appendix).toList());
        List<Citation> all = citations();
        List<Citation> met = new ArrayList<>();
        numbering.references.forEach((was, is) -> met.add(all.get(was - 1).numbered(is)));
        List<CitedPaper> papers = papers(met);
        List<Evidenced> evidence = new Report(about, title, subtitles, body, appendices, papers, met).evidence();
        if (!evidence.isEmpty()) {
            appendices.add(numbering.appendix(evidence(evidence, papers)));
        }
        after.stream().map(numbering::appendix).forEach(appendices::add);
        return new Report(about, title, subtitles, body, appendices, papers, met);
    }

    /** Numbers tables and references and letters appendices, in the order in which they are met. */
    private static final class Numbering {

        private final Map<Integer, Integer> references = new LinkedHashMap<>();
        private final List<String> tables = new ArrayList<>();
        private final List<String> figures = new ArrayList<>();
        private final List<String> appendices = new ArrayList<>();

        Section appendix(Section section) {
            appendices.add(section.heading());
            return section(new Section(
                    "Appendix " + (char) ('A' + appendices.size() - 1) + ": " + section.heading(),
                    section.blocks(),
                    section.sections()));
        }

        Section section(Section section) {
            return new Section(
                    section.heading(),
                    section.blocks().stream().map(this::numbered).toList(),
                    section.sections().stream().map(this::section).toList());
        }

        private Block numbered(Block block) {
            if (block.form() == Block.Form.PICTURE) {
                figures.add(block.caption());
                return new Block(
                        block.form(),
                        "Figure " + figures.size() + ": " + block.caption(),
                        block.headings(),
                        block.rows(),
                        block.picture());
            }
            if (!block.caption().isEmpty()) {
                tables.add(block.caption());
            }
            return new Block(
                    block.form(),
                    block.caption().isEmpty() ? "" : "Table " + tables.size() + ": " + block.caption(),
                    block.headings(),
                    block.rows().stream()
                            .map(row -> row.stream()
                                    .map(this::numbered)
                                    .map(cell -> block.form() == Block.Form.TABLE ? filled(cell) : cell)
                                    .toList())
                            .toList(),
                    block.picture());
        }

        /** A blank cell tells nobody whether something is missing. */
        private static Statement filled(Statement cell) {
            return cell.text().isBlank() ? new Statement("None", cell.references()) : cell;
        }

        private Statement numbered(Statement statement) {
            return new Statement(
                    statement.text(),
                    statement.references().stream()
                            .map(was -> references.computeIfAbsent(was, fresh -> references.size() + 1))
                            .toList());
        }
    }

    /** Where each statement was read: the papers by their codes, then a row a statement. */
    private static Section evidence(List<Evidenced> all, List<CitedPaper> papers) {
        List<Block> blocks = new ArrayList<>(
                points(papers.stream().map(paper -> Statement.of(paper.code() + " is " + paper.shown()))));
        blocks.add(Block.table(
                "Where each statement was read",
                List.of("Where", "Statement", "Paper and place", "Inferred from"),
                all.stream().map(Pen::row).toList()));
        return Section.of(Report.EVIDENCE, blocks);
    }

    private static List<Statement> row(Evidenced one) {
        List<String> places = new ArrayList<>();
        Optional<Code> before = Optional.empty();
        for (Citation citation : one.citations()) {
            String place = citation.place().map(Title::value).orElse("the whole paper");
            boolean isSame = citation.paper().isPresent() && citation.paper().equals(before);
            places.add(isSame ? place : citation.shown());
            before = citation.paper();
        }
        List<String> inferred = one.citations().stream()
                .flatMap(citation -> citation.inferred().stream())
                .map(Object::toString)
                .distinct()
                .toList();
        return Stream.of(
                        one.where(),
                        shortened(one.statement().text()),
                        String.join("; ", places.stream().distinct().toList()),
                        inferred.isEmpty() ? "None" : String.join("; ", inferred))
                .map(Statement::of)
                .toList();
    }

    private static String shortened(String text) {
        if (text.length() <= SHORT) {
            return text;
        }
        int end = text.lastIndexOf(' ', SHORT);
        return text.substring(0, end < 0 ? SHORT : end) + "…";
    }

    /** What stands at the end of the report. */
    private List<Citation> citations() {
        List<Citation> all = new ArrayList<>();
        numbers.forEach((origin, number) -> all.add(new Citation(
                number,
                origin.about(),
                origin.says(),
                origin.source().map(Source::paper),
                origin.source().flatMap(Source::place),
                origin.source().flatMap(Source::inferred))));
        return all;
    }

    /** The papers that are cited so far. */
    List<CitedPaper> papers() {
        return papers(citations());
    }

    private List<CitedPaper> papers(List<Citation> cited) {
        Set<Code> codes = new LinkedHashSet<>();
        cited.forEach(citation -> citation.paper().ifPresent(codes::add));
        return codes.stream()
                .flatMap(code -> state.find(Paper.KIND, code).stream())
                .map(paper -> new CitedPaper(
                        paper.code(),
                        paper.title(),
                        paper.author(),
                        Days.of(paper.dated().interval())
                                + (paper.dateInferred().isPresent() ? " (date inferred)" : "")))
                .toList();
    }

    /** A statement that is being written. */
    final class Line {

        private final StringBuilder text = new StringBuilder();
        private final List<Integer> cited = new ArrayList<>();

        @CanIgnoreReturnValue
        Line say(String words) {
            text.append(words);
            return this;
        }

        /** Adds where an entry was read to what the line rests on. */
        @CanIgnoreReturnValue
        Line cite(Entry entry) {
            Origin origin = new Origin(entry.about().code(), entry.fact().says(), entry.source());
            int number = numbers.computeIfAbsent(origin, fresh -> numbers.size() + 1);
            cited.add(number);
            return this;
        }

        /** What else papers say of a thing; those that name it without words of their own are cited only. */
        @CanIgnoreReturnValue
        Line also(Told<?> told) {
            List<Entry> mentions = told.mentions();
            mentions.stream().filter(m -> Told.words(m).isEmpty()).forEach(this::cite);
            String between = "; also described as: ";
            for (Entry mention : mentions) {
                if (Told.words(mention).isPresent()) {
                    say(between + Told.words(mention).get()).cite(mention);
                    between = "; ";
                }
            }
            return this;
        }

        Statement statement() {
            return new Statement(text.toString(), cited);
        }

        Block paragraph() {
            return Block.paragraph(statement());
        }
    }

    /** A list of points, if there are any. */
    static List<Block> points(Stream<Statement> points) {
        List<Statement> all = points.toList();
        return all.isEmpty() ? Collections.emptyList() : List.of(Block.points(all));
    }

    /** Of methods that answer the line that they changed, so that more can be said in one breath. */
    @interface CanIgnoreReturnValue {}
}
