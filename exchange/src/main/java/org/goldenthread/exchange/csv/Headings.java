package org.goldenthread.exchange.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;

/** Which column is which field: by its name, by what the field is called in the trade, or as the analyst says. */
final class Headings {

    /** What a heading is mapped to that is not to be read. */
    static final String UNREAD = "-";

    private final SheetKind kind;
    private static final Pattern HOW_DATES_ARE_WRITTEN =
            Pattern.compile("\\((?:[dmy]{1,4}(?:\\s*[/. -]\\s*[dmy]{1,4}){1,2}|month\\s*/\\s*year)\\)");

    private final Map<String, Meaning> known = new HashMap<>();

    /** A field, and what else a heading says at once. */
    private record Meaning(String field, Map<String, String> implied) {}

    /**
     * The columns of a table that are read.
     *
     * @param columns the field of each column that is read, by its number from 0
     * @param implied what every row says that has the field, unless it says otherwise
     * @param unread the headings of the columns that are not read
     */
    record Read(Map<Integer, String> columns, Map<String, String> implied, List<String> unread) {
        Read {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            implied = Collections.unmodifiableMap(new LinkedHashMap<>(implied));
            unread = List.copyOf(unread);
        }
    }

    Headings(SheetKind kind) {
        this.kind = kind;
        lines(kind.word() + ".headings").forEach(this::learn);
        kind.fields().forEach(field -> known.put(folded(field), new Meaning(field, Map.of())));
    }

    private void learn(String line) {
        int colon = line.indexOf(':');
        String[] words = line.substring(0, colon).split(" ", -1);
        Map<String, String> implied = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=", -1);
            implied.put(pair[0], pair[1]);
        }
        for (String heading : line.substring(colon + 1).split(",", -1)) {
            known.put(folded(heading), new Meaning(words[0], implied));
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Headings.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Case, blanks and punctuation make no difference, nor does how dates are written below it. */
    static String folded(String heading) {
        return HOW_DATES_ARE_WRITTEN
                .matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** How many of some cells are headings that are known, or said to be a field. */
    long known(List<String> cells, Map<String, String> mapping) {
        return cells.stream()
                .map(Headings::folded)
                .filter(cell -> !cell.isEmpty())
                .filter(cell -> known.containsKey(cell)
                        || mapping.keySet().stream()
                                .anyMatch(heading -> folded(heading).equals(cell)))
                .distinct()
                .count();
    }

    /**
     * Matches headings.
     *
     * @param mapping what headings are said to be, by heading
     * @param read how the file was read, for the problem
     * @throws DomainException {@code csv.heading-unknown}, {@code csv.heading-twice}, {@code csv.headings}
     */
    Read match(List<String> headings, Map<String, String> mapping, String file, String read) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> said = new HashMap<>();
        mapping.forEach((heading, field) -> {
            if (headings.stream().noneMatch(h -> folded(h).equals(folded(heading)))) {
                Problem problem = Problem.invalid(
                                "csv.heading-unknown",
                                "no column is headed \"" + Shown.of(heading) + "\"; there are " + shown(headings))
                        .at(file);
                problems.add(Nearest.to(heading, headings)
                        .map(near -> problem.next(read(near, field)))
                        .orElse(problem));
            }
            said.put(folded(heading), field);
        });
        DomainException.throwIfAny(problems);
        Map<Integer, String> columns = new LinkedHashMap<>();
        Map<String, String> implied = new LinkedHashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            String heading = headings.get(i);
            Optional<Meaning> meaning = meaning(heading, said);
            meaning.ifPresent(is -> {
                Integer other = taken.putIfAbsent(is.field(), column);
                if (other != null) {
                    problems.add(twice(headings.get(other), other, heading, column, is.field())
                            .at(file));
                }
                columns.put(column, is.field());
                is.implied().forEach(implied::putIfAbsent);
            });
        }
        DomainException.throwIfAny(problems);
        if (columns.isEmpty()) {
            throw none(headings, read).at(file).asException();
        }
        columns.values().forEach(implied::remove);
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!columns.containsKey(i) && !headings.get(i).isBlank()) {
                unread.add(headings.get(i));
            }
        }
        return new Read(columns, implied, unread);
    }

    /** What the analyst says goes before what is known; a field that they give to one column no other takes. */
    private Optional<Meaning> meaning(String heading, Map<String, String> said) {
        String folded = folded(heading);
        String field = said.get(folded);
        if (field != null) {
            return field.equals(UNREAD) ? Optional.empty() : Optional.of(new Meaning(field, impliedBy(folded, field)));
        }
        return folded.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(known.get(folded)).filter(is -> !said.containsValue(is.field()));
    }

    private Map<String, String> impliedBy(String folded, String field) {
        return Optional.ofNullable(known.get(folded))
                .filter(is -> is.field().equals(field))
                .map(Meaning::implied)
                .orElse(Map.of());
    }

    private static Problem twice(String first, int at, String second, int where, String field) {
        return Problem.invalid(
                        "csv.heading-twice",
                        "two columns are read as " + field + ": \"" + Shown.of(first) + "\", column " + (at + 1)
                                + ", and \"" + Shown.of(second) + "\", column " + (where + 1))
                .next(read(second, UNREAD))
                .hint("to leave that one out; if both have one name, rename one");
    }

    /** To read the column of a heading as a field, or not at all. */
    private static Suggestion read(String heading, String field) {
        return Suggestion.again().with("heading", heading).with("column", field);
    }

    private Problem none(List<String> headings, String read) {
        Problem problem = Problem.invalid(
                "csv.headings",
                "no heading is recognised: " + shown(headings) + " (" + read + "); the fields are "
                        + String.join(", ", kind.fields()));
        return headings.stream()
                .filter(heading -> !heading.isBlank())
                .flatMap(heading -> Nearest.to(heading, kind.fields()).stream().map(near -> read(heading, near)))
                .findFirst()
                .or(() -> headings.stream()
                        .filter(heading -> !heading.isBlank())
                        .findFirst()
                        .map(heading -> read(heading, "title")))
                .map(problem::next)
                .orElse(problem);
    }

    private static String shown(List<String> headings) {
        int most = 30;
        List<String> some = headings.stream()
                .limit(most)
                .map(heading -> "\"" + Shown.of(heading) + "\"")
                .toList();
        return String.join(", ", some) + (headings.size() > most ? ", and " + (headings.size() - most) + " more" : "");
    }
}
