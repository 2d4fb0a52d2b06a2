package org.waymark.ops.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.sqlite.SQLiteJDBCLoader;

/** The figures of one run, in the order they were taken: a table for people or one line of JSON for scripts. */
final class Figures {
    private static final double HUNDRED = 100;

    private final Map<String, Object> figures = new LinkedHashMap<>();

    public Figures(String bench, long seed) {
        figures.put("bench", bench);
        figures.put("seed", seed);
        figures.put("java", Runtime.version().toString());
        figures.put("axon", String.valueOf(Message.class.getPackage().getImplementationVersion()));
        figures.put("sqlite", SQLiteJDBCLoader.getVersion());
        figures.put("cpus", Runtime.getRuntime().availableProcessors());
    }

    /** A count, or a rate a second. */
    public Figures count(String name, double value) {
        figures.put(name, Math.round(value));
        return this;
    }

    /** A ratio or a duration, to two places. */
    public Figures exact(String name, double value) {
        figures.put(name, Math.round(value * HUNDRED) / HUNDRED);
        return this;
    }

    public Figures text(String name, String value) {
        figures.put(name, value);
        return this;
    }

    public void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(asJson());
        } else {
            figures.forEach((name, value) -> out.printf("%-32s %s%n", name.replace('_', ' '), value));
        }
        out.flush();
    }

    private String asJson() {
        try {
            return new ObjectMapper().writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
