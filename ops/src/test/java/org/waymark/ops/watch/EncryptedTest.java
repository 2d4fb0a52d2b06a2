package org.waymark.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.axonserver.AxonServerSettings;
import org.waymark.eventstore.axonserver.AxonServerStore;
import org.waymark.eventstore.axonserver.Connection;
import org.waymark.eventstore.snapshot.SnapshotTypes;
import org.waymark.eventstore.upcaster.Upcasters;
import org.waymark.keys.PersonalData;
import org.waymark.ops.bench.wire.StandIn;
import org.waymark.wiring.MongoSettings;
import org.waymark.wiring.SharedMongo;
import org.waymark.wiring.WiringRefused;

/** TLS to both stores, for real: who shows the right certificate is talked to, who shows another is told apart at the start. */
@TestInstance(Lifecycle.PER_CLASS)
class EncryptedTest {
    private Identities right;
    private Identities other;
    private Identities elsewhere;

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        right = Identities.make(folder, "right", "ip:127.0.0.1");
        other = Identities.make(folder, "other", "ip:127.0.0.1");
        elsewhere = Identities.make(folder, "elsewhere", "dns:elsewhere.example");
    }

    private static long headOf(StandIn server, boolean tls, @Nullable Path trusted) {
        var settings = new AxonServerSettings(
                server.address(),
                "default",
                null,
                tls,
                trusted,
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                4 << 20);
        try (var connection = new Connection(settings, "test");
                var store = AxonServerStore.open(
                        connection,
                        new AxonServerStore.Contents(
                                new EventTypes(),
                                Upcasters.none(),
                                new SnapshotTypes(List.of()),
                                PersonalData.inMemory(),
                                Clock.systemUTC()))) {
            return store.log().head();
        }
    }

    @Test
    void an_axon_server_is_known_by_its_certificate() {
        try (var server = StandIn.startAs(right.files())) {
            assertThat(headOf(server, true, right.files().certificate())).isZero();
            for (var trusted : List.of(other, elsewhere)) {
                assertThatThrownBy(() -> headOf(server, true, trusted.files().certificate()))
                        .isInstanceOf(WiringRefused.class)
                        .hasMessageContaining("certificate that Waymark does not trust")
                        .hasMessageContaining("waymark.axonserver.certificate");
            }
            assertThatThrownBy(() -> headOf(server, true, null)).hasMessageContaining("does not trust");
        }
        try (var server = StandIn.startAs(elsewhere.files())) {
            assertThatThrownBy(() -> headOf(server, true, elsewhere.files().certificate()))
                    .hasMessageContaining("for that address");
        }
    }

    @Test
    void a_file_that_is_no_certificate_is_told(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("none.pem"), "none");
        assertThatThrownBy(() -> pinged("127.0.0.1:1", file))
                .isInstanceOf(WiringRefused.class)
                .hasMessageContaining("waymark.mongo.certificate");
    }

    private static Document pinged(String address, @Nullable Path trusted) {
        var settings = new MongoSettings(
                "mongodb://" + address + "/waymark?tls=true", Duration.ofSeconds(20), Duration.ofSeconds(2), trusted);
        try (var client = SharedMongo.client(settings)) {
            return SharedMongo.database(client, settings).runCommand(new Document("ping", 1));
        }
    }

    private static MongoServer mongo(Identities identity) {
        var server = new MongoServer(new MemoryBackend());
        server.enableSsl(identity.key(), null, identity.certificate());
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        return server;
    }

    private static String address(MongoServer server) {
        return "127.0.0.1:" + server.getLocalAddress().getPort();
    }

    @Test
    void a_mongodb_is_known_by_its_certificate() {
        var server = mongo(right);
        try {
            assertThat(pinged(address(server), right.files().certificate())).containsKey("ok");
            for (var trusted : List.of(other, elsewhere)) {
                assertThatThrownBy(() -> pinged(address(server), trusted.files().certificate()))
                        .isInstanceOf(WiringRefused.class)
                        .hasMessageContaining("certificate that Waymark does not trust")
                        .hasMessageContaining("waymark.mongo.certificate");
            }
            assertThatThrownBy(() -> pinged(address(server), null)).hasMessageContaining("does not trust");
        } finally {
            server.shutdownNow();
        }
        var wrong = mongo(elsewhere);
        try {
            assertThatThrownBy(() -> pinged(address(wrong), elsewhere.files().certificate()))
                    .hasMessageContaining("for that address");
        } finally {
            wrong.shutdownNow();
        }
    }
}
