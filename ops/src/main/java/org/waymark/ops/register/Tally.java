package org.waymark.ops.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.ops.register.csv.Row;
import org.waymark.ops.register.mapping.Problem;
import org.waymark.ops.register.meeting.Faults;

/** What became of one register: what was read, taken, there already, repeated in the file, refused and why. */
public final class Tally implements Faults {
    /** Why one row, or one cell of it, was not taken. */
    public record Fault(Row row, Problem problem) {}

    private final String register;
    private final String unit;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int rows;
    private int taken;
    private int there;
    private int repeated;

    /** @param unit what is counted: rows, or marks of a register of meetings */
    Tally(String register, String unit) {
        this.register = register;
        this.unit = unit;
    }

    public String register() {
        return register;
    }

    public String unit() {
        return unit;
    }

    public int rows() {
        return rows;
    }

    public int taken() {
        return taken;
    }

    public int there() {
        return there;
    }

    public int repeated() {
        return repeated;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Rows with a fault, for registers of rows; marks, for registers of meetings. */
    public int refused() {
        return unit.equals("rows")
                ? (int) faults.stream().map(Fault::row).distinct().count()
                : faults.size();
    }

    public Map<String, Integer> refusedByCode() {
        Map<String, Integer> codes = new TreeMap<>();
        faults.forEach(fault -> codes.merge(fault.problem().code(), 1, Integer::sum));
        return codes;
    }

    void rows(int read) {
        rows = read;
    }

    @Override
    public synchronized void taken(int more) {
        taken += more;
    }

    @Override
    public synchronized void there(int more) {
        there += more;
    }

    @Override
    public synchronized void repeated(Row row, int first) {
        repeated++;
        note("line " + row.line() + " is the same as line " + first + " and was left out");
    }

    @Override
    public synchronized void fault(Row row, Problem problem) {
        faults.add(new Fault(row, problem));
    }

    synchronized void note(String sentence) {
        notes.add(sentence);
    }
}
