package org.goldenthread.domain.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.report.Situations;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;

/** The pages on which something is found: the search, and the lists from A to Z, for which no script is needed. */
final class Finding {

    private static final String DIGITS = "0-9";
    private static final String OTHERS = "other";

    private final Register register;
    private final Publisher to;

    Finding(Register register, Publisher to) {
        this.register = register;
        this.to = to;
    }

    void write() {
        List<Found> all = register.all().stream()
                .map(Finding::found)
                .sorted(Comparator.comparing((Found found) -> found.title().toLowerCase(Locale.ROOT))
                        .thenComparing(found -> found.code().value(), Situations::compare))
                .toList();
        Map<String, List<Found>> letters = new TreeMap<>();
        all.forEach(found -> letters.computeIfAbsent(letter(found.title()), it -> new ArrayList<>())
                .add(found));
        letters.forEach((letter, some) -> to.page(new Page(
                PageKind.LETTER,
                PageKind.LETTER.address(letter),
                heading(letter),
                List.of(Residents.HOME, Phrase.link("Find something", PageKind.FIND.address())),
                List.of(),
                List.of(Part.of(
                        some.size() == 1 ? "One thing" : some.size() + " things",
                        Piece.points(some.stream().map(Finding::line).toList()))))));
        to.page(new Page(
                PageKind.FIND,
                PageKind.FIND.address(),
                "Find something",
                List.of(Residents.HOME),
                List.of(),
                List.of(Part.of(
                        "A to Z",
                        Piece.points(letters.entrySet().stream()
                                .map(letter -> Passage.of(
                                        Phrase.link(heading(letter.getKey()), PageKind.LETTER.address(letter.getKey())),
                                        Phrase.of(" (" + letter.getValue().size() + ")")))
                                .toList())))));
        to.index(all);
    }

    private static Passage line(Found found) {
        return Passage.of(
                Phrase.link(found.title(), found.address()), Phrase.of(", " + found.noun() + " " + found.code()));
    }

    private static Found found(Register.Thing thing) {
        String address = thing.kind().equals(Strategy.KIND)
                ? PageKind.STRATEGY.address(thing.code())
                : thing.kind().equals(Theme.KIND)
                        ? PageKind.THEME.address(thing.code())
                        : thing.kind().equals(DeliveryPlan.KIND)
                                ? PageKind.PLAN.address(thing.code())
                                : thing.address();
        return new Found(thing.code(), thing.noun(), thing.title(), address);
    }

    private static String letter(String title) {
        return title.chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(first -> first < 128 && Character.isLetter(first)
                        ? Character.toString(Character.toLowerCase(first))
                        : Character.isDigit(first) ? DIGITS : OTHERS)
                .findFirst()
                .orElse(OTHERS);
    }

    private static String heading(String letter) {
        return letter.equals(DIGITS)
                ? "Beginning with a digit"
                : letter.equals(OTHERS)
                        ? "Beginning with another letter"
                        : "Beginning with " + letter.toUpperCase(Locale.ROOT);
    }
}
