package org.goldenthread.domain.report;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which people read numbered things: ¶2 before ¶10, SWK-W9 before SWK-W10. */
final class Natural {

    static final Comparator<String> ORDER = Natural::compare;

    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

    private Natural() {}

    private static int compare(String one, String other) {
        Matcher mine = PIECE.matcher(one);
        Matcher theirs = PIECE.matcher(other);
        while (mine.find()) {
            if (!theirs.find()) {
                return 1;
            }
            int order = piece(mine.group(), theirs.group());
            if (order != 0) {
                return order;
            }
        }
        return theirs.find() ? -1 : one.compareTo(other);
    }

    private static int piece(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String piece) {
        return piece.charAt(0) >= '0' && piece.charAt(0) <= '9';
    }
}
