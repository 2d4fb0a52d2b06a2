package org.waymark.ops.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Pages;
import org.waymark.ops.register.kind.Ids;
import org.waymark.ops.register.kind.Places;
import org.waymark.ops.register.mapping.Cells;

/** The groups and associations there are: those of this run, and the groups the server knew before. */
final class KnownPlaces implements Places {
    private record Place(UUID id, String area) {}

    private final Ids ids;
    private final Map<String, List<Place>> groups = new HashMap<>();
    private final Set<UUID> associations = new HashSet<>();

    KnownPlaces(Ids ids, Pages pages) {
        this.ids = ids;
        pages.each(
                "/api/groups",
                group -> add(
                        group.path("name").asText(),
                        UUID.fromString(group.path("id").asText()),
                        group.path("area").asText()));
    }

    /** Something of this run was made, or was there already. */
    void made(Command command) {
        var name = String.valueOf(command.body().get("name"));
        if (command.path().startsWith("/api/groups/")) {
            add(name, command.aggregate(), String.valueOf(command.body().get("area")));
        } else if (command.path().startsWith("/api/associations/")) {
            associations.add(command.aggregate());
        }
    }

    @Override
    public @Nullable UUID group(Cells cells) {
        var name = cells.text("group");
        if (name == null) {
            return null;
        }
        var meant = meant(name, cells.text("groupArea"));
        if (meant.isEmpty()) {
            cells.problem(
                    "group",
                    "GROUP_UNKNOWN",
                    "there is no group called " + name + "; take the register of groups first, or correct the name");
        } else if (meant.size() > 1) {
            cells.problem(
                    "group",
                    "GROUP_AMBIGUOUS",
                    meant.size() + " groups are called " + name + ", in "
                            + String.join(
                                    " and ",
                                    meant.stream().map(Place::area).sorted().toList())
                            + "; say which in a column for groupArea");
        }
        return meant.size() == 1 ? meant.getFirst().id() : null;
    }

    @Override
    public @Nullable UUID association(Cells cells, String field) {
        var name = cells.text(field);
        if (name == null) {
            return null;
        }
        var id = ids.association(name);
        if (!associations.contains(id)) {
            cells.problem(
                    field,
                    "ASSOCIATION_UNKNOWN",
                    "there is no association called " + name
                            + "; name it under associations in the programme's file, or correct the name");
            return null;
        }
        return id;
    }

    /** Groups of this programme come first: another's may have the same name. */
    private List<Place> meant(String name, @Nullable String area) {
        var all = groups.getOrDefault(key(name), List.of()).stream()
                .filter(place -> area == null || place.area().equals(area))
                .toList();
        var own = all.stream()
                .filter(place -> ids.group(place.area(), name).equals(place.id()))
                .toList();
        return own.isEmpty() ? all : own;
    }

    private void add(String name, UUID id, String area) {
        var places = groups.computeIfAbsent(key(name), ignored -> new ArrayList<>());
        if (places.stream().noneMatch(place -> place.id().equals(id))) {
            places.add(new Place(id, area));
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
