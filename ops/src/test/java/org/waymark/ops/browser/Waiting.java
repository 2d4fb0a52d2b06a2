package org.waymark.ops.browser;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.waymark.access.login.Tokens;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.ops.Filled;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Staff;

/** Makes what waits for a supervisor, as case workers make it; a test looks at what it made itself. */
final class Waiting implements AutoCloseable {
    private static final String FAR = "far.away";
    private static final int WEEKS = 10;

    private final Village village;
    private final Visits visits;
    private final Api worker;
    private final Api supervisor;

    Waiting(Visits visits) {
        this.visits = visits;
        village = visits.village();
        worker = as(account(Role.CASE_WORKER));
        supervisor = as(account(Role.SUPERVISOR));
    }

    private Api as(String account) {
        var tokens = visits.program().context().getBean(Tokens.class);
        return new Api(
                visits.program().address(),
                tokens.issue(AccountId.of(account), Duration.ofHours(1)).token());
    }

    /** Somebody with a way: a group, meetings, work, a milestone that was noted on a wrong day, and a setback that is over. */
    String personWithAWay(String name) {
        var person = village.person(name, false);
        var at = "/api/people/" + person;
        known(person);
        village.join(village.large().id(), person, "2024-01-17");
        worker.putNow(
                at + "/contacts/" + id(), of("occurredOn", "2024-01-12", "kind", "HOME_VISIT", "outcome", "REACHED"));
        worker.putNow(at + "/milestones/" + id(), of("occurredOn", "2024-03-04", "step", "SELF_CARE"));
        var setback = at + "/setbacks/" + id();
        worker.putNow(setback, of("occurredOn", "2024-05-02", "kind", "RELAPSE", "severity", "MILD"));
        worker.putNow(setback + "/resolution", of("occurredOn", "2024-06-20"));
        worker.putNow(
                at + "/livelihoods/" + id(), of("occurredOn", "2024-07-01", "kind", "HORTICULTURE", "income", "LOW"));
        return person;
    }

    /** The id of a group that meets each week and has done so lately; of one that does not come everybody speaks. */
    String groupThatMeets(String name) {
        var group = village.group(name, 6);
        for (int back = 1; back <= WEEKS; back++) {
            var day = LocalDate.now()
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY))
                    .minusWeeks(back);
            var marks = new HashMap<String, Object>();
            group.members().forEach(member -> marks.put(member, "PRESENT"));
            marks.put(group.members().getLast(), back < 4 ? "ABSENT" : "PRESENT");
            worker.putNow(
                    "/api/groups/" + group.id() + "/meetings/" + id(),
                    of("occurredOn", day.toString(), "format", "FACE_TO_FACE", "marks", marks, "visitors", 1));
        }
        village.seen(group);
        return group.id();
    }

    /** The id of a request that waits: a milestone of May was written down as one of March. */
    String correction(String person) {
        var milestone = id();
        known(person);
        worker.putNow(
                "/api/people/" + person + "/milestones/" + milestone, of("occurredOn", "2024-03", "step", "SELF_CARE"));
        var request = id();
        var shouldSay = of("milestoneId", milestone, "step", "SELF_CARE", "reachedOn", "2024-05");
        worker.putNow(
                "/api/people/" + person + "/corrections/" + request,
                of(
                        "occurredOn",
                        "2024-08-01",
                        "because",
                        "WRONG_DATE",
                        "reason",
                        "The group’s book says May; I read it as March.",
                        "milestone",
                        shouldSay));
        until("/api/corrections/" + request, "WAITING");
        return request;
    }

    /** The id of an entry that a phone sent late, when the case was closed. */
    String clash(String person) {
        known(person);
        var at = "/api/people/" + person;
        var history = supervisor.get(at + "/history", Map.of("limit", 500)).path("items");
        long version = 0;
        for (var entry : history) {
            version = entry.path("aggregate").asText().equals(person)
                    ? entry.path("version").asLong()
                    : version;
        }
        worker.putNow(
                at + "/closure",
                of("occurredOn", "2024-08-10", "reason", "MOVED_AWAY"),
                Map.of("If-Match", "\"" + version + "\""));
        var refused = refused(() -> worker.putNow(
                at + "/contacts/" + id(),
                of(
                        "occurredOn",
                        "2024-08-12",
                        "kind",
                        "HOME_VISIT",
                        "outcome",
                        "REACHED",
                        "note",
                        "met at the well, sleeps badly"),
                Map.of("Waymark-Keep-If-Refused", "true", "Waymark-Device-Time", "2024-08-12T10:00:00Z")));
        until("/api/clashes/" + refused, "WAITING");
        return refused;
    }

    private static String refused(Runnable command) {
        try {
            command.run();
        } catch (ApiRefused refused) {
            return refused.more("clash");
        }
        throw new AssertionError("it was not refused");
    }

    /** Somebody of another country reads a person here, and says why. */
    void brokenGlass(String person) {
        known(person);
        try {
            new Staff(village.operator(), Clock.systemUTC()).open(FAR, Role.CASE_WORKER, List.of("GH"));
        } catch (ApiRefused there) {
            // from another test
        }
        try (var far = as(FAR)) {
            far.postNow(
                    "/api/people/" + person + "/break-glass",
                    of(
                            "occurredOn",
                            LocalDate.now().toString(),
                            "reason",
                            "CARE_ELSEWHERE",
                            "text",
                            "She came to our clinic this morning and asks for her treatment to go on."));
        }
        await().until(() -> supervisor
                .get("/api/break-glass", Map.of("limit", 200))
                .toString()
                .contains(person));
    }

    /** Two records that are likely one person. */
    List<String> twice(String name, String alike) {
        var two = new ArrayList<String>();
        for (var called : List.of(name, alike)) {
            var id = id();
            village.operator()
                    .putNow(
                            "/api/people/" + id,
                            Filled.person(
                                    "2024-01-03",
                                    "CARER",
                                    Village.AREA,
                                    of("name", called, "sex", "FEMALE", "born", "1979-04-11")));
            known(id);
            two.add(id);
        }
        await().until(() -> supervisor
                .get("/api/people/" + two.getFirst() + "/duplicates", Map.of())
                .toString()
                .contains(two.getLast()));
        return two;
    }

    /** What is recorded about the person, as one text. */
    String history(String person) {
        return supervisor
                .get("/api/people/" + person + "/history", Map.of("limit", 500))
                .toString();
    }

    void until(String address, String state) {
        untilShown(address, answer -> answer.contains("\"state\":\"" + state + "\""));
    }

    void untilShown(String address, Predicate<String> shown) {
        await().ignoreException(ApiRefused.class)
                .until(() -> shown.test(supervisor.get(address, Map.of()).toString()));
    }

    /** Where somebody is, and so who may see them, is told by a read model. */
    void known(String person) {
        await().ignoreException(ApiRefused.class)
                .until(() -> !supervisor
                        .get("/api/people/" + person + "/journey", Map.of())
                        .isEmpty());
    }

    static String account(Role role) {
        return Village.account(role);
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> of(Object... namesAndValues) {
        var map = new HashMap<String, Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            map.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return map;
    }

    @Override
    public void close() {
        worker.close();
        supervisor.close();
    }
}
