package org.waymark.query.research.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.waymark.events.research.ReleaseTerms;
import org.waymark.query.research.anonymous.Choice;
import org.waymark.query.research.anonymous.Quasi;

/**
 * The files of one release, by name.
 *
 * @param report what was given up and what risk is left; it is one of the files too
 * @param rows of all tables together
 */
public record Release(Map<String, byte[]> files, Map<String, Object> report, long rows) {
    public static final String MANIFEST = "manifest.json";
    private static final String REPORT = "disclosure-report.json";

    /** What makes the same bytes again. */
    public record Made(UUID id, ReleaseTerms terms, long position) {}

    public static Release of(Made made, Choice choice, int heldBack, Pseudonyms pseudonyms) {
        var audience = made.terms().audience();
        var anonymous = new Anonymous(choice, audience);
        var tables = new Tables(choice, anonymous, audience.days(), pseudonyms).all();
        var files = new TreeMap<String, byte[]>();
        long rows = 0;
        var counts = new LinkedHashMap<String, Long>();
        for (var table : tables) {
            var count = new long[1];
            table.rows().accept(row -> count[0]++);
            counts.put(table.name(), count[0]);
            rows += count[0];
            files.put(table.name() + ".csv", Csv.of(table));
            files.put(table.name() + ".parquet", Parquet.of(table));
        }
        for (var quasi : Quasi.values()) {
            files.put("hierarchy-" + quasi.column() + ".csv", Csv.ladder(ladder(quasi, choice)));
        }
        var report = DisclosureReport.of(audience, choice, anonymous, heldBack);
        files.put(REPORT, Json.of(report));
        files.put("datapackage.json", Json.of(DataPackage.of(made, tables)));
        files.put("README.md", Readme.TEXT.getBytes(StandardCharsets.UTF_8));
        files.put(MANIFEST, Json.of(manifest(made, files, counts)));
        return new Release(files, report, rows);
    }

    /** The steps up from what the rows say; what they do not say is no step. */
    private static List<List<String>> ladder(Quasi quasi, Choice choice) {
        var steps = new TreeSet<List<String>>(Comparator.comparing(List::toString));
        int from = choice.levels().of(quasi);
        choice.people()
                .forEach(person -> steps.add(quasi.ladder(person.traits()).subList(from, quasi.top() + 1)));
        return new ArrayList<>(steps);
    }

    private static Map<String, Object> manifest(Made made, Map<String, byte[]> files, Map<String, Long> rows) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("release", made.id().toString());
        manifest.put("audience", made.terms().audience().name());
        manifest.put(
                "areas", made.terms().areas().stream().map(Object::toString).toList());
        manifest.put("procedure", made.terms().procedure());
        manifest.put("position", made.position());
        manifest.put("rows", rows);
        var all = new ArrayList<Map<String, Object>>();
        files.forEach((name, content) -> {
            var file = new LinkedHashMap<String, Object>();
            file.put("name", name);
            file.put("bytes", content.length);
            file.put("sha256", sha256(content));
            all.add(file);
        });
        manifest.put("files", all);
        return manifest;
    }

    /** What is approved. */
    public String digest() {
        return sha256(files.getOrDefault(MANIFEST, new byte[0]));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
