package org.waymark.ops.bench.steals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.waymark.ops.bench.load.AsRebuilt;
import org.waymark.ops.bench.load.Registrations;
import org.waymark.ops.bench.load.Requests;
import org.waymark.ops.bench.load.Server;
import org.waymark.ops.bench.wire.Stores;

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
    private final MongoClient client;
    private final MongoDatabase readStore;
    private final TokenThief thief;
    private final List<Server> nodes = new ArrayList<>();
    private long killed;
    private long accepted;

    /** @param command how a node is started: {@code serve}, or what counts deliveries beside */
    public StealsTrial(Path work, Stores stores, long seed, String... command) throws IOException {
        this.stores = stores;
        this.work = Files.createDirectories(work);
        this.chance = new SplittableRandom(seed);
        var uri = new ConnectionString(stores.setting("waymark.mongo.uri"));
        this.client = MongoClients.create(uri);
        this.readStore = client.getDatabase(String.valueOf(uri.getDatabase()));
        this.thief = new TokenThief(readStore, chance);
        this.people = new Registrations(seed);
        this.command = command;
        for (int node = 0; node < 2; node++) {
            nodes.add(start(node));
        }
        nodes.forEach(Server::awaitReady);
    }

    private Server start(int node) {
        var jvm = new ArrayList<>(List.of("-Xmx320m", "-XX:TieredStopAtLevel=1", "-Dwaymark.projection.batch-size=5"));
        jvm.addAll(stores.asOptions());
        return Server.start(work.resolve("node-" + node), jvm, command);
    }

    /** Commands through both nodes, and in the middle of what they cause every token is taken. */
    public void steal() throws IOException {
        send();
        thief.steal();
        if (thief.stolen() % KILLED_EVERY == 0) {
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

    private void kill() {
        int node = chance.nextInt(nodes.size());
        nodes.get(node).kill();
        killed++;
        nodes.set(node, start(node));
        nodes.get(node).awaitReady();
    }

    /** Which read models are not, to the byte, what a rebuild makes of the events. */
    public List<String> different() throws IOException {
        return AsRebuilt.at(nodes.getFirst()).different();
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
        return CountingNode.twice(readStore);
    }

    public long stolen() {
        return thief.stolen();
    }

    /** Who has tokens now, for people. */
    public String owners() {
        return thief.owners();
    }

    public long killed() {
        return killed;
    }

    public long accepted() {
        return accepted;
    }

    @Override
    public void close() {
        nodes.forEach(Server::close);
        client.close();
    }
}
