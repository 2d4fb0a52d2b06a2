package org.waymark.ops;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.events.access.Role;

/**
 * One line of the access matrix.
 *
 * @param roles the first letters of those it opens to, {@code -} for anybody at all
 */
record AccessDoor(String roles, String method, String path) {
    private static final Map<String, String> MAKES = Map.of(
            "/api/people/{person}", "person",
            "/api/groups/{group}", "group",
            "/api/associations/{association}", "association",
            "/api/accounts/{account}", "account");

    /** By method and path, as the table beside the tests says. */
    static Map<String, AccessDoor> table() {
        try (var file = Objects.requireNonNull(AccessDoor.class.getResourceAsStream("/doors.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .map(part -> new AccessDoor(part[0], part[1], part[2]))
                    .collect(Collectors.toMap(AccessDoor::toString, door -> door));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    boolean isDoorstep() {
        return roles.equals("-");
    }

    boolean opensTo(Role role) {
        return isDoorstep() || roles.contains(role.name().substring(0, 1));
    }

    /** True for a PUT that makes what the address names. */
    boolean makes() {
        return method.equals("PUT") && MAKES.containsKey(path);
    }

    /** The one door that is there for those whom a person is not theirs. */
    boolean breaksGlass() {
        return path.equals("/api/people/{person}/break-glass");
    }

    /** What the address is about first: person, group or association; empty when it is about nothing of the kind. */
    String about() {
        return MAKES.entrySet().stream()
                .filter(one -> path.startsWith(one.getKey()) || path.startsWith(page(one.getKey())))
                .filter(one -> !one.getValue().equals("account"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String page(String ofTheInterface) {
        return ofTheInterface.substring("/api".length());
    }

    JsonNode described(JsonNode document) {
        return document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    /** The address with what it is about, and everything else in it from those who are within reach. */
    String address(String subject, AccessCast cast) {
        var address = path;
        if (!about().isEmpty()) {
            address = address.replaceFirst("\\{" + about() + "}", subject);
        }
        return address.replace("{person}", cast.own().get("person"))
                .replace("{carer}", cast.own().get("person"))
                .replace("{duplicate}", cast.own().get("person"))
                .replace("{supporter}", cast.own().get("person"))
                .replace("{association}", cast.own().get("association"))
                .replace("{parent}", cast.own().get("association"))
                .replace("{account}", makes() ? "new-" + UUID.randomUUID() : "target")
                .replace("{name}", "people.2")
                .replace("{purpose}", "RESEARCH")
                .replace("{instrument}", "GAD_7")
                .replace("{training}", "ORIENTATION")
                .replace("{step}", "1")
                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString())
                .replaceFirst("/dhis2$", "/dhis2?area=GH/Northern/Tamale&from=2014-03&to=2014-03")
                .replaceFirst("/difference$", "/difference?known=2020-01-01")
                .replaceFirst("/inclusion$", "/inclusion?position=1")
                .replaceFirst("/consistency$", "/consistency?from=1");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
