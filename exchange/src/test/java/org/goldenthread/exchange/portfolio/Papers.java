package org.goldenthread.exchange.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.journal.Source;

/**
 * The five papers of the example as texts, kept beside the project: what stands at a place.
 *
 * <p>S2 numbers its sections, and its bullets are the lines that begin with a blank. They were taken from pages, so a bullet
 * may be in two pieces or have a box in it: those next to the one that is meant are given with it. The other papers are short
 * and have headings at most: all of such a paper is given, if it has the heading.
 */
final class Papers {

    private static final String NUMBERED = "S2";
    private static final int SECTIONS = 24;
    private static final Pattern PLACE = Pattern.compile("§(\\d+)([^§]*)");
    private static final Pattern BULLET = Pattern.compile("\\n {1,2}(?=\\S)");
    private static final Pattern ORDINAL = Pattern.compile("¶(\\d+)");
    private static final Pattern SECOND_LIST = Pattern.compile("Future objectives|Key challenges");

    private final Map<String, String> texts;

    Papers(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The words there, {@linkplain #plain plain}; nothing if the paper has no such place. */
    Optional<String> at(Source source) {
        String text = texts.get(source.paper().value());
        String place = source.place().map(at -> at.value()).orElse("");
        if (text == null || place.isEmpty()) {
            return Optional.empty();
        }
        if (!source.paper().value().equals(NUMBERED)) {
            return hasHeading(text, place) ? Optional.of(plain(text)) : Optional.empty();
        }
        return place.startsWith("Heading")
                ? Optional.of(plain(text.substring(0, text.indexOf("KEY ISSUES"))))
                : inSections(text, place);
    }

    private static Optional<String> inSections(String text, String place) {
        StringBuilder found = new StringBuilder();
        Matcher each = PLACE.matcher(place);
        while (each.find()) {
            Optional<String> words =
                    section(text, Integer.parseInt(each.group(1))).flatMap(section -> within(section, each.group(2)));
            if (words.isEmpty()) {
                return Optional.empty();
            }
            found.append(words.get()).append('\n');
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(plain(found.toString()));
    }

    private static Optional<String> section(String text, int number) {
        int begin = 0;
        for (int next = 1; next <= number && begin >= 0; next++) {
            begin = beginOf(text, next, begin);
        }
        if (begin < 0 || number > SECTIONS) {
            return Optional.empty();
        }
        int end = number == SECTIONS ? text.length() : beginOf(text, number + 1, begin);
        return Optional.of(text.substring(begin, end));
    }

    private static int beginOf(String text, int number, int from) {
        Matcher begin = Pattern.compile("(?m)^\\s*" + number + "\\. ?(?=\\S)").matcher(text);
        // the paper's heading has a number of its own
        int after = number == 1 ? text.indexOf("RECOMMENDATIONS") : from + 1;
        return begin.find(after) ? begin.start() : -1;
    }

    private static Optional<String> within(String section, String rest) {
        Matcher second = SECOND_LIST.matcher(section);
        int part = second.find() ? second.start() : section.length();
        boolean isTable = rest.contains("table");
        if (isTable || !rest.contains("achievements") && !rest.contains("future")) {
            return Optional.of(section);
        }
        String list = rest.contains("future") ? section.substring(part) : section.substring(0, part);
        List<String> bullets = new ArrayList<>(List.of(BULLET.split(list)));
        StringBuilder found = new StringBuilder();
        Matcher ordinal = ORDINAL.matcher(rest);
        while (ordinal.find()) {
            int at = Integer.parseInt(ordinal.group(1));
            if (at >= bullets.size() + 1) {
                return Optional.empty();
            }
            bullets.subList(Math.max(0, at - 1), Math.min(bullets.size(), at + 4))
                    .forEach(bullet -> found.append(bullet).append('\n'));
        }
        return Optional.of(found.isEmpty() ? list : found.toString());
    }

    /** Whether the place's heading is one of the paper's, or the place is in a list or paragraph that has none. */
    private static boolean hasHeading(String text, String place) {
        for (String one : place.split(" and ")) {
            String heading = one.replaceAll("\\s*(¶|item|bullet).*", "").strip();
            boolean isUnnamed = heading.isEmpty()
                    || List.of("Introduction", "Heading", "Unnamed list", "end").contains(heading);
            if (!isUnnamed && !plain(text).contains(plain(heading))) {
                return false;
            }
        }
        return true;
    }

    /** Words without what papers write in two ways: letters small, quotation marks straight, single blanks. */
    static String plain(String words) {
        return words.replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
