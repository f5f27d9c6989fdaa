package org.goldenthread.domain.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.report.Situations;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/** The pages of single things for officers and members: each with its thread, its history and its evidence. */
final class Officers {

    static final Phrase OFFICERS = Phrase.link("Officers and members", PageKind.OFFICERS.address());

    private final Journal journal;
    private final Head head;
    private final View view;
    private final LocalDate day;
    private final Register register;
    private final Values values;
    private final boolean isPublic;
    private final Publisher to;

    /** What each paper said, in the order in which things are gone through. */
    private final Map<Code, List<HistoryLine>> said = new TreeMap<>();

    private final Map<Code, List<HistoryLine>> papers = new TreeMap<>();

    Officers(Journal journal, Head head, View view, LocalDate day, Register register, boolean isPublic, Publisher to) {
        this.journal = journal;
        this.head = head;
        this.view = view;
        this.day = day;
        this.register = register;
        this.values = new Values(register, isPublic);
        this.isPublic = isPublic;
        this.to = to;
    }

    void write() {
        for (Listing<?, ?> listing : GoldenThread.LISTINGS) {
            records(listing);
        }
        papers();
        lists();
    }

    private <A, R extends Record> void records(Listing<A, R> listing) {
        Map<Code, List<HistoryLine>> histories = new TreeMap<>();
        HistoryLine.each(listing.kind(), journal, head, view, (code, lines) -> {
            histories.put(code, lines);
            lines.forEach(line -> line.source().map(Source::paper).ifPresent(paper -> said.computeIfAbsent(
                            paper, it -> new ArrayList<>())
                    .add(line)));
        });
        if (listing.kind().equals(Paper.KIND)) {
            papers.putAll(histories);
            return;
        }
        for (Register.Thing thing : register.all(listing.kind())) {
            R row = listing.row().apply(listing.kind().type().cast(thing.is()));
            record(thing, row, Optional.ofNullable(histories.get(thing.code())).orElse(List.of()));
        }
    }

    // One thing

    private void record(Register.Thing thing, Record row, List<HistoryLine> history) {
        List<Register.Thing> above = register.above(thing);
        List<Phrase> trail = new ArrayList<>(List.of(Residents.HOME, OFFICERS));
        above.forEach(one -> trail.add(Phrase.link(one.title(), one.address())));
        List<Piece> lead = new ArrayList<>();
        lead.add(Piece.paragraph(Values.capital(thing.noun()) + " " + thing.code()));
        resident(thing)
                .ifPresent(page -> lead.add(
                        Piece.paragraph(Passage.of(Phrase.link("The page for residents: " + thing.title(), page)))));
        List<Part> parts = new ArrayList<>();
        List<Piece.Row> facts = new ArrayList<>();
        if (thing.is() instanceof Milestone milestone) {
            facts.add(Piece.Row.of(
                    Passage.of("Where it stands"),
                    Passage.of(Situations.words(milestone, day) + ", on " + Situations.day(day))));
        }
        facts.addAll(values.facts(row, thing.refers()));
        parts.add(Part.of("As it stands", Piece.facts(facts)));
        parts.add(thread(thing, above));
        parts.add(history(history));
        parts.add(evidence(history));
        to.page(new Page(PageKind.RECORD, thing.address(), thing.title(), trail, lead, parts));
    }

    private static Optional<String> resident(Register.Thing thing) {
        if (thing.kind().equals(Strategy.KIND)) {
            return Optional.of(PageKind.STRATEGY.address(thing.code()));
        }
        if (thing.kind().equals(Theme.KIND)) {
            return Optional.of(PageKind.THEME.address(thing.code()));
        }
        return thing.kind().equals(DeliveryPlan.KIND)
                ? Optional.of(PageKind.PLAN.address(thing.code()))
                : Optional.empty();
    }

