package org.waymark.query.projection.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.query.projection.testing.PathFold;

/** A rebuilt read model takes the old one's place, also on servers that cannot rename over a collection. */
class ReplacingTest {
    /** As the embedded one, but it renames over nothing. */
    private static final class RenamesOverNothing extends MemoryBackend {
        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            if (command.equalsIgnoreCase("renameCollection") && Boolean.TRUE.equals(query.get("dropTarget"))) {
                throw new MongoServerError(238, "NotImplemented", "dropTarget is not implemented yet");
            }
            return super.handleCommand(channel, database, command, query);
        }
    }

    static Stream<MemoryBackend> servers() {
        return Stream.of(new MemoryBackend(), new RenamesOverNothing());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void what_was_built_beside_is_what_is_found_and_nothing_else(MemoryBackend backend) {
        var server = new MongoServer(backend);
        try (var client = MongoClients.create(server.bindAndGetConnectionString())) {
            var database = client.getDatabase("replacing");
            var fold = new PathFold();
            var old = new DocumentStore<>(database, fold, "path.1");
            old.insert(List.of(Held.begin(fold, "old")));
            var beside = new DocumentStore<>(database, fold, "path.1.building");
            beside.insert(List.of(Held.begin(fold, "new")));

            old.replaceBy(beside);

            assertThat(old.fetch(List.of("old", "new"))).containsOnlyKeys("new");
            assertThat(beside.exists()).isFalse();
        } finally {
            server.shutdownNow();
        }
    }
}
