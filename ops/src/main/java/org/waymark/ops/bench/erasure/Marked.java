package org.waymark.ops.bench.erasure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;
import org.waymark.web.Headers;

/** The people of a trial: most bear one mark and are erased, a few bear another and stay. */
final class Marked {
    private static final int STAY = 3;
    private static final int LETTERS = 14;

    private final Random random;
    private final String mark;
    private final String othersMark;
    private final Planting planting;
    private final Map<UUID, Long> versions = new LinkedHashMap<>();
    private final List<UUID> erased = new ArrayList<>();
    /** Those of them who count as another: the other's erasure must reach them. */
    private final Set<UUID> merged = new HashSet<>();

    Marked(long seed) {
        random = new Random(seed);
        mark = word();
        othersMark = word();
        planting = new Planting(someId());
    }

    /** What nobody may read any more once they are erased. */
    String mark() {
        return mark;
    }

    /** What must stay readable. */
    String othersMark() {
        return othersMark;
    }

    /** Who is erased, or is to be. */
    List<UUID> erased() {
        return erased;
    }

    void plant(Api api, int people) {
        planting.group().forEach(command -> send(api, command));
        for (int number = 0; number < people + STAY; number++) {
            var person = someId();
            boolean goes = number < people;
            planting.of(person, goes ? mark : othersMark, number).forEach(command -> send(api, command));
            keep(api, planting.refused(person, goes ? mark : othersMark, number));
            if (goes) {
                erased.add(person);
            }
        }
        for (int number = 1; number < erased.size(); number += 3) {
            send(api, planting.same(erased.get(number - 1), erased.get(number), mark));
            merged.add(erased.get(number));
        }
    }

    /** A request has a history of its own: what the person's version is, others say. */
    private void send(Api api, Command command) {
        long version = api.put(command).join().version();
        if (!command.path().contains("/corrections/")) {
            versions.put(command.aggregate(), version);
        }
    }

    private static void keep(Api api, Command command) {
        try {
            api.putNow(command.path(), command.body(), Map.of(Headers.KEEP_IF_REFUSED, "true"));
        } catch (ApiRefused refused) {
            if (!refused.more("clash").isEmpty()) {
                return;
            }
        }
        throw new IllegalStateException("an entry should have been refused and kept");
    }

    void erase(Api operator) {
        erased.stream()
                .filter(person -> !merged.contains(person))
                .forEach(person -> operator.putNow(
                        "/api/people/" + person + "/erasure",
                        Map.of("occurredOn", "2014-03-01", "reason", "ASKED_BY_PERSON"),
                        Map.of("If-Match", "\"" + versions.get(person) + "\"")));
    }

    private UUID someId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String word() {
        return random.ints(LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
