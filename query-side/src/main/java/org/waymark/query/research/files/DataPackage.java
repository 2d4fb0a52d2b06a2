package org.waymark.query.research.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.query.research.files.Release.Made;
import org.waymark.query.research.files.Table.Column;

/** Describes the tables as a Frictionless data package (version 1): what each column is, what can stand there, what belongs together. */
final class DataPackage {
    private DataPackage() {}

    static Map<String, Object> of(Made made, List<Table> tables) {
        var content = new LinkedHashMap<String, Object>();
        content.put("profile", "tabular-data-package");
        content.put("name", "waymark-" + made.id());
        content.put("title", "Anonymous rows of self-help groups, at event position " + made.position());
        content.put(
                "description",
                "Read README.md and disclosure-report.json first. Days are offsets; there are no dates.");
        content.put("resources", tables.stream().map(DataPackage::resource).toList());
        return content;
    }

    private static Map<String, Object> resource(Table table) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", table.name());
        resource.put("description", table.says());
        resource.put("path", table.name() + ".csv");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("dialect", Map.of("lineTerminator", "\n"));
        resource.put("schema", schema(table));
        return resource;
    }

    private static Map<String, Object> schema(Table table) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
        schema.put("missingValues", List.of(""));
        if (table.name().equals("people")) {
            schema.put("primaryKey", List.of("person"));
        } else {
            if (table.name().equals("memberships")) {
                schema.put("primaryKey", List.of("person", "spell"));
            }
            schema.put("foreignKeys", keys(table));
        }
        return schema;
    }

    private static List<Map<String, Object>> keys(Table table) {
        var keys = new ArrayList<Map<String, Object>>();
        keys.add(key(List.of("person"), "people"));
        if (table.name().equals("attendance")) {
            keys.add(key(List.of("person", "spell"), "memberships"));
        }
        return keys;
    }

    private static Map<String, Object> key(List<String> fields, String resource) {
        var reference = new LinkedHashMap<String, Object>();
        reference.put("resource", resource);
        reference.put("fields", fields);
        var key = new LinkedHashMap<String, Object>();
        key.put("fields", fields);
        key.put("reference", reference);
        return key;
    }

    private static Map<String, Object> field(Column column) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", column.name());
        field.put(
                "type",
                switch (column.type()) {
                    case TEXT -> "string";
                    case NUMBER -> "integer";
                    case DECIMAL -> "number";
                });
        field.put("description", column.says());
        if (!column.values().isEmpty()) {
            field.put("constraints", Map.of("enum", column.values()));
        }
        return field;
    }
}
