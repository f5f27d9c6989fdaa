package org.goldenthread.shell.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/**
 * Which option was likely meant by one that there is not: the one whose value help calls so, as in {@code --note TEXT},
 * else one that is called alike and takes what was given.
 *
 * @param word with its hyphens
 */
record LikelyOption(String word, boolean isFlag, Class<?> type) {

    /** Whether words are a date hardly hangs on the day they are read on. */
    private static final Reading ANY = new Reading(LocalDate.EPOCH, YearCalendar.FINANCIAL);

    /** What due dates are called by one command or another, and in spreadsheets. */
    private static final List<String> DUES = List.of("to", "due", "until", "date", "deadline", "due-date");

    /** An option that lacks more letters than these is not mistyped. */
    private static final int FEW = 2;

    /**
     * The option with its hyphens.
     *
     * @param value what was given for it, if anything was
     * @param isFree whether an option, with its hyphens, may be given still
     */
    static Optional<String> of(
            String typed, Optional<String> value, Optional<CommandSpec> command, Predicate<String> isFree) {
        return command.flatMap(spec -> byValue(typed, value, spec, isFree))
                .or(() -> command.flatMap(spec -> dated(typed, value, spec, isFree)))
                .or(() -> alike(typed, value, command, isFree));
    }

    /** The one whose value help calls so; none where an argument is called so, or several options' values are. */
    private static Optional<String> byValue(
            String typed, Optional<String> value, CommandSpec spec, Predicate<String> isFree) {
        String wanted = unhyphened(typed).toUpperCase(Locale.ROOT);
        List<LikelyOption> called = spec.options().stream()
                .filter(option -> !option.isFlag() && option.valueName().equals(wanted))
                .map(LikelyOption::of)
                .filter(option -> isFree.test(option.word))
                .toList();
        boolean isArgument = spec.arguments().stream()
                .anyMatch(argument -> argument.valueName().equals(wanted));
        return Optional.of(called)
                .filter(one -> one.size() == 1 && !isArgument)
                .map(one -> one.get(0))
                .filter(option -> value.map(option::takes).orElse(true))
                .map(LikelyOption::word);
    }

    /** The one due date that a command takes, where other commands call theirs so. */
    private static Optional<String> dated(
            String typed, Optional<String> value, CommandSpec spec, Predicate<String> isFree) {
        List<LikelyOption> dues = spec.options().stream()
                .map(LikelyOption::of)
                .filter(option -> option.isInWords() && option.type != Period.class && isFree.test(option.word))
                .toList();
        return Optional.of(dues)
                .filter(one -> one.size() == 1 && DUES.contains(unhyphened(typed)))
                .map(one -> one.get(0))
                .filter(option -> value.filter(option::takes).isPresent())
                .map(LikelyOption::word);
    }

    private static Optional<String> alike(
            String typed, Optional<String> value, Optional<CommandSpec> command, Predicate<String> isFree) {
        List<LikelyOption> free = Stream.concat(
                        command.stream()
                                .flatMap(spec -> spec.options().stream())
                                .map(LikelyOption::of),
                        GlobalOption.all()
                                .filter(option -> command.map(option::appliesTo).orElse(true))
                                .map(LikelyOption::of))
                .filter(option -> isFree.test(option.word))
                .toList();
        List<String> near =
                Nearest.allTo(typed, free.stream().map(LikelyOption::word).toList(), free.size());
        List<LikelyOption> nearest = near.stream()
                .flatMap(word -> free.stream().filter(option -> option.word.equals(word)))
                .toList();
        return nearest.stream()
                .filter(option -> value.map(option::takes).orElse(true))
                .findFirst()
                .or(() ->
                        nearest.stream().filter(option -> option.isSlip(typed)).findFirst())
                .map(LikelyOption::word);
    }

    private static LikelyOption of(Parameter option) {
        return new LikelyOption("--" + option.name(), option.isFlag(), option.type());
    }

    private static LikelyOption of(GlobalOption option) {
        return new LikelyOption("--" + option.word(), option.isFlag(), option.type());
    }

    /**
     * Whether it was meant though what was given is wrong as well, of which its value's own problem tells then: hardly
     * anybody mistypes the first letter. A date in words is told of later only.
     */
    private boolean isSlip(String typed) {
        return unhyphened(typed).startsWith(word.substring(2, 3))
                && word.length() - typed.length() <= FEW
                && !isInWords();
    }

    private static String unhyphened(String typed) {
        return typed.replaceFirst("^-+", "");
    }

    private boolean isInWords() {
        return type == Due.class || type == DueWords.class || type == Period.class;
    }

    /** Whether a word can be what it takes. Of a flag that is told apart. */
    private boolean takes(String value) {
        if (isFlag || type == String.class || type == Integer.class) {
            return true;
        }
        try {
            if (type == Period.class) {
                var unused = Period.parse(value, ANY.calendar());
            } else if (isInWords()) {
                var unused = Due.parse(value, ANY);
            } else {
                var unused = Forms.value(type, word, value);
            }
            return true;
        } catch (DomainException refused) {
            // words that are understood, and could mean two days or a day that there is not, are of a date all the same
            return isInWords()
                    && refused.problems().stream()
                            .noneMatch(problem -> problem.code().endsWith(".unreadable"));
        }
    }
}
