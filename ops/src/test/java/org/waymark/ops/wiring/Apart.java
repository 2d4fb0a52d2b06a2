package org.waymark.ops.wiring;

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
import org.waymark.ops.Program;
import org.waymark.ops.client.Api;
import org.waymark.query.QuerySideApplication;

/** Two command sides, two query sides and one that signs, each with connections of its own to the stores they share. */
final class Apart implements Wiring {
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private final List<Api> doors = new ArrayList<>();
    private final Program signing;

    /** @param stores what says where the events and the MongoDB are */
    Apart(Path folder, Map<String, String> stores) {
        var master = folder.resolve("master.key");
        MasterKeyFile.fresh().write(master);
        var settings = new HashMap<>(stores);
        settings.put("waymark.events", "axonserver");
        settings.put("waymark.keys.master-file", master.toString());
        settings.put("waymark.keys.erasures", folder.resolve("erasures").toString());
        settings.put("waymark.proof.key", folder.resolve("signing.key").toString());
        settings.put("logging.level.root", "ERROR");
        for (var side : List.of(CommandSideApplication.class, QuerySideApplication.class)) {
            start(side, settings);
            start(side, settings);
        }
        signing = Program.start(folder.resolve("signer"), 0, settings);
        doors.add(signing.operator());
    }

    private void start(Class<?> side, Map<String, String> settings) {
        var application = new SpringApplication(side);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        var all = new HashMap<>(settings);
        all.put("server.port", "0");
        var context = application.run(all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
        nodes.add(context);
        var server = ((WebServerApplicationContext) context).getWebServer();
        int port = server == null ? 0 : server.getPort();
        doors.add(new Api(
                "http://127.0.0.1:" + port, context.getBean(OperatorToken.class).value()));
    }

    @Override
    public Api commands() {
        return doors.get(0);
    }

    @Override
    public Api otherCommands() {
        return doors.get(1);
    }

    @Override
    public Api questions() {
        return doors.get(2);
    }

    @Override
    public Api otherQuestions() {
        return doors.get(3);
    }

    @Override
    public Api signer() {
        return doors.get(4);
    }

    @Override
    public void close() {
        doors.forEach(Api::close);
        signing.close();
        nodes.reversed().forEach(ConfigurableApplicationContext::close);
    }
}
