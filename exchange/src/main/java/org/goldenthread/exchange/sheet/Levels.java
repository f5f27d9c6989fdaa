package org.goldenthread.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Title;

/** The levels of scales as people write them in the cells of a sheet: Green, G, A/R, amber-green, "Green - on track". */
final class Levels {

    private static final Pattern PARTS = Pattern.compile("(?s)(.+?)\\s*[-\u2013\u2014:,;(\\n]\\s*(.+?)\\s*\\)?");
    private static final List<String> NONE = List.of("-", "n/a", "na", "none", "not rated", "not applicable");

    /**
     * What a cell of ratings says.
     *
     * @param level in the scale's own spelling
     * @param status where it stands in its life, by a word that is no level, or stands beside one
     */
    record Said(Optional<Title> level, Optional<Status> status) {}

    private Levels() {}

    /** Whether a cell says that there is no rating. */
    static boolean isNone(String cell) {
        return NONE.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** What a cell says on a scale, if it can be read on it. */
    static Optional<Said> read(String cell, Scale scale) {
        String words = cell.strip();
        Optional<Title> level = level(words, scale);
        if (level.isPresent()) {
            return Optional.of(new Said(level, Optional.empty()));
        }
        Optional<Status> status = StatusWords.find(words);
        if (status.isPresent()) {
            return Optional.of(new Said(Optional.empty(), status));
        }
        Matcher parts = PARTS.matcher(words);
        return parts.matches() ? both(parts.group(1), parts.group(2), scale) : Optional.empty();
    }

    private static Optional<Said> both(String one, String other, Scale scale) {
        return level(one, scale)
                .flatMap(level ->
                        StatusWords.find(other).map(status -> new Said(Optional.of(level), Optional.of(status))))
                .or(() -> level(other, scale).flatMap(level -> StatusWords.find(one)
                        .map(status -> new Said(Optional.of(level), Optional.of(status)))));
    }

    /** A level by its name, or by the beginning letters of its words where no other level has the same. */
    private static Optional<Title> level(String words, Scale scale) {
        Optional<Title> named = scale.level(words).map(Level::name);
        if (named.isPresent()) {
            return named;
        }
        List<Title> fitting = new ArrayList<>();
        scale.levels().stream()
                .map(Level::name)
                .filter(name -> fits(words, name))
                .forEach(fitting::add);
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean fits(String words, Title level) {
        String[] parts = parts(level.value());
        String[] said = parts(words);
        if (said.length == 1 && parts.length > 1 && said[0].length() == parts.length) {
            said = said[0].split("");
        }
        if (said.length != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            boolean isPart = said[i].equals(parts[i]) || (said[i].length() == 1 && parts[i].startsWith(said[i]));
            if (!isPart) {
                return false;
            }
        }
        return true;
    }

    private static String[] parts(String words) {
        return words.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    }

    /** Why a cell is no level of a scale; another scale may have it. */
    static DomainException unknown(String cell, Scale scale, State state) {
        Problem problem = scale.unknown(cell);
        return state.all(Scale.KIND).stream()
                .filter(other -> !other.code().equals(scale.code()))
                .filter(other -> level(cell, other).isPresent())
                .findFirst()
                .map(other -> problem.next(Suggestion.again().with("scale", other.code())))
                .orElse(problem)
                .asException();
    }
}
