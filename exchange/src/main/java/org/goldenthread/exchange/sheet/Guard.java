package org.goldenthread.exchange.sheet;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from working out a cell that is text. A cell that would begin a formula is written with an
 * apostrophe before it, as people type it there; reading takes one such apostrophe away, so that nothing is lost.
 *
 * @since 0.1
 */
public final class Guard {

    private static final String ERRORS = "#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|####*)";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern GUARDED =
            Pattern.compile("(?s)'*(?:[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|" + ERRORS + ")");
    private static final Pattern FORMULA =
            Pattern.compile("(?s)=\\S.*|[+\\-@]\\s*[A-Za-z][A-Za-z0-9.]*\\(.*|[+\\-]\\$?[A-Z]{1,3}\\$?[0-9]{1,7}\\b.*");
    /** What a formula begins with; most cells begin otherwise, and need no more than one look. */
    private static final String BEGIN = "=+-@";

    private static final Pattern ERROR = Pattern.compile(ERRORS);

    private Guard() {}

    /** A cell as it is written: with an apostrophe where it would be worked out. Numbers are left as they are. */
    public static String guarded(String cell) {
        return GUARDED.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static boolean isGuarded(String cell) {
        return cell.startsWith("'") && GUARDED.matcher(cell).matches();
    }

    /** A cell as it was before it was guarded. */
    public static String unguarded(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    /** Whether a cell is what a spreadsheet would work out rather than what it found. */
    public static boolean isFormula(String cell) {
        String text = cell.strip();
        return !text.isEmpty()
                && BEGIN.indexOf(text.charAt(0)) >= 0
                && FORMULA.matcher(text).matches();
    }

    /** Whether a cell is what a spreadsheet shows where it could work nothing out. */
    public static boolean isError(String cell) {
        String text = cell.strip();
        return text.startsWith("#") && ERROR.matcher(text).matches();
    }
}
