package org.waymark.ops.bench.erasure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.waymark.access.login.OperatorToken;
import org.waymark.keys.ErasureList;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.MasterKeyFile;
import org.waymark.keys.alike.NameSounds;
import org.waymark.keys.sqlite.SqliteKeyStore;
import org.waymark.ops.Program;
import org.waymark.ops.backup.Backup;
import org.waymark.ops.backup.Restore;
import org.waymark.ops.backup.Signing;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Pages;
import org.waymark.ops.proof.HistoryAtRest;
import org.waymark.web.Headers;

/** People with a mark in everything that is said of them, some erased: what can be read before, and what afterwards? */
public final class ErasureTrial {
    private static final int STAY = 3;
    private static final int LETTERS = 14;
    /** A shorter sound stands in any file by chance. */
    private static final int LONG_ENOUGH = 6;

    private static final String ERASED = "\"erased\":true";

    private final Path work;
    private final Path data;
    private final String mark;
    private final String otherMark;
    private final Planting planting;
    private final boolean sealed;
    private final Map<UUID, Long> versions = new LinkedHashMap<>();
    private final List<UUID> erased = new ArrayList<>();
    /** Those of them who count as another: the other's erasure must reach them. */
    private final Set<UUID> merged = new HashSet<>();

    private final Random random;

    /** @param sealed false to show that the search finds what is not sealed */
    public ErasureTrial(Path work, long seed, boolean sealed) {
        this.work = work;
        this.data = work.resolve("data");
        this.random = new Random(seed);
        this.sealed = sealed;
        this.mark = word();
        this.otherMark = word();
        this.planting = new Planting(new UUID(random.nextLong(), random.nextLong()));
    }

    /**
     * What was found.
     *
     * @param rawFiles how many files hold the mark of the erased in any form
     * @param keyFiles how many hold the key of one of them, the backup made before left out
     * @param openedBefore events in which whoever has every key reads the mark, before
     * @param openedAfter the same afterwards, and in the restored backup
     * @param othersOpened events of those who were not erased that can still be read, in the restored backup too
     * @param changed events whose stored bytes are not what they were
     * @param answered answers of the interface that hold the mark afterwards
     * @param findings what the check of the signed history finds wrong, in the folder and in the restored one
     */
    public record Outcome(
            int people,
            int rawFiles,
            int keyFiles,
            long openedBefore,
            long openedAfter,
            long othersOpened,
            long othersBefore,
            long changed,
            int answered,
            int findings) {}

    public Outcome run(int people) throws IOException, SQLException, InterruptedException {
        var log = Map.of(
                "logging.level.root", "INFO",
                "logging.file.name", work.resolve("waymark-log.txt").toString(),
                "waymark.keys.sealed", String.valueOf(sealed));
        var keys = new ArrayList<byte[]>();
        Stored before;
        int answered;
        try (var program = Program.start(data, 0, log);
                var api = program.operator()) {
            plant(api, people);
            new Backup(data).into(work.resolve("backup"));
            before = Stored.in(data);
            keys.addAll(keysOfErased());
            eraseAll(program);
            answered = answers(api);
        }
        long openedBefore = openedIn(work.resolve("backup"), before, mark);
        restore();
        var after = Stored.in(data);
        var restored = Stored.in(work.resolve("restored"));
        return new Outcome(
                people,
                new Traces(mark).in(work).size() + soundsKept(),
                holdingKeys(keys),
                openedBefore,
                openedIn(data, after, mark) + openedIn(work.resolve("restored"), restored, mark),
                openedIn(data, after, otherMark) + openedIn(work.resolve("restored"), restored, otherMark),
                openedIn(work.resolve("backup"), before, otherMark),
                before.changedIn(after) + before.changedIn(restored),
                answered,
                findingsIn(data) + findingsIn(work.resolve("restored")));
    }

    private static int findingsIn(Path folder) {
        return new HistoryAtRest(folder).verify().findings().size();
    }

