package org.waymark.ops.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The mains apart on a real Axon Server and a real MongoDB replica set, in containers. */
class ContainersTest extends AcceptanceSuite {
    private static final int AXON_SERVER_PORT = 8124;
    private static final int MONGO_PORT = 27017;

    private final GenericContainer<?> axonServer = new GenericContainer<>("axoniq/axonserver:2025.1.2")
            .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
            .withExposedPorts(AXON_SERVER_PORT, 8024)
            .waitingFor(Wait.forHttp("/actuator/health").forPort(8024).withStartupTimeout(Duration.ofMinutes(3)));
    private final GenericContainer<?> mongo = new GenericContainer<>("mongo:8.0")
            .withCommand("--replSet", "rs0", "--bind_ip_all")
            .withExposedPorts(MONGO_PORT)
            .waitingFor(Wait.forLogMessage(".*Waiting for connections.*", 1));

    @Override
    Wiring start(Path folder) throws Exception {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            var how = "not run in containers: there is no Docker engine here; with one, mvn verify runs it by itself,"
                    + " and RealServersTest says how to run it on servers of your own";
            System.err.println("SKIPPED ContainersTest: " + how);
            Assumptions.abort(how);
        }
        axonServer.start();
        mongo.start();
        mongo.execInContainer("mongosh", "--eval", "rs.initiate()");
        return new Apart(
                folder,
                Map.of(
                        "waymark.axonserver.servers",
                        axonServer.getHost() + ":" + axonServer.getMappedPort(AXON_SERVER_PORT),
                        "waymark.mongo.uri",
                        "mongodb://%s:%d/waymark?directConnection=true"
                                .formatted(mongo.getHost(), mongo.getMappedPort(MONGO_PORT))));
    }

    @AfterAll
    void stop() {
        axonServer.stop();
        mongo.stop();
    }
}
