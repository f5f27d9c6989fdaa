package org.goldenthread.shell.assistance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.render.Told;
import org.goldenthread.shell.render.Typable;

/**
 * The line that was likely meant: the words as they were typed, with those that are known to be right in place of those
 * that are wrong. A problem whose word was typed once gets that line as its hint, and so do the others of its command.
 */
final class Meant {

    /** A longer line is not typed again. */
    private static final int LONGEST = 400;

    private final Engine engine;
    private final Request request;

    Meant(Engine engine, Request request) {
        this.engine = engine;
        this.request = request;
    }

    /** The problems, each with the line that was meant as what can be typed next, or with what its own says. */
    List<Told> told(List<Problem> problems) {
        Map<String, String> right = new LinkedHashMap<>();
        List<Problem> named = problems.stream().map(this::called).toList();
        named.stream().filter(problem -> problem.place().isEmpty()).forEach(problem -> right.putAll(problem.meant()));
        Optional<List<String>> words = words(right);
        return named.stream()
                .map(problem -> words.filter(line -> isAbout(problem))
                        .map(line -> new Told(
                                problem, Optional.of(ShellWords.line(line)), List.of(new Typable(line, List.of()))))
                        .orElseGet(() -> new Spelling(engine.catalogue()).told(problem, request.words())))
                .toList();
    }

    private boolean isAbout(Problem problem) {
        return problem.place().isEmpty() && problem.meant().keySet().stream().anyMatch(this::isTypedOnce);
    }

    private boolean isTypedOnce(String wrong) {
        return request.words().stream()
                        .filter(word -> !replaced(word, wrong, "").equals(word))
                        .count()
                == 1;
    }

    private Optional<List<String>> words(Map<String, String> right) {
        List<String> words = new ArrayList<>(request.words());
        right.forEach((wrong, likely) -> {
            if (isTypedOnce(wrong)) {
                words.replaceAll(word -> replaced(word, wrong, likely));
            }
        });
        return Optional.of(words)
                .filter(changed -> !changed.equals(request.words()))
                .filter(changed ->
                        changed.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isISOControl)))
                .filter(changed -> ShellWords.line(changed).length() <= LONGEST);
    }

    /** A word that is wrong, whole, behind {@code --option=}, or before the place in a paper. */
    private static String replaced(String word, String wrong, String likely) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String option = word.startsWith(wrong + "=") ? "" : word.substring(0, equals + 1);
        String value = word.substring(option.length());
        boolean begins = value.length() > wrong.length()
                && (value.charAt(wrong.length()) == ':' || value.charAt(wrong.length()) == '=')
                && value.regionMatches(true, 0, wrong, 0, wrong.length());
        boolean isWhole = begins || value.equalsIgnoreCase(wrong);
        return isWhole ? option + likely + value.substring(wrong.length()) : word;
    }

    /** Something named by what it is called, where its code should stand. */
    private Problem called(Problem problem) {
        if (!problem.meant().isEmpty()
                || !(problem.code().equals("code.form") || problem.code().equals("code.unknown"))) {
            return problem;
        }
        for (int i = 0; i < request.words().size(); i++) {
            String word = request.words().get(i);
            if (isRefused(problem, word)) {
                List<String> before = request.words().subList(0, i);
                return titled(Completion.of(engine, request.with(before), ""), word)
                        .map(code -> problem.meant(word, code))
                        .orElse(problem);
            }
        }
        return problem;
    }

    private static boolean isRefused(Problem problem, String word) {
        try {
            return Optional.of(Code.parse(word).value()).equals(problem.subject());
        } catch (DomainException unreadable) {
            return unreadable.problems().equals(List.of(problem));
        }
    }

    /** What is called so, else what has those words in what it is called, the shortest; else what is called alike. */
    private static Optional<String> titled(List<Proposal> proposals, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Map<String, String> codes = new LinkedHashMap<>();
        proposals.forEach(p -> codes.putIfAbsent(p.description().toLowerCase(Locale.ROOT), p.value()));
        return codes.keySet().stream()
                .filter(title -> wanted.length() > 2 && title.contains(wanted))
                .min(Comparator.comparingInt(String::length))
                .or(() -> Nearest.to(wanted, codes.keySet()))
                .map(codes::get);
    }
}
