package org.waymark.ops.watch;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.access.login.OperatorToken;
import org.waymark.command.CommandSideApplication;
import org.waymark.keys.MasterKeyFile;
import org.waymark.ops.bench.wire.StandIn;
import org.waymark.ops.client.Api;
import org.waymark.query.QuerySideApplication;

/** A command side and a query side apart, as their mains start them, over a stand-in and MongoDB's protocol. */
final class Sides implements AutoCloseable {
    private final StandIn axonServer = StandIn.start();
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private final Map<String, String> settings;

    /** @param more settings of both, beside those that say where the stores are */
    Sides(Path folder, Map<String, String> more) {
        var master = folder.resolve("master.key");
        MasterKeyFile.fresh().write(master);
        settings = new HashMap<>(Map.of(
                "waymark.events",
                "axonserver",
                "waymark.axonserver.servers",
                axonServer.address(),
                "waymark.mongo.uri",
                mongo.bindAndGetConnectionString() + "/waymark",
                "waymark.keys.master-file",
                master.toString(),
                "waymark.keys.erasures",
                folder.resolve("erasures").toString(),
                "server.port",
                "0",
                "logging.level.root",
                "ERROR"));
        settings.putAll(more);
    }

    /** For the nodes that are started from now on. */
    void set(String setting, String value) {
        settings.put(setting, value);
    }

    /** @param beside what a test brings */
    Api commands(Class<?>... beside) {
        return start(CommandSideApplication.class, beside);
    }

    Api questions(Class<?>... beside) {
        return start(QuerySideApplication.class, beside);
    }

    private Api start(Class<?> side, Class<?>... beside) {
        var application = new SpringApplication(side);
        application.addPrimarySources(List.of(beside));
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        var context = application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
        nodes.add(context);
        var server = ((WebServerApplicationContext) context).getWebServer();
        return new Api(
                "http://127.0.0.1:" + (server == null ? 0 : server.getPort()),
                context.getBean(OperatorToken.class).value());
    }

    ConfigurableApplicationContext last() {
        return nodes.getLast();
    }

    @Override
    public void close() {
        nodes.reversed().forEach(ConfigurableApplicationContext::close);
        axonServer.close();
        mongo.shutdownNow();
    }
}
