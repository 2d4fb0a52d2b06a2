package org.waymark.ops.register.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.csv.Sheet;

/** A register's description beside its sheet: gives the cells of each row, and says which headings nobody explained. */
public final class Reading {
    /** Headings of what an error file adds; they are never part of a register. */
    public static final List<String> ADDED = List.of("error line", "error column", "error code", "error");

    private final Register register;
    private final Sheet sheet;
    private final LocalDate today;
    private final Dates dates;
    private final Dates plain = new Dates(List.of());
    private final Words words;
    private final Set<String> empty;

    public Reading(Register register, Sheet sheet, LocalDate today) {
        this.register = register;
        this.sheet = sheet;
        this.today = today;
        dates = new Dates(register.dates());
        words = new Words(register.values());
        empty = register.empty().stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    public Register register() {
        return register;
    }

    public Sheet sheet() {
        return sheet;
    }

    /** What the register itself says in a row, without what an error file added. */
    public List<String> ownCells(Row row) {
        List<String> own = new ArrayList<>();
        for (int at = 0; at < sheet.headings().size(); at++) {
            if (!ADDED.contains(sheet.headings().get(at))) {
                own.add(row.cell(at).strip());
            }
        }
        return own;
    }

    public List<String> ownHeadings() {
        return sheet.headings().stream()
                .filter(heading -> !ADDED.contains(heading))
                .toList();
    }

    public Cells cells(Row row) {
        var cells = new Cells(this, row);
        if (row.isLongerThan(sheet.headings().size())) {
            cells.problem(
                    "",
                    "TOO_MANY_CELLS",
                    "the row has more cells than there are headings; quote a cell that holds" + " a delimiter");
        }
        cells.refuseTexts();
        return cells;
    }

    /** Headings that the description names and the sheet does not have. */
    public List<String> missing() {
        return register.columns().values().stream()
                .filter(heading -> sheet.column(heading) < 0)
                .sorted()
                .toList();
    }

    /** Headings that the description names and the sheet has more than once: one of the columns would be lost. */
    public List<String> twice() {
        return register.columns().values().stream()
                .filter(heading -> sheet.headings().stream()
                                .filter(heading::equalsIgnoreCase)
                                .count()
                        > 1)
                .sorted()
                .distinct()
                .toList();
    }

    /** Headings of the sheet that nobody said anything about; a date above a column of ticks explains itself. */
    public List<String> unexplained() {
        List<String> unexplained = new ArrayList<>();
        for (var heading : sheet.headings()) {
            boolean known = heading.isEmpty()
                    || ADDED.contains(heading)
                    || register.ignore().contains(heading)
                    || register.columns().values().stream().anyMatch(heading::equalsIgnoreCase)
                    || (register.kind() == Kind.MEETINGS_WIDE && isDay(heading));
            if (!known) {
                unexplained.add(heading);
            }
        }
        return unexplained;
    }

    public Dates dates() {
        return dates;
    }

    private boolean isDay(String heading) {
        try {
            return dates.read(heading).isDay();
        } catch (Dates.NoDate ignored) {
            return false;
        }
    }

    /** A date that is the same in every row stands in the programme's file and is written as everywhere there. */
    Dates dates(String field) {
        return register.columns().containsKey(field) ? dates : plain;
    }

    /** What a text means in a field, in the programme's own words or in ours. */
    public <E extends Enum<E>> Optional<E> meaning(String field, String text, Class<E> type) {
        return words.meaning(field, Words.tidy(text), type);
    }

    Words words() {
        return words;
    }

    boolean isEmpty(String cell) {
        return empty.contains(cell.toLowerCase(Locale.ROOT));
    }

    LocalDate today() {
        return today;
    }
}
