package org.waymark.ops.register.csv;

/**
 * Keeps a spreadsheet from running what somebody wrote into a register: what it would take for a formula gets an apostrophe
 * before it, which is how spreadsheets mark plain text, and which is taken off again when such a file is read.
 */
public final class Formulas {
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";
    private static final String MARK = "'";

    private Formulas() {}

    public static String defused(String cell) {
        return startsFormula(cell) ? MARK + cell : cell;
    }

    public static String restored(String cell) {
        return cell.startsWith(MARK) && startsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** A sign alone is a mark in many a register and no formula. */
    private static boolean startsFormula(String cell) {
        return cell.length() > 1 && STARTS.indexOf(cell.charAt(0)) >= 0;
    }
}
