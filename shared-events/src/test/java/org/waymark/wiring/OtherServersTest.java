package org.waymark.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that speak MongoDB's protocol and are none: what is needed is tried at the start. */
class OtherServersTest {
    /** As the embedded one, without some commands. */
    private static final class Lacking extends MemoryBackend {
        private final MongoServerError refusal;
        private final Set<String> commands;

        Lacking(MongoServerError refusal, String... commands) {
            this.refusal = refusal;
            this.commands = Set.of(commands);
        }

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            if (commands.contains(command)) {
                throw refusal;
            }
            return super.handleCommand(channel, database, command, query);
        }
    }

    private static void tryOut(MemoryBackend backend) {
        var server = new MongoServer(backend);
        var settings = new MongoSettings(
                server.bindAndGetConnectionString() + "/waymark", Duration.ofSeconds(20), Duration.ofSeconds(10));
        try (var client = SharedMongo.client(settings)) {
            var database = SharedMongo.database(client, settings);
            new AwaitedMongo(database, settings.patience()).tryOut();
            assertThat(database.listCollectionNames().into(new ArrayList<>()))
                    .noneMatch(name -> name.startsWith("trial"));
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void one_that_does_everything_is_taken_and_nothing_is_left_there() {
        assertThatCode(() -> tryOut(new MemoryBackend())).doesNotThrowAnyException();
    }

    @Test
    void one_where_the_account_may_make_no_collection_is_taken_as_it_is() {
        var refusal = new MongoServerError(13, "Unauthorized", "not authorized");
        assertThatCode(() -> tryOut(new Lacking(refusal, "createIndexes", "drop")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"createIndexes", "update", "aggregate"})
    void one_that_lacks_something_is_refused_with_a_sentence(String command) {
        var refusal = new MongoServerError(59, "CommandNotFound", "no such command");
        assertThatThrownBy(() -> tryOut(new Lacking(refusal, command)))
                .isInstanceOf(WiringRefused.class)
                .hasMessageContaining("does not do what Waymark counts on");
    }
}
