package org.waymark.query.audit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.query.audit.History.Entry;
import org.waymark.query.audit.replay.Change.Effect;

/** Compares two answers: members by their names, things in lists by what names them. */
final class Changes {
    private static final List<String> NAMES =
            List.of("ids", "id", "meetingId", "personId", "membershipId", "rule", "instrument");

    private final Function<JsonNode, List<Long>> by;
    private final List<Change> found = new ArrayList<>();

    private Changes(List<Entry> recorded) {
        var doing = new Doing(recorded);
        this.by = doing::of;
    }

    static List<Change> between(JsonNode before, JsonNode after, List<Entry> recorded) {
        var changes = new Changes(recorded);
        changes.compare("", before, after);
        return List.copyOf(changes.found);
    }

    private void compare(String what, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (isTree(before) && isTree(after) && !(before.isMissingNode() && after.isMissingNode())) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(
                    name -> compare(what.isEmpty() ? name : what + "." + name, before.path(name), after.path(name)));
        } else if (before.isArray() || after.isArray()) {
            list(what, before, after);
        } else {
            add(what, before, after);
        }
    }

    private static boolean isTree(JsonNode node) {
        return node.isObject() || node.isMissingNode();
    }

    /** What is the same on both sides is no change; of the rest, those of one name are the same thing changed. */
    private void list(String what, JsonNode before, JsonNode after) {
        List<JsonNode> gone = new ArrayList<>();
        List<JsonNode> come = new ArrayList<>();
        before.forEach(gone::add);
        after.forEach(one -> {
            if (!gone.remove(one)) {
                come.add(one);
            }
        });
        for (var one : gone) {
            var name = name(one);
            var same = come.stream()
                    .filter(other -> !name.isMissingNode()
                            && name.equals(name(other))
                            && kind(one).equals(kind(other)))
                    .findFirst();
            same.ifPresent(come::remove);
            add(what, one, same.orElse(MissingNode.getInstance()));
        }
        come.forEach(one -> add(what, MissingNode.getInstance(), one));
    }

    private static JsonNode name(JsonNode thing) {
        return NAMES.stream()
                .map(thing::path)
                .filter(name -> !name.isMissingNode() && !(name.isObject() && name.isEmpty()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static String kind(JsonNode thing) {
        return thing.path("kind").asText();
    }

    private void add(String what, JsonNode before, JsonNode after) {
        var effect = effect(before, after);
        var positions = new TreeSet<Long>();
        positions.addAll(by.apply(before));
        positions.addAll(by.apply(after));
        var says = InWords.of(effect, what, before, after);
        found.add(new Change(effect, what, shown(before), shown(after), says, List.copyOf(positions)));
    }

    private static Effect effect(JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            return Effect.ADDED;
        }
        return after.isMissingNode() || (isRetracted(after) && !isRetracted(before))
                ? Effect.TAKEN_BACK
                : Effect.CHANGED;
    }

    private static boolean isRetracted(JsonNode entry) {
        return entry.path("standing").asText().equals("RETRACTED");
    }

    private static @Nullable Object shown(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : Pictures.plain(node);
    }
}
