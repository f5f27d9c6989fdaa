package org.goldenthread.exchange.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;

/**
 * What headings are said to be: {@code Heading = field} on the command line or on the lines of a file, where # begins a
 * comment. The last = parts the two.
 */
final class Mapping {

    private final SheetKind kind;
    private final Map<String, String> fields = new LinkedHashMap<>();

    Mapping(SheetKind kind) {
        this.kind = kind;
    }

    /** @throws DomainException {@code csv.map}, {@code csv.field} */
    void add(String pair) {
        int equals = pair.lastIndexOf('=');
        if (equals < 1 || pair.substring(0, equals).isBlank()) {
            throw Problem.invalid("csv.map", "\"" + Shown.of(pair) + "\" does not say which field a heading is")
                    .hint("Target date=due")
                    .asException();
        }
        String heading = pair.substring(0, equals).strip();
        String field =
                pair.substring(equals + 1).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        if (!field.equals(Headings.UNREAD) && !kind.fields().contains(field)) {
            Problem problem = Problem.invalid(
                    "csv.field",
                    "\"" + Shown.of(field) + "\" is not a field of " + kind.word() + "; they have "
                            + String.join(", ", kind.fields()) + ", and - for what is not read");
            throw Nearest.to(field, kind.fields())
                    .map(near -> problem.meant(field, near))
                    .orElse(problem)
                    .asException();
        }
        fields.put(heading, field);
    }

    /** The lines of a mapping file. */
    void addLines(String text, String file, List<Problem> problems) {
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                try {
                    add(line);
                } catch (DomainException refused) {
                    String place = file + ":" + number;
                    refused.problems().forEach(problem -> problems.add(problem.at(place)));
                }
            }
        }
    }

    Map<String, String> fields() {
        return fields;
    }

    /** The mapping file that says what was read as what. */
    static String lines(SheetKind kind, Table table, Headings.Read read) {
        StringBuilder lines = new StringBuilder(first(kind) + "\n");
        for (int i = 0; i < table.headings().size(); i++) {
            String heading = table.headings().get(i).strip();
            if (!heading.isEmpty()) {
                lines.append(heading.replaceAll("\\s+", " "))
                        .append(" = ")
                        .append(read.columns().getOrDefault(i, Headings.UNREAD))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    /** Whether a text is a mapping that was saved, with nothing added but lines of its kind. */
    static boolean isSaved(SheetKind kind, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(first(kind))) {
            return false;
        }
        Mapping mapping = new Mapping(kind);
        return lines.stream().skip(1).allMatch(mapping::isPair);
    }

    /** Whether a line is a pair; one whose heading begins with # is, where a comment of somebody's is not. */
    private boolean isPair(String line) {
        try {
            add(line);
            return true;
        } catch (DomainException comment) {
            return false;
        }
    }

    private static String first(SheetKind kind) {
        return "# which heading is which field of " + kind.word() + "; - is not read";
    }
}
