package org.waymark.ops.bench.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.ops.client.Command;

/** Everything that can be said of a person in confidence, with a mark in each. */
final class Planting {
    private static final String DAY = "2014-02-05";
    private final UUID group;

    Planting(UUID group) {
        this.group = group;
    }

    List<Command> group() {
        return List.of(new Command(
                group,
                "/api/groups/" + group,
                Map.of(
                        "occurredOn", "2014-01-01",
                        "name", "Nanyorae",
                        "kind", "MIXED",
                        "format", "FACE_TO_FACE",
                        "schedule", Map.of("cadence", "MONTHLY", "anchor", "NONE"),
                        "area", "KE/Meru")));
    }

    /** In the order in which they must be sent. */
    List<Command> of(UUID person, String mark, int number) {
        var all = new ArrayList<Command>();
        all.add(new Command(
                person,
                "/api/people/" + person,
                Map.of(
                        "occurredOn",
                        "2014-01-02",
                        "kinds",
                        List.of("PERSON_WITH_MENTAL_ILLNESS"),
                        "area",
                        "KE/Meru",
                        "details",
                        details(mark, number))));
        all.add(about(person, "assessments", number, Map.of("outcome", "STABILISED", "note", mark + " assessed")));
        all.add(about(person, "contacts", number, contact(mark)));
        all.add(about(person, "plans", number, Map.of("kind", "WELLNESS", "text", mark + "'s plan")));
        all.add(about(person, "referrals", number, Map.of("to", "CLINIC", "note", "to the clinic with " + mark)));
        all.add(about(person, "setbacks", number, setback(mark)));
        all.add(about(
                person, "goals", number, Map.of("domain", "SOCIAL", "goal", mark + " wants to sell at the market")));
        all.add(about(person, "milestones", number, Map.of("step", "SATISFACTORY_RECOVERY", "note", "well: " + mark)));
        all.add(about(person, "livelihoods", number, work(mark)));
        var membership = id(person, "membership", number);
        all.add(inGroup("members/" + membership, Map.of("personId", person, "role", "MEMBER")));
        var dates = Map.of("joinedOn", "2014-02-01", "reason", mark + " came before that");
        all.add(inGroup("members/" + membership + "/dates", dates));
        all.addAll(waiting(person, mark, number, membership));
        return all;
    }

    /** What is asked to be corrected, of the person and of the group that tells of them, and waits. */
    private List<Command> waiting(UUID person, String mark, int number, UUID membership) {
        var milestone =
                Map.of("milestoneId", id(person, "milestones", number), "step", "SELF_CARE", "reachedOn", "2014-02-03");
        var dates = Map.of("membershipId", membership, "joinedOn", "2014-01-20");
        return List.of(
                about(person, "corrections", number, asked(mark, "milestone", milestone)),
                inGroup(
                        "corrections/" + id(person, "dates", number),
                        asked(mark + " says so", "membershipDates", dates)));
    }

    private static Map<String, Object> asked(String mark, String what, Map<String, ?> shouldSay) {
        return Map.of("because", "WRONG_DATE", "reason", "misread, " + mark, what, shouldSay);
    }

    /** Is refused, since nothing was recorded before the person was registered, and kept. */
    Command refused(UUID person, String mark, int number) {
        var said = new HashMap<String, Object>(contact(mark));
        said.put("occurredOn", "2013-02-05");
        return new Command(person, "/api/people/" + person + "/contacts/" + id(person, "refused", number), said);
    }

    /** They were registered twice. */
    Command same(UUID person, UUID duplicate, String mark) {
        return new Command(
                person,
                "/api/people/" + person + "/duplicates/" + duplicate + "/merge",
                Map.of("occurredOn", DAY, "reason", mark + " has one card"));
    }

    private static Map<String, Object> details(String mark, int number) {
        return Map.of(
                "name", mark + " Okafor " + number,
                "sex", "FEMALE",
                "born", "1980-06-01",
                "contact", "behind the school, ask for " + mark,
                "reference", "NY-" + mark + "-" + number);
    }

    private static Map<String, Object> contact(String mark) {
        return Map.of(
                "kind",
                "HOME_VISIT",
                "outcome",
                "REACHED",
                "note",
                ("talked with " + mark + " for an hour. ").repeat(60));
    }

    private static Map<String, Object> setback(String mark) {
        return Map.of("kind", "RELAPSE", "severity", "MODERATE", "note", mark + " slept badly");
    }

    private static Map<String, Object> work(String mark) {
        return Map.of("kind", "CRAFTS", "income", "LOW", "description", mark + " makes ornaments");
    }

    private static Command about(UUID person, String what, int number, Map<String, ?> said) {
        var body = new HashMap<String, Object>(said);
        body.put("occurredOn", DAY);
        return new Command(person, "/api/people/" + person + "/" + what + "/" + id(person, what, number), body);
    }

    private Command inGroup(String path, Map<String, ?> said) {
        var body = new HashMap<String, Object>(said);
        body.put("occurredOn", DAY);
        return new Command(group, "/api/groups/" + group + "/" + path, body);
    }

    private static UUID id(UUID person, String what, int number) {
        return Command.idOf(person.toString(), what, Integer.toString(number));
    }
}
