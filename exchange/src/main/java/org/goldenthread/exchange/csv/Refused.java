package org.goldenthread.exchange.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.exchange.sheet.Creatable;
import org.goldenthread.exchange.sheet.MilestoneField;

/** What is wrong with the rows of a file: of which row each problem is, and those that are alike told as one. */
final class Refused {

    private static final String UNKNOWN = "sheet.unknown";
    /** From how many on problems of a column are told as one. */
    private static final int MANY = 4;

    private static final int SHOWN = 20;

    /** What a row is called: it is in the words of most problems, and wrong in few. */
    private static final List<String> NAMES = List.of(Names.of(MilestoneField.CODE), Names.of(MilestoneField.TITLE));

    private final List<Form.Fields> rows;
    private final List<Integer> numbers;
    private final Map<String, Integer> byPlace = new LinkedHashMap<>();

    /** Where a problem is: in which row, and in which of its cells. */
    private record Spot(int row, String heading, Optional<String> field, String value) {}

    /**
     * @param rows as they were read
     * @param numbers theirs, as spreadsheets number them
     */
    Refused(List<Form.Fields> rows, List<Integer> numbers) {
        this.rows = rows;
        this.numbers = numbers;
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i).place().ifPresent(place -> byPlace.put(place, row));
        }
    }

    /** The row that a problem is of, from 0, if it is of one. */
    Optional<Integer> row(Problem problem) {
        return problem.place().flatMap(this::row);
    }

    private Optional<Integer> row(String place) {
        String of = place;
        Integer row = byPlace.get(of);
        while (row == null && of.endsWith("\"")) {
            int heading = of.lastIndexOf(", \"");
            of = heading < 0 ? "" : of.substring(0, heading);
            row = byPlace.get(of);
        }
        return Optional.ofNullable(row);
    }

    private Optional<Spot> spot(Problem problem) {
        return row(problem).map(row -> {
            String place = problem.place().orElseThrow();
            for (Map.Entry<String, Form> cell : rows.get(row).values().entrySet()) {
                if (cell.getValue() instanceof Form.Words words && words.place().equals(Optional.of(place))) {
                    String heading =
                            place.substring(rows.get(row).place().orElseThrow().length());
                    return new Spot(row, heading, Optional.of(cell.getKey()), words.value());
                }
            }
            return new Spot(row, "", Optional.empty(), "");
        });
    }

    /** The same problems, those of a column that are alike as one: names that nobody knows from two on, others from four. */
    DomainException grouped(DomainException refused) {
        return new DomainException(grouped(refused.problems()));
    }

    List<Problem> grouped(List<Problem> problems) {
        Map<List<String>, List<Problem>> alike = new LinkedHashMap<>();
        int alone = 0;
        for (Problem problem : problems.stream().map(this::atItsCell).toList()) {
            List<String> key = spot(problem)
                    .map(spot -> List.of(problem.code(), spot.heading()))
                    .orElse(List.of(Integer.toString(alone++)));
            alike.computeIfAbsent(key, some -> new ArrayList<>()).add(problem);
        }
        List<Problem> grouped = new ArrayList<>();
        for (List<Problem> some : alike.values()) {
            int least = some.get(0).code().equals(UNKNOWN) ? 2 : MANY;
            if (some.size() < least) {
                grouped.addAll(some);
            } else {
                grouped.add(one(some));
            }
        }
        return grouped;
    }

    /** What was found wrong with what a row would say, in the cell that says it, where one alone can be meant. */
    private Problem atItsCell(Problem problem) {
        return problem.place()
                .flatMap(place -> Optional.ofNullable(byPlace.get(place)))
                .flatMap(row -> cell(problem, rows.get(row)))
                .map(problem::at)
                .orElse(problem);
    }

    private static Optional<String> cell(Problem problem, Form.Fields row) {
        Optional<String> field = problem.values()
                .get("field")
                .map(Object::toString)
                .or(() -> field(problem.code()).map(Names::of));
        List<String> told = field.isPresent()
                ? row.values().keySet().stream()
                        .filter(name -> field.equals(Optional.of(name)))
                        .toList()
                : row.values().entrySet().stream()
                        .filter(cell -> !NAMES.contains(cell.getKey()))
                        .filter(cell -> cell.getValue() instanceof Form.Words words
                                && !words.value().isBlank()
                                && problem.values().byName().values().stream()
                                        .anyMatch(value -> words.value().strip().equalsIgnoreCase(value.toString())))
                        .map(Map.Entry::getKey)
                        .toList();
        return told.size() == 1 && row.values().get(told.get(0)) instanceof Form.Words words
                ? words.place()
                : Optional.empty();
    }

    /** The column that says what is refused when a row is set beside all others. */
    private static Optional<MilestoneField> field(String code) {
        return switch (code) {
            case "milestone.cycle" -> Optional.of(MilestoneField.DEPENDS_ON);
            case "milestone.two-themes" -> Optional.of(MilestoneField.OBJECTIVE);
            case "code.kind", "code.taken" -> Optional.of(MilestoneField.CODE);
            default -> Optional.empty();
        };
    }

    private Problem one(List<Problem> alike) {
        Problem first = alike.get(0);
        Spot spot = spot(first).orElseThrow();
        boolean isUnknown = first.code().equals(UNKNOWN);
        Map<String, List<Integer>> values = new LinkedHashMap<>();
        Map<String, String> likely = new LinkedHashMap<>();
        for (Problem problem : alike) {
            Spot at = spot(problem).orElseThrow();
            String value = spot.field().isPresent() ? at.value().strip() : "";
            values.computeIfAbsent(value, some -> new ArrayList<>()).add(numbers.get(at.row()));
            problem.meant().values().forEach(meant -> likely.put(value, meant));
        }
        List<Integer> all = alike.stream()
                .map(problem -> numbers.get(spot(problem).orElseThrow().row()))
                .toList();
        String said = values.entrySet().stream()
                .limit(SHOWN)
                .map(value -> said(value.getKey(), value.getValue(), Optional.ofNullable(likely.get(value.getKey()))))
                .collect(Collectors.joining(", "));
        String more = values.size() > SHOWN ? " and " + (values.size() - SHOWN) + " more" : "";
        Values of = first.values().and("rows", all).and("count", all.size());
        String message = isUnknown
                ? all.size() + " rows name "
                        + first.values()
                                .get("wanted", List.class)
                                .map(Refused::nouns)
                                .orElse("things")
                        + " that are not known: " + said + more
                : first.message() + "; the same in " + all.size() + " rows: " + said + more;
        Problem one = new Problem(
                first.sort(),
                first.code(),
                message,
                of,
                isUnknown ? Optional.empty() : first.hint(),
                isUnknown ? List.of() : first.next(),
                Optional.empty(),
                Optional.of(file(first, spot)),
                Map.of());
        return isUnknown
                ? created(spot)
                        .map(what -> one.next(Suggestion.again().with("create", what))
                                .hint("to create them"))
                        .orElse(one)
                : one;
    }

    private static Optional<Creatable> created(Spot spot) {
        return spot.field()
                .flatMap(field -> field.equals(Names.of(MilestoneField.LEAD))
                        ? Optional.of(Creatable.LEADS)
                        : field.equals(Names.of(MilestoneField.ORGANISATION))
                                ? Optional.of(Creatable.ORGANISATIONS)
                                : Optional.empty());
    }

    private static String nouns(List<?> wanted) {
        return wanted.stream().map(noun -> noun + "s").collect(Collectors.joining(" or "));
    }

    /** The file, its sheet and the heading, without the row. */
    private static String file(Problem problem, Spot spot) {
        String place = problem.place().orElseThrow();
        String row = place.substring(0, place.length() - spot.heading().length());
        return row.replaceFirst("(?:, |:\\d+: )row \\d+$", "") + spot.heading();
    }

    private static String said(String value, List<Integer> rows, Optional<String> likely) {
        String at = rows(rows);
        return value.isEmpty()
                ? at.substring(at.indexOf(' ') + 1)
                : "\"" + Shown.of(value) + "\" (" + at
                        + likely.map(it -> "; " + it + "?").orElse("") + ")";
    }

    /** Rows by their numbers: "row 2", "rows 3, 5 to 9". */
    static String rows(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < numbers.size(); ) {
            int to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            if (to - from > 1) {
                parts.add(numbers.get(from) + " to " + numbers.get(to));
            } else {
                numbers.subList(from, to + 1).forEach(number -> parts.add(Integer.toString(number)));
            }
            from = to + 1;
        }
        boolean isMore = parts.size() > SHOWN;
        return (numbers.size() == 1 ? "row " : "rows ")
                + String.join(", ", isMore ? parts.subList(0, SHOWN) : parts)
                + (isMore ? ", …" : "");
    }
}
