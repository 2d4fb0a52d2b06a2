package org.waymark.ops.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.waymark.events.access.Role;
import org.waymark.ops.Filled;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Receipt;

/** The small programme that the browser tests look at: one group of 26 and one of 6. */
public final class Village {
    /** A name that occurs nowhere else: wherever it turns up, a name turned up. */
    public static final String CANARY = "Wakanari";

    static final String AREA = "KE/Nyeri/Othaya";
    private static final List<String> NAMES = List.of(
            "Abeni", "Achieng", "Baraka", "Chebet", "Dalila", "Eshe", "Furaha", "Gathoni", "Hawa", "Imani", "Jelani",
            "Kamau", "Lulu", "Makena", "Njeri", "Otieno", "Penda", "Rehema", "Safiya", "Tatu", "Umoja", "Wambui",
            "Yusra", "Zawadi", "Zuri", CANARY);

    private final Api operator;
    private final Group large;
    private final Group small;

    /** @param members by the order of their names */
    public record Group(String id, String name, List<String> members) {}

    Village(Api operator) {
        this.operator = operator;
        large = group("Nanyorae", 26);
        small = group("Umoja ya wakulima", 6);
        seen(large);
        seen(small);
    }

    /** Another group, for tests that would be in the way of others. */
    public Group group(String name, int size) {
        var id = UUID.randomUUID().toString();
        operator.putNow(
                "/api/groups/" + id,
                Map.of(
                        "occurredOn",
                        "2024-01-10",
                        "name",
                        name,
                        "kind",
                        "MIXED",
                        "format",
                        "FACE_TO_FACE",
                        "schedule",
                        Map.of("cadence", "WEEKLY", "day", "WEDNESDAY", "anchor", "NONE"),
                        "area",
                        AREA));
        var members = new ArrayList<String>();
        for (int at = 0; at < size; at++) {
            members.add(join(id, person(NAMES.get(at % NAMES.size()), at % 3 == 0), "2024-01-10"));
        }
        return new Group(id, name, members);
    }

    public String person(String name, boolean carer) {
        var id = UUID.randomUUID().toString();
        operator.putNow(
                "/api/people/" + id,
                Filled.person(
                        "2024-01-03",
                        carer ? "CARER" : "PERSON_WITH_MENTAL_ILLNESS",
                        AREA,
                        Map.of("name", name, "sex", "FEMALE", "born", "1984")));
        return id;
    }

    public String join(String group, String person, String day) {
        operator.putNow(
                "/api/groups/" + group + "/members/" + UUID.randomUUID(),
                Map.of("occurredOn", day, "personId", person, "role", "MEMBER"));
        return person;
    }

    /** Returns when the pages know of all that was done to the group until now. */
    public void seen(Group group) {
        var body = operator.putNow(
                "/api/groups/" + group.id() + "/code-of-conduct", Map.of("occurredOn", "2024-01-10", "version", "1"));
        operator.awaitSeen(
                new Receipt(UUID.fromString(group.id()), body.path("version").asLong(), false));
    }

    public Group large() {
        return large;
    }

    public Group small() {
        return small;
    }

    /** The interface as whoever may do anything uses it: to prepare, and to look at what became of it. */
    public Api operator() {
        return operator;
    }

    /** Whoever has that role in the village. */
    static String account(Role role) {
        return "the." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A Wednesday in the past that is another for each number. */
    public static LocalDate wednesday(int number) {
        return LocalDate.of(2024, 3, 6).plusWeeks(number);
    }
}
