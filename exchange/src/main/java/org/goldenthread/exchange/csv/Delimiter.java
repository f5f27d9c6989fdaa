package org.goldenthread.exchange.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;

/** What stands between the cells of a row. */
enum Delimiter {
    COMMA(',', "commas"),
    SEMICOLON(';', "semicolons"),
    TAB('\t', "tabs"),
    PIPE('|', "pipes");

    private final char character;
    private final String shown;

    Delimiter(char character, String shown) {
        this.character = character;
        this.shown = shown;
    }

    char character() {
        return character;
    }

    String shown() {
        return shown;
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code csv.delimiter} */
    static Delimiter parse(String word) {
        List<String> words = Arrays.stream(values())
                .map(d -> d.name().toLowerCase(Locale.ROOT))
                .toList();
        return Arrays.stream(values())
                .filter(d -> d.name().equalsIgnoreCase(word) || word.equals(String.valueOf(d.character)))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                                "csv.delimiter",
                                "the delimiter is \"{given}\"; it should be one of {known}",
                                Values.of("given", word).and("known", words))
                        .next(Suggestion.again().with("delimiter", "semicolon"))
                        .asException());
    }

    /** The one that stands most often in the row of headings, outside quotes; of equals the first. */
    static Delimiter of(String text) {
        Map<Delimiter, Integer> counts = new EnumMap<>(Delimiter.class);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (counts.values().stream().mapToInt(Integer::intValue).sum() > 0) {
                    break;
                }
            } else if (!quoted) {
                for (Delimiter d : values()) {
                    counts.merge(d, c == d.character ? 1 : 0, Integer::sum);
                }
            }
        }
        Delimiter most = COMMA;
        for (Delimiter d : values()) {
            most = counts.getOrDefault(d, 0) > counts.getOrDefault(most, 0) ? d : most;
        }
        return most;
    }
}