    private Part thread(Register.Thing thing, List<Register.Thing> above) {
        List<Passage> up = new ArrayList<>();
        above.stream()
                .map(Register.Thing::is)
                .filter(Strategy.class::isInstance)
                .map(Strategy.class::cast)
                .flatMap(strategy -> strategy.vision().stream())
                .findFirst()
                .ifPresent(vision -> up.add(Passage.of("Vision: " + vision)));
        above.forEach(
                one -> up.add(Passage.of(Phrase.of(Values.capital(one.noun()) + ": "), register.link(one.code()))));
        up.add(Passage.of("This " + thing.noun() + ": " + thing.title()));
        List<Part> below = new ArrayList<>();
        register.naming(thing.code()).forEach((noun, codes) -> below.add(below(noun, codes)));
        return new Part("Thread", Optional.of("thread"), List.of(Piece.points(up)), below);
    }

    private Part below(String noun, Set<Code> codes) {
        String heading = codes.size() == 1 ? "1 " + noun : codes.size() + " " + plural(noun);
        return Part.of(
                Values.capital(heading),
                Piece.points(codes.stream()
                        .sorted(Comparator.comparing(Code::value, Situations::compare))
                        .map(code -> Passage.of(register.link(code)))
                        .toList()));
    }

    private static String plural(String noun) {
        return GoldenThread.LANGUAGE.kinds().stream()
                .filter(kind -> kind.noun().equals(noun))
                .map(Kind::plural)
                .findFirst()
                .orElse(noun);
    }

    private Part history(List<HistoryLine> history) {
        if (history.isEmpty()) {
            return Part.of("History", Piece.paragraph("It is built in, and was never changed."));
        }
        List<String> headings = new ArrayList<>(List.of("Day", "What it says", "Why", "Read in", "Reported on"));
        if (!isPublic) {
            headings.add("Entered by");
        }
        return Part.of(
                "History",
                Piece.table(
                        "Each entry, in the order of its day",
                        headings,
                        history.stream().map(this::entry).toList()));
    }

    private Piece.Row entry(HistoryLine line) {
        List<Passage> cells = new ArrayList<>();
        cells.add(Passage.of(Situations.day(line.effective())));
        cells.add(Passage.of(says(line)));
        cells.add(Passage.of(line.reason().map(Object::toString).orElse("None given")));
        cells.add(line.source().map(values::read).orElse(Passage.of("No paper")));
        cells.add(Passage.of(Situations.day(line.told())));
        if (!isPublic) {
            cells.add(Passage.of(line.by().name()));
        }
        return new Piece.Row(Optional.of("e" + line.entry()), cells);
    }

    static String says(HistoryLine line) {
        return Values.capital(line.says())
                + line.struckBy().map(by -> " (withdrawn since)").orElse("")
                + line.amendedBy().map(by -> " (corrected since)").orElse("")
                + line.aside().map(why -> " (does not count: " + why + ")").orElse("");
    }

    private Part evidence(List<HistoryLine> history) {
        Map<Code, Map<String, Passage>> places = new LinkedHashMap<>();
        history.forEach(line -> line.source().ifPresent(source -> places.computeIfAbsent(
                        source.paper(), paper -> new LinkedHashMap<>())
                .putIfAbsent(source.place().map(Title::value).orElse("the whole paper"), Passage.of(place(source)))));
        return Part.of(
                "Evidence",
                places.isEmpty()
                        ? Piece.paragraph("No paper is named.")
                        : Piece.points(places.entrySet().stream()
                                .map(paper -> {
                                    List<Passage> all = new ArrayList<>();
                                    all.add(Passage.of(register.link(paper.getKey())));
                                    all.addAll(paper.getValue().values());
                                    return Passage.joined(all, "; ");
                                })
                                .toList()));
    }

    private Phrase place(Source source) {
        return source.place()
                .filter(where -> register.find(source.paper()).isPresent())
                .map(where -> Phrase.link(
                        where.value(), PageKind.PAPER.address(source.paper()) + "#" + Values.mark(where.value())))
                .orElse(Phrase.of(source.place().map(Title::value).orElse("the whole paper")));
    }

