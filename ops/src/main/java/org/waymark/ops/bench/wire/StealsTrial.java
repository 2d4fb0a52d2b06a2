package org.waymark.ops.bench.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.waymark.ops.bench.load.Registrations;
import org.waymark.ops.bench.load.Requests;
import org.waymark.ops.bench.load.Server;

/**
 * Two nodes, each a process of its own, over one event store and one read store. While commands come, the tokens of all
 * projections are taken from whoever has them, in the middle of batches, and now and then a node is killed.
 */
public final class StealsTrial implements AutoCloseable {
    private static final int COMMANDS_BETWEEN = 8;
    private static final int KILLED_EVERY = 25;
    private static final long TAKEN_WITHIN_NS = 20_000_000_000L;
    private static final long LOOK_NS = 20_000_000;

    private final Path work;
    private final SplittableRandom chance;
    private final Registrations people;
    private final String[] command;
    private final Stores stores;
    private final ConnectionString uri;
    private final MongoClient client;
    private final List<Server> nodes = new ArrayList<>();
    private final Map<String, Binary> earlier = new HashMap<>();
    private long stolen;
    private long killed;
    private long accepted;

    /** @param command how a node is started: {@code serve}, or what counts deliveries beside */
    public StealsTrial(Path work, Stores stores, long seed, String... command) throws IOException {
        this.stores = stores;
        this.uri = new ConnectionString(stores.setting("waymark.mongo.uri"));
        this.client = MongoClients.create(uri);
        this.work = Files.createDirectories(work);
        this.chance = new SplittableRandom(seed);
        this.people = new Registrations(seed);
        this.command = command;
        for (int node = 0; node < 2; node++) {
            nodes.add(start(node));
        }
        nodes.forEach(Server::awaitReady);
    }

    private Server start(int node) {
        var jvm = new ArrayList<>(List.of(
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-Dwaymark.access.operator-file=true",
                "-Dwaymark.projection.batch-size=5"));
        jvm.addAll(stores.asOptions());
        return Server.start(work.resolve("node-" + node), jvm, command);
    }

    private MongoCollection<Document> tokens() {
        return client.getDatabase(String.valueOf(uri.getDatabase())).getCollection("tokens");
    }

    /** Commands through both nodes, and in the middle of what they cause every token is taken. */
    public void steal() throws IOException {
        send();
        for (var token : tokens().find()) {
            take(token);
        }
        stolen++;
        if (stolen % KILLED_EVERY == 0) {
            kill();
        }
    }

    private void send() throws IOException {
        for (var node : nodes) {
            try (var connection = node.connect()) {
                for (int at = 0; at < COMMANDS_BETWEEN; at++) {
                    var person = people.next();
                    var request = Requests.put(
                            "/api/people/" + person.personId(), Registrations.id(), Requests.body(person, "personId"));
                    accepted += connection.send(request).accepted() ? 1 : 0;
                }
            }
        }
    }

    /**
     * As from a node whose claim ran out: the claim is another's from one moment to the next. Now and then it is the token of
     * before, as if a node had folded and died before it stored the new one.
     */
    private void take(Document token) {
        var owner = token.getString("owner");
        var others = tokens().distinct("owner", String.class).into(new ArrayList<>()).stream()
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(owner))
                .toList();
        var next = others.isEmpty() ? "nobody" : others.get(chance.nextInt(others.size()));
        var change = others.isEmpty()
                ? Updates.combine(Updates.set("owner", next), Updates.set("timestamp", 0L))
                : Updates.set("owner", next);
        var late = stolen % 3 == 2 ? earlier.get(token.getString("processorName")) : null;
        tokens().updateOne(
                        Filters.eq("_id", token.get("_id")),
                        late == null ? change : Updates.combine(change, Updates.set("token", late)));
        earlier.put(token.getString("processorName"), token.get("token", Binary.class));
    }

    private void kill() {
        int node = chance.nextInt(nodes.size());
        nodes.get(node).kill();
        killed++;
        nodes.set(node, start(node));
        nodes.get(node).awaitReady();
    }

    /** How many read models are not, to the byte, what a rebuild makes of the events. */
    public List<String> different() throws IOException {
        var different = new ArrayList<String>();
        try (var connection = nodes.getFirst().connect()) {
            var json = new ObjectMapper();
            var names = json.readTree(
                            connection.send(Requests.get("/api/projections")).body())
                    .findValuesAsText("name");
            for (var name : names) {
                var answer = connection.send(Requests.post("/api/projections/" + name + "/verification"));
                if (!answer.accepted() || !isSame(json.readTree(answer.body()))) {
                    different.add(name);
                }
            }
        }
        return different;
    }

    private static boolean isSame(JsonNode report) {
        return report.path("different").asLong(-1) == 0
                && report.path("missing").asLong(-1) == 0
                && report.path("extra").asLong(-1) == 0;
    }

    /** Waits until every projection stands at the end, whoever moves it. */
    public void settle() throws IOException {
        long until = System.nanoTime() + TAKEN_WITHIN_NS;
        try (var connection = nodes.getFirst().connect()) {
            var json = new ObjectMapper();
            while (System.nanoTime() < until) {
                var items = json.readTree(connection
                                .send(Requests.get("/api/projections"))
                                .body())
                        .path("items");
                boolean done = true;
                for (var item : items) {
                    done &= item.path("position").asLong() >= item.path("head").asLong();
                }
                if (done) {
                    return;
                }
                LockSupport.parkNanos(LOOK_NS);
            }
        }
    }

    /** Events that the control saw more than once: what a projection that counts deliveries would count wrong. */
    public long deliveredTwice() {
        var counted = client.getDatabase(String.valueOf(uri.getDatabase()))
                .getCollection(CountingNode.COLLECTION)
                .find()
                .into(new ArrayList<>());
        return counted.stream().mapToLong(one -> one.getLong("times") - 1).sum();
    }

    public long stolen() {
        return stolen;
    }

    public long killed() {
        return killed;
    }

    public long accepted() {
        return accepted;
    }

    /** Who has tokens now, for people. */
    public String owners() {
        return tokens().find().into(new ArrayList<>()).stream()
                .collect(
                        Collectors.groupingBy(token -> String.valueOf(token.getString("owner")), Collectors.counting()))
                .values()
                .toString();
    }

    @Override
    public void close() {
        nodes.forEach(Server::close);
        client.close();
    }
}
