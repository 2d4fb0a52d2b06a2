package org.waymark.query.research;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.query.research.Workshop.Outcome;
import org.waymark.query.research.files.Release;

/** Reads the files of a release as somebody does who has nothing else. */
record ReleasedFiles(Map<String, byte[]> files) {
    static ReleasedFiles of(Outcome outcome) {
        return new ReleasedFiles(release(outcome).files());
    }

    static Release release(Outcome outcome) {
        return Objects.requireNonNull(outcome.release(), () -> String.valueOf(outcome.refusal()));
    }

    byte[] bytes(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** No field of ours needs quotes. */
    List<Map<String, String>> rows(String table) {
        var lines = text(table + ".csv").lines().toList();
        var names = lines.getFirst().split(",");
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int at = 0; at < names.length; at++) {
                row.put(names[at], fields[at]);
            }
            rows.add(row);
        }
        return rows;
    }
}
