package org.goldenthread.shell.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The values that words may have, each with what it means, by the first word that takes them: {@code board standing}. */
public final class TypedValues {

    private TypedValues() {}

    public static Map<String, Map<String, String>> of(Catalogue catalogue) {
        Map<Class<?>, String> words = new LinkedHashMap<>();
        GlobalOption.all().forEach(option -> words.putIfAbsent(option.type(), option.word()));
        catalogue.commands().forEach(spec -> spec.parameters()
                .forEach(parameter ->
                        words.putIfAbsent(parameter.type(), spec.name().get(0) + " " + parameter.name())));
        Map<String, Map<String, String>> values = new TreeMap<>();
        words.forEach((type, word) -> catalogue.allowed(type).forEach(allowed -> values.computeIfAbsent(
                        word, unused -> new LinkedHashMap<>())
                .put(allowed.value(), allowed.means())));
        return values;
    }
}
