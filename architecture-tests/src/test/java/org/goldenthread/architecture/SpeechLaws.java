package org.goldenthread.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.wiring.Wiring;

/** How the domain speaks, and what is around it: of things and values, never as one of its doors does. */
final class SpeechLaws {

    /** What an application uses that has no shell. */
    private static final List<String> WITHOUT_SHELL = List.of("domain", "exchange", "papers");

    /** Where verbs decide. */
    private static final List<String> DECIDING = List.of("domain", "exchange.sheet");

    private static final Pattern MADE =
            Pattern.compile("\\bProblem\\s*\\.\\s*(?:invalid|notFound|refused|conflict|unreachable)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    /** A text of which a part is neither written out nor chosen among what is. */
    private static final Pattern JOINED = Pattern.compile("\\+\\w|[\\w\\]]\\+");

    private SpeechLaws() {}

    static List<Law> all() {
        return List.of(
                Law.judged(
                        18,
                        "no option syntax and no command in a string of the domain, of exchange or of papers",
                        SpeechLaws::shellSpoken,
                        "domain.plan.SpeaksShell",
                        "domain.plan.SpeaksShortly",
                        "exchange.portfolio.SpeaksShell",
                        "exchange.sheet.SpeaksShell",
                        "papers.SpeaksShell"),
                Law.judged(
                        18,
                        "what varies in a problem of the domain is among its values",
                        SpeechLaws::withoutValues,
                        "domain.plan.HidesItsValues",
                        "domain.plan.HidesOneOfTwo",
                        "exchange.sheet.HidesItsValues"));
    }

    private static List<String> shellSpoken(House house) {
        List<Predicate<String>> forbidden = forbidden();
        List<String> found = new ArrayList<>();
        WITHOUT_SHELL.stream()
                .flatMap(house::classesWithin)
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .forEach(type -> {
                    for (String text : strings(type)) {
                        if (forbidden.stream().anyMatch(speech -> speech.test(text))) {
                            found.add(type.getName() + ": \"" + text + "\"");
                        }
                    }
                });
        return found;
    }

    /** Option syntax; two words of a command; one word of a command before what it is to be typed with. */
    private static List<Predicate<String>> forbidden() {
        Map<Boolean, List<String>> names = new Catalogue(Wiring.COMMANDS)
                .commands().stream()
                        .map(CommandSpec::name)
                        .map(words -> String.join(" ", words))
                        .collect(Collectors.partitioningBy(name -> name.contains(" ")));
        String several = names.get(true).stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String single = names.get(false).stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return List.of(
                Pattern.compile("(?<!-)--(?!-)").asPredicate(),
                Pattern.compile("(?<![\\w-])(?:" + several + ")(?![\\w-])").asPredicate(),
                Pattern.compile("(?<![\\w-])(?:" + single + ") (?:[A-Z]{2}|[{\\u0001]|$)")
                        .asPredicate());
    }

    /** The strings of a class, those it is put together of too, as they stand in its constant pool. */
    private static List<String> strings(JavaClass type) {
        Map<Integer, String> texts = new TreeMap<>();
        List<Integer> strings = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                type.getSource().orElseThrow().getUri().toURL().openStream()))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(i, in.readUTF());
                    case 8 -> strings.add(in.readUnsignedShort());
                    case 7, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // they take two places
                    }
                    default -> throw new IllegalStateException("a constant of a sort unknown: " + tag);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings.stream().map(texts::get).toList();
    }

    /** Problems whose sentence is put together of what its values don't name. */
    private static List<String> withoutValues(House house) {
        List<String> found = new ArrayList<>();
        for (House.Source source : house.sources()) {
            boolean isOfADecider = DECIDING.stream()
                    .anyMatch(name -> (source.packageName() + ".").startsWith(house.named(name) + "."));
            if (isOfADecider && !source.packageName().equals(house.named("domain.problem"))) {
                String text = source.text();
                Matcher made = MADE.matcher(text);
                while (made.find()) {
                    List<String> given = arguments(text, made.end());
                    if (!isNamed(given)) {
                        found.add(source.type() + ": " + given.get(1));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isNamed(List<String> given) {
        String sentence = LITERAL.matcher(given.get(1)).replaceAll("\"").replaceAll("\\s", "");
        return given.size() == 2
                ? sentence.matches("\"(\\+\")*")
                : !JOINED.matcher(sentence).find() && !isJoinedToCall(sentence);
    }

    /** Whether what a method answers is joined to a text. */
    private static boolean isJoinedToCall(String sentence) {
        for (int at = sentence.indexOf(")+"); at >= 0; at = sentence.indexOf(")+", at + 1)) {
            int open = at;
            for (int depth = 1; depth > 0; ) {
                open--;
                depth += sentence.charAt(open) == ')' ? 1 : sentence.charAt(open) == '(' ? -1 : 0;
            }
            if (open > 0 && Character.isJavaIdentifierPart(sentence.charAt(open - 1))) {
                return true;
            }
        }
        return false;
    }

    /** The arguments of a call, from behind its bracket. */
    private static List<String> arguments(String text, int from) {
        List<String> arguments = new ArrayList<>();
        int begin = from;
        int depth = 0;
        for (int at = from; depth >= 0; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                Matcher literal = LITERAL.matcher(text).region(at, text.length());
                if (!literal.lookingAt()) {
                    throw new IllegalStateException("a literal without an end: " + text.substring(at, at + 40));
                }
                at = literal.end() - 1;
            } else if (c == '\'') {
                at = text.indexOf('\'', text.charAt(at + 1) == '\\' ? at + 3 : at + 2);
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            }
            if (depth < 0 || (depth == 0 && c == ',')) {
                arguments.add(text.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        return arguments;
    }
}
