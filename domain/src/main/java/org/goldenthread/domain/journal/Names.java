package org.goldenthread.domain.journal;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goldenthread.domain.problem.Values;

/** How a Java name is written in files, commands and the journal: {@code agreedBy} as {@code agreed-by}. */
public final class Names {

    private static final Map<String, String> CONSTANTS = new ConcurrentHashMap<>();

    private Names() {}

    public static String kebab(String name) {
        if (name.equals(name.toUpperCase(Locale.ROOT))) {
            return name.toLowerCase(Locale.ROOT).replace('_', '-');
        }
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }

    /** A noun with its article: {@code a plan}, {@code an organisation}. */
    public static String one(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** A noun as a value, which a sentence says with its article. */
    public static Values noun(String name, String noun) {
        return Values.of(name, noun, one(noun));
    }

    /** An enum constant's name for people and files. */
    public static String of(Enum<?> constant) {
        return CONSTANTS.computeIfAbsent(constant.name(), Names::kebab);
    }
}
