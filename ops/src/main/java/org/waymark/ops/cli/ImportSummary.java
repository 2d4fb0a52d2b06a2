package org.waymark.ops.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.ops.register.Import.Taken;

/** Says what became of each register. */
public final class ImportSummary {
    private static final int NOTES_SHOWN = 5;

    private final PrintWriter out;

    public ImportSummary(PrintWriter out) {
        this.out = out;
    }

    public void show(List<Taken> all, boolean json) {
        if (json) {
            out.println(asJson(all));
        } else {
            var table = new Table("register", "rows", "counted", "taken", "already there", "repeated", "refused");
            all.forEach(taken -> table.row(row(taken)));
            table.print(out);
            all.forEach(this::explain);
        }
        out.flush();
    }

    private static Object[] row(Taken taken) {
        var tally = taken.tally();
        return new Object[] {
            tally.register(),
            tally.rows(),
            tally.unit(),
            tally.taken(),
            tally.there(),
            tally.repeated(),
            tally.refused()
        };
    }

    private void explain(Taken taken) {
        var tally = taken.tally();
        if (taken.errors() != null) {
            var codes = tally.refusedByCode().entrySet().stream()
                    .map(code -> code.getKey() + " " + code.getValue())
                    .collect(Collectors.joining(", "));
            out.printf("%n%s: %s%n  given back in %s%n", tally.register(), codes, taken.errors());
        }
        tally.notes().stream().limit(NOTES_SHOWN).forEach(note -> out.printf("%s: %s%n", tally.register(), note));
        if (tally.notes().size() > NOTES_SHOWN) {
            out.printf(
                    "%s: and %d more notes (--json has all)%n",
                    tally.register(), tally.notes().size() - NOTES_SHOWN);
        }
    }

    private static String asJson(List<Taken> all) {
        List<Map<String, Object>> registers = new ArrayList<>();
        for (var taken : all) {
            Map<String, Object> register = new LinkedHashMap<>();
            var tally = taken.tally();
            register.put("register", tally.register());
            register.put("rows", tally.rows());
            register.put("counted", tally.unit());
            register.put("taken", tally.taken());
            register.put("alreadyThere", tally.there());
            register.put("repeated", tally.repeated());
            register.put("refused", tally.refused());
            register.put("refusedByCode", tally.refusedByCode());
            register.put("notes", tally.notes());
            register.put(
                    "errors", taken.errors() == null ? null : taken.errors().toString());
            registers.add(register);
        }
        try {
            return new ObjectMapper().writeValueAsString(registers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
