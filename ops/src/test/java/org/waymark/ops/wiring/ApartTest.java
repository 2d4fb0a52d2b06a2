package org.waymark.ops.wiring;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.Map;
import org.waymark.ops.bench.wire.StandIn;
import org.waymark.ops.client.Api;

/**
 * The mains apart, over the wire: MongoDB's protocol by a server in this process, Axon Server's by a stand-in that speaks as
 * much of it as Waymark uses. What it shows is our side of the wire.
 */
class ApartTest extends AcceptanceSuite {
    @Override
    Wiring start(Path folder) {
        var axonServer = StandIn.startFor("a token");
        var mongo = new MongoServer(new MemoryBackend());
        var apart = new Apart(
                folder,
                Map.of(
                        "waymark.axonserver.servers",
                        axonServer.address(),
                        "waymark.axonserver.token",
                        "a token",
                        "waymark.mongo.uri",
                        mongo.bindAndGetConnectionString() + "/waymark"));
        return new OverTheWire(apart, axonServer, mongo);
    }

    private record OverTheWire(Apart apart, StandIn axonServer, MongoServer mongo) implements Wiring {
        @Override
        public Api commands() {
            return apart.commands();
        }

        @Override
        public Api questions() {
            return apart.questions();
        }

        @Override
        public Api otherCommands() {
            return apart.otherCommands();
        }

        @Override
        public Api otherQuestions() {
            return apart.otherQuestions();
        }

        @Override
        public Api signer() {
            return apart.signer();
        }

        @Override
        public void breakConnections() {
            axonServer.restart();
        }

        @Override
        public void close() {
            apart.close();
            axonServer.close();
            mongo.shutdownNow();
        }
    }
}
