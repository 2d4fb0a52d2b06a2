package org.waymark.ops.bench.tampering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One way to change a file of proofs; {@code false} when there is nothing in it to change in that way. */
enum Forgery {
    PAYLOAD((bundle, dice) -> {
        var event = event(bundle, dice);
        return event != null && flip(event, dice.nextBoolean() ? "payload" : "metaData", dice);
    }),
    FIELD((bundle, dice) -> {
        var event = event(bundle, dice);
        if (event == null) {
            return false;
        }
        var name = List.of("eventId", "aggregateType", "name", "revision", "timestamp", "sequence", "metaData")
                .get(dice.nextInt(7));
        switch (name) {
            case "timestamp", "sequence" -> event.put(name, event.path(name).asLong() + 1);
            case "metaData", "aggregateType" -> event.putNull(name);
            default -> event.put(name, event.path(name).asText() + "x");
        }
        return true;
    }),
    HASH((bundle, dice) -> {
        var path = path(bundle, dice);
        return path != null && flip(path, dice.nextInt(path.size()), dice);
    }),
    SHORTER((bundle, dice) -> {
        var path = path(bundle, dice);
        return path != null && path.remove(dice.nextInt(path.size())) != null;
    }),
    LONGER((bundle, dice) -> {
        var path = path(bundle, dice);
        return path != null && path.add(path.get(dice.nextInt(path.size()))) != null;
    }),
    ELSEWHERE((bundle, dice) -> {
        var entry = entry(bundle, dice);
        return entry != null && entry.put("index", entry.path("index").asLong() + 1 + dice.nextInt(3)) != null;
    }),
    EXCHANGED((bundle, dice) -> {
        var entries = bundle.withArray("entries");
        if (entries.size() < 2) {
            return false;
        }
        int one = dice.nextInt(entries.size() - 1);
        var event = entries.get(one).get("event");
        ((ObjectNode) entries.get(one)).set("event", entries.get(one + 1).get("event"));
        ((ObjectNode) entries.get(one + 1)).set("event", event);
        return true;
    }),
    LEFT_OUT((bundle, dice) -> {
        var entries = bundle.withArray("entries");
        return entries.size() > 1 && entries.remove(dice.nextInt(entries.size() - 1)) != null;
    }),
    NODE_AS_LEAF((bundle, dice) -> {
        var entry = entry(bundle, dice);
        var path = entry == null ? null : (ArrayNode) entry.get("path");
        if (entry == null || path == null || path.isEmpty()) {
            return false;
        }
        entry.putNull("event").set("leaf", path.remove(path.size() - 1));
        return true;
    }),
    CHECKPOINT((bundle, dice) -> {
        var lines = bundle.path("checkpoint").asText().split("\n", -1);
        int line = List.of(0, 1, 2, 3, lines.length - 2).get(dice.nextInt(5));
        var words = new StringBuilder(lines[line]);
        int at = words.length() - 3 - dice.nextInt(Math.max(1, Math.min(40, words.length() - 8)));
        at = Math.max(0, at);
        words.setCharAt(at, words.charAt(at) == '1' ? '2' : '1');
        lines[line] = words.toString();
        bundle.put("checkpoint", String.join("\n", lines));
        return true;
    }),
    EARLIER_SIZE((bundle, dice) -> {
        return bundle.get("earlier") instanceof ObjectNode earlier
                && earlier.put("size", earlier.path("size").asLong() + (dice.nextBoolean() ? 1 : -1)) != null;
    }),
    BESIDE((bundle, dice) -> {
        var entry = dice.nextBoolean() ? entry(bundle, dice) : null;
        (entry == null ? bundle : entry).put("note", "approved");
        return true;
    }),
    OTHER_BASE64((bundle, dice) -> {
        var path = path(bundle, dice);
        if (path == null) {
            return false;
        }
        int at = dice.nextInt(path.size());
        var text = new StringBuilder(path.get(at).asText());
        text.setCharAt(text.length() - 2, (char) (text.charAt(text.length() - 2) + 1)); // bits that nothing decodes
        path.set(at, text.toString());
        return true;
    });

    /** How it is done. */
    private interface Way {
        boolean forge(ObjectNode bundle, Random dice);
    }

    private final Way way;

    Forgery(Way way) {
        this.way = way;
    }

    boolean forge(ObjectNode bundle, Random dice) {
        return way.forge(bundle, dice);
    }

    private static @Nullable ObjectNode entry(ObjectNode bundle, Random dice) {
        var entries = bundle.withArray("entries");
        return entries.isEmpty() ? null : (ObjectNode) entries.get(dice.nextInt(entries.size()));
    }

    private static @Nullable ObjectNode event(ObjectNode bundle, Random dice) {
        var entry = entry(bundle, dice);
        return entry != null && entry.get("event") instanceof ObjectNode event ? event : null;
    }

    private static @Nullable ArrayNode path(ObjectNode bundle, Random dice) {
        var place = bundle.get("earlier") instanceof ObjectNode earlier ? earlier : entry(bundle, dice);
        var path = place == null ? null : (ArrayNode) place.get("path");
        return path == null || path.isEmpty() ? null : path;
    }

    private static boolean flip(ObjectNode event, String field, Random dice) {
        event.put(field, flipped(event.path(field).asText(), dice));
        return true;
    }

    private static boolean flip(ArrayNode path, int at, Random dice) {
        path.set(at, flipped(path.get(at).asText(), dice));
        return true;
    }

    private static String flipped(String base64, Random dice) {
        var bytes = Base64.getDecoder().decode(base64);
        bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
        return Base64.getEncoder().encodeToString(bytes);
    }
}
