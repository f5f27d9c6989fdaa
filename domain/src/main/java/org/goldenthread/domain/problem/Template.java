package org.goldenthread.domain.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A sentence in which names of values stand in braces: <code>{code} has no lead</code>.
 *
 * @since 0.1
 */
public final class Template {

    private final String text;

    /** What is between the names: one more than there are names, each before the name of its place. */
    private final List<String> between = new ArrayList<>();

    private final List<String> names = new ArrayList<>();

    /** @throws IllegalArgumentException when a brace is not closed */
    public Template(String text) {
        this.text = Objects.requireNonNull(text, "text");
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("text: a brace is not closed: " + text);
            }
            between.add(text.substring(from, open));
            names.add(text.substring(open + 1, close));
            from = close + 1;
        }
        between.add(text.substring(from));
    }

    /** The names of its values, in order; one that stands twice is there twice. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The text with what a function gives for each name. */
    public String filled(UnaryOperator<String> values) {
        return filled((name, isQuoted) -> values.apply(name));
    }

    /** What is to stand in place of a name. */
    interface Filling {
        String of(String name, boolean isQuoted);
    }

    String filled(Filling values) {
        StringBuilder filled = new StringBuilder(2 * text.length());
        for (int i = 0; i < names.size(); i++) {
            String after = between.get(i + 1);
            boolean isQuoted = between.get(i).endsWith("\"") && after.startsWith("\"");
            filled.append(between.get(i)).append(values.of(names.get(i), isQuoted));
        }
        return filled.append(between.get(names.size())).toString();
    }

    /** As it is written, with the names in braces. */
    @Override
    public String toString() {
        return text;
    }
}
