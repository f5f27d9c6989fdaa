package org.goldenthread.domain.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How pictures say their figures. */
final class Words {

    /** How many things are named one by one. */
    private static final int MOST_NAMED = 10;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    /** 26 June 2019. */
    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String of(BigDecimal number) {
        return number.toPlainString();
    }

    /** Sentences on one line; of many, the first and how many more there are. */
    static String some(List<String> sentences) {
        int more = sentences.size() - MOST_NAMED;
        String first = String.join(" ", sentences.subList(0, Math.min(MOST_NAMED, sentences.size())));
        return more > 0 ? first + " And " + more + " more." : first;
    }

    /** One milestone, 3 milestones. */
    static String count(long number, String one, String many) {
        return number == 1 ? "one " + one : number + " " + many;
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
