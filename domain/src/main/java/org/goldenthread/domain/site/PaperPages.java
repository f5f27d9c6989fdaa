package org.goldenthread.domain.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Tellings;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.report.Situations;
import org.goldenthread.domain.report.StatusWord;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/** What is on the page of a paper: what was known on its day, and what it said, paragraph by paragraph. */
final class PaperPages {

    private final Tellings<Milestone> tellings;
    private final Register register;
    private final Values values;
    private final LocalDate today;

    /** The milestones of each strategy, now. */
    private final Map<Code, List<Code>> ofStrategy = new TreeMap<>();

    private final Map<Code, Code> strategies = new TreeMap<>();

    PaperPages(Tellings<Milestone> tellings, Register register, LocalDate today, boolean isPublic) {
        this.tellings = tellings;
        this.register = register;
        this.values = new Values(register, isPublic);
        this.today = today;
        for (Register.Thing thing : register.all()) {
            Stream.concat(register.above(thing).stream(), Stream.of(thing))
                    .filter(one -> one.kind().equals(Strategy.KIND))
                    .map(Register.Thing::code)
                    .findFirst()
                    .or(() -> Stream.of("plan", "milestone", "theme")
                            .flatMap(as -> thing.refers().stream()
                                    .filter(naming -> naming.as().equals(as)))
                            .flatMap(naming -> register.find(naming.code()).stream())
                            .flatMap(other -> register.above(other).stream())
                            .filter(one -> one.kind().equals(Strategy.KIND))
                            .map(Register.Thing::code)
                            .findFirst())
                    .ifPresent(strategy -> {
                        strategies.put(thing.code(), strategy);
                        if (thing.is() instanceof Milestone) {
                            ofStrategy
                                    .computeIfAbsent(strategy, it -> new ArrayList<>())
                                    .add(thing.code());
                        }
                    });
        }
    }

    /** The position as had been reported by the day of a paper, of the strategies of which it says anything. */
    Part known(Paper paper, List<HistoryLine> said) {
        LocalDate day = paper.told();
        String heading = "What the board knew on " + Situations.day(day);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.paragraph(
                "This is how things stood by all that had been reported by that day, this paper included."
                        + " What was reported later is left out."));
        Set<Code> spoken = new TreeSet<>();
        said.forEach(line -> Optional.ofNullable(strategies.get(line.code())).ifPresent(spoken::add));
        List<Piece.Row> counts = new ArrayList<>();
        spoken.forEach(strategy -> counts(strategy, day).ifPresent(counts::add));
        if (!counts.isEmpty()) {
            List<String> headings = new ArrayList<>(List.of("Strategy", "Milestones"));
            Stream.of(StatusWord.values()).map(StatusWord::words).forEach(headings::add);
            pieces.add(Piece.table("Milestones by strategy, as they stood then", headings, counts));
        }
        List<Piece.Row> rows = said.stream()
                .map(HistoryLine::code)
                .distinct()
                .filter(code -> register.find(code)
                        .filter(thing -> thing.is() instanceof Milestone)
                        .isPresent())
                .sorted(Comparator.comparing(Code::value, Situations::compare))
                .flatMap(code -> tellings.by(day, code).map(then -> then(code, then, day)).stream())
                .toList();
        pieces.add(
                rows.isEmpty()
                        ? Piece.paragraph("This paper says nothing of any milestone.")
                        : Piece.table(
                                "Milestones of which this paper speaks",
                                List.of(
                                        "Milestone",
                                        "Where it stood",
                                        "Agreed date",
                                        "Expected date",
                                        "Where it stands now"),
                                rows));
        return new Part(heading, Optional.of("known"), pieces, List.of());
    }

    private Optional<Piece.Row> counts(Code strategy, LocalDate day) {
        Map<StatusWord, Integer> counts = new EnumMap<>(StatusWord.class);
        int all = 0;
        for (Code code : Optional.ofNullable(ofStrategy.get(strategy)).orElse(List.of())) {
            Optional<Milestone> then = tellings.by(day, code);
            if (then.isPresent()) {
                counts.merge(Situations.status(then.get(), day), 1, Integer::sum);
                all++;
            }
        }
        if (all == 0) {
            return Optional.empty();
        }
        List<Passage> cells = new ArrayList<>();
        cells.add(Passage.of(register.link(strategy)));
        cells.add(Passage.of(Integer.toString(all)));
        Stream.of(StatusWord.values())
                .map(word -> Passage.of(Integer.toString(counts.getOrDefault(word, 0))))
                .forEach(cells::add);
        return Optional.of(new Piece.Row(Optional.empty(), cells));
    }

    private Piece.Row then(Code code, Milestone then, LocalDate day) {
        Passage now = register.find(code)
                .map(thing -> Passage.of(Situations.words((Milestone) thing.is(), today)))
                .orElse(Passage.of("Not in the record now"));
        return Piece.Row.of(
                Passage.of(register.link(code)),
                Passage.of(Situations.words(then, day)),
                Passage.of(Situations.date(then.due())),
                Passage.of(
                        then.promise().standingForecast().map(Situations::date).orElse("None recorded")),
                now);
    }

    /** What was read in a paper, in the order of its paragraphs. */
    Part said(List<HistoryLine> said) {
        if (said.isEmpty()) {
            return Part.of("What this paper said", Piece.paragraph("Nothing is recorded from this paper."));
        }
        Map<String, List<HistoryLine>> places = new TreeMap<>(Situations::compare);
        said.forEach(line ->
                places.computeIfAbsent(place(line), place -> new ArrayList<>()).add(line));
        List<Piece.Row> rows = new ArrayList<>();
        places.forEach((place, lines) -> {
            Optional<String> mark = place.isEmpty() ? Optional.empty() : Optional.of(Values.mark(place));
            for (HistoryLine line : lines) {
                rows.add(new Piece.Row(
                        mark,
                        List.of(
                                Passage.of(place.isEmpty() ? "The whole paper" : place),
                                Passage.of(register.link(line.code())),
                                Passage.of(Officers.says(line)),
                                Passage.of(
                                        line.source().flatMap(values::inferred).orElse("It says so")))));
                mark = Optional.empty();
            }
        });
        return Part.of(
                "What this paper said",
                Piece.table(
                        "Paragraph by paragraph", List.of("Place", "About", "What it says", "How it says it"), rows));
    }

    private static String place(HistoryLine line) {
        return line.source().flatMap(Source::place).map(Title::value).orElse("");
    }
}