    // Papers

    private void papers() {
        PaperPages pages = new PaperPages(
                org.goldenthread.domain.journal.Tellings.of(Milestone.KIND, journal, head, view),
                register,
                day,
                isPublic);
        for (Register.Thing thing : register.all(Paper.KIND)) {
            Paper paper = (Paper) thing.is();
            List<HistoryLine> own = Optional.ofNullable(said.get(paper.code())).orElse(List.of());
            List<Piece> lead = new ArrayList<>();
            lead.add(Piece.paragraph("Paper " + paper.code() + ", " + Situations.days(paper.dated())));
            List<Part> parts = new ArrayList<>();
            parts.add(pages.known(paper, own));
            parts.add(pages.said(own));
            List<Piece.Row> facts = values.facts(
                    org.goldenthread.domain.paper.PaperRow.LISTING.row().apply(paper), thing.refers());
            paper.dateInferred()
                    .ifPresent(how ->
                            facts.add(Piece.Row.of(Passage.of("How its date was found"), Passage.of(how.value()))));
            parts.add(Part.of("About this paper", Piece.facts(facts)));
            parts.add(history(Optional.ofNullable(papers.get(paper.code())).orElse(List.of())));
            to.page(new Page(
                    PageKind.PAPER, thing.address(), thing.title(), List.of(Residents.HOME, OFFICERS), lead, parts));
        }
    }

    // Lists

    private void lists() {
        List<Piece.Row> sorts = new ArrayList<>();
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            List<Register.Thing> all = register.all(kind);
            if (all.isEmpty() || kind.equals(Paper.KIND)) {
                continue;
            }
            String title = Values.capital(kind.plural());
            sorts.add(Piece.Row.of(
                    Passage.of(Phrase.link(title, PageKind.SORT.address(kind.noun()))),
                    Passage.of(Integer.toString(all.size()))));
            to.page(new Page(
                    PageKind.SORT,
                    PageKind.SORT.address(kind.noun()),
                    title,
                    List.of(Residents.HOME, OFFICERS),
                    List.of(),
                    List.of(Part.of(
                            "In the order of their codes",
                            Piece.points(all.stream()
                                    .sorted(Comparator.comparing(
                                            thing -> thing.code().value(), Situations::compare))
                                    .map(thing -> Passage.of(register.link(thing.code())))
                                    .toList())))));
        }
        List<Register.Thing> papersByDay = register.all(Paper.KIND).stream()
                .sorted(Comparator.comparing((Register.Thing thing) -> ((Paper) thing.is()).told())
                        .thenComparing(thing -> thing.code().value(), Situations::compare))
                .toList();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(
                "Papers, and what the board knew on their days",
                papersByDay.isEmpty()
                        ? Piece.paragraph("No paper is recorded.")
                        : Piece.table(
                                "Papers by date",
                                List.of("Paper", "Date"),
                                papersByDay.stream()
                                        .map(thing -> Piece.Row.of(
                                                Passage.of(register.link(thing.code())),
                                                Passage.of(Situations.days(((Paper) thing.is()).dated()))))
                                        .toList())));
        parts.add(Part.of("Everything in the record", Piece.table("By sort", List.of("Sort", "How many"), sorts)));
        parts.add(Part.of(
                "Find something",
                Piece.points(
                        List.of(Passage.of(Phrase.link("Search, or look from A to Z", PageKind.FIND.address()))))));
        to.page(new Page(
                PageKind.OFFICERS,
                PageKind.OFFICERS.address(),
                "For officers and members",
                List.of(Residents.HOME),
                List.of(Piece.paragraph(
                        "Everything in the record, with its history and where it was read, as it stood on "
                                + Situations.day(day) + ".")),
                parts));
    }
}