    private String word() {
        return random.ints(LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void plant(Api api, int people) {
        planting.group().forEach(command -> send(api, command));
        for (int number = 0; number < people + STAY; number++) {
            var person = new UUID(random.nextLong(), random.nextLong());
            boolean goes = number < people;
            planting.of(person, goes ? mark : otherMark, number).forEach(command -> send(api, command));
            keep(api, planting.refused(person, goes ? mark : otherMark, number));
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

    private void eraseAll(Program program) throws IOException, InterruptedException {
        var token = program.context().getBean(OperatorToken.class).value();
        try (var http = HttpClient.newHttpClient()) {
            for (var person :
                    erased.stream().filter(one -> !merged.contains(one)).toList()) {
                var request = HttpRequest.newBuilder(
                                URI.create(program.address() + "/api/people/" + person + "/erasure"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"" + versions.get(person) + "\"")
                        .PUT(BodyPublishers.ofString("{\"occurredOn\":\"2014-03-01\",\"reason\":\"ASKED_BY_PERSON\"}"))
                        .build();
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            }
        }
    }

    /** What the interface says of them afterwards: their histories, their journeys, and what a search finds. */
    private int answers(Api api) {
        int holding = 0;
        for (var person : erased) {
            var history =
                    api.get("/api/people/" + person + "/history", Map.of()).toString();
            var journey =
                    api.get("/api/people/" + person + "/journey", Map.of()).toString();
            if (sealed && !(history.contains(ERASED) && journey.contains(ERASED))) {
                throw new IllegalStateException("an answer does not say that it is about somebody erased");
            }
            holding += history.contains(mark) || journey.contains(mark) ? 1 : 0;
        }
        holding += queues(api);
        var found = api.post("/api/people/search", Map.of("name", mark)).path("items");
        return holding + found.size();
    }

    /** What waits about them is still there, each says that nobody can read it, and none says the mark. */
    private int queues(Api api) {
        int holding = 0;
        for (var queue : List.of("/api/corrections", "/api/clashes")) {
            var ids = new ArrayList<String>();
            new Pages(api).each(queue, item -> {
                if (erased.contains(UUID.fromString(item.path("personId").asText()))) {
                    ids.add(item.path("id").asText());
                }
            });
            if (ids.size() < erased.size()) {
                throw new IllegalStateException("what was asked or refused about somebody erased is gone");
            }
            for (var id : ids) {
                var shown = api.get(queue + "/" + id, Map.of()).toString();
                if (sealed && !shown.contains(ERASED)) {
                    throw new IllegalStateException("an answer does not say that it is about somebody erased");
                }
                holding += shown.contains(mark) ? 1 : 0;
            }
        }
        return holding;
    }

    /** How many files hold what the mark sounds like, which people are compared by. */
    private int soundsKept() throws IOException {
        int kept = 0;
        for (var sound : NameSounds.of(mark)) {
            kept += sound.length() < LONG_ENOUGH
                    ? 0
                    : new Traces(sound).in(work).size();
        }
        return kept;
    }

    private List<byte[]> keysOfErased() {
        var keys = new ArrayList<byte[]>();
        try (var store = SqliteKeyStore.open(KeyFiles.of(data).keys(), true)) {
            for (var person : erased) {
                var key = store.find(person.toString());
                if (key != null) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private void restore() throws IOException {
        var master = MasterKeyFile.read(KeyFiles.of(data).master());
        var list = new ErasureList(KeyFiles.of(data).erasures()).ids();
        var signing = Signing.with(data.resolve("proof").resolve("signing.key"));
        new Restore(work.resolve("backup"), master, signing, Clock.systemUTC()).into(work.resolve("restored"), list);
    }

    private int holdingKeys(List<byte[]> keys) throws IOException {
        int holding = 0;
        for (var key : keys) {
            var traces = Traces.of(key);
            holding +=
                    traces.in(data).size() + traces.in(work.resolve("restored")).size();
        }
        return holding;
    }

    /** How many events say it to somebody who has the files, the keys that are left and the master key. */
    private long openedIn(Path folder, Stored stored, String word) {
        return stored.openedWith(
                folder.resolve(KeyFiles.of(data).keys().getFileName()),
                KeyFiles.of(data).master(),
                word);
    }
}
