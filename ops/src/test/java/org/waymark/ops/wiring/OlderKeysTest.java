package org.waymark.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.keys.ErasureList;
import org.waymark.keys.MasterKeyFile;
import org.waymark.ops.Program;
import org.waymark.ops.cli.Ready;

/** Who was erased stays so when MongoDB comes back older than the events; and every node knows the list of all. */
class OlderKeysTest {
    private static final List<String> OF_KEYS = List.of("keys", "erasures", "waymark");

    private final OwnServers servers = new OwnServers();

    @TempDir
    Path work = Path.of("");

    @BeforeEach
    void begin() {
        MasterKeyFile.fresh().write(work.resolve("master.key"));
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private Program node(String name) {
        var settings = new HashMap<>(servers.node(work));
        settings.put("waymark.keys.erasures", list(name).toString());
        return Program.start(work.resolve(name), 0, settings);
    }

    private Path list(String node) {
        return work.resolve(node + ".list");
    }

    private static Map<String, List<Document>> kept(MongoDatabase database) {
        var kept = new HashMap<String, List<Document>>();
        OF_KEYS.forEach(
                name -> kept.put(name, database.getCollection(name).find().into(new ArrayList<>())));
        return kept;
    }

    private static void bringBack(MongoDatabase database, Map<String, List<Document>> kept) {
        kept.forEach((name, documents) -> {
            database.getCollection(name).deleteMany(new Document());
            if (!documents.isEmpty()) {
                database.getCollection(name).insertMany(documents);
            }
        });
    }

    @Test
    void who_was_erased_since_is_erased_again_at_the_start_and_stands_on_each_nodes_list() throws Exception {
        UUID amara;
        Map<String, List<Document>> older;
        try (var client = MongoClients.create(servers.uri())) {
            var database = client.getDatabase("waymark");
            try (var one = node("one");
                    var operator = one.operator();
                    var recording = new Recording(operator)) {
                amara = recording.person("Amara");
                older = kept(database);
                recording.erase(amara);
                assertThat(new ErasureList(list("one")).ids()).containsExactly(amara.toString());
            }
            try (var other = node("other")) {
                assertThat(other.address()).isNotEmpty();
                await().until(() -> new ErasureList(list("other")).ids().contains(amara.toString()));
            }
            bringBack(database, older);
            assertThat(database.getCollection("keys").find(new Document("_id", amara.toString())))
                    .isNotEmpty();

            Files.delete(list("one"));
            try (var again = node("one");
                    var operator = again.operator()) {
                assertThat(new ErasureList(list("one")).ids()).containsExactly(amara.toString());
                Ready.await(operator, new PrintWriter(Writer.nullWriter()));
                assertThat(operator.get("/api/people/" + amara + "/journey", Map.of())
                                .at("/summary/details/name")
                                .toString())
                        .isEqualTo("{\"erased\":true}");
            }
            assertThat(database.getCollection("keys").find(new Document("_id", amara.toString())))
                    .isEmpty();
        }
    }
}
