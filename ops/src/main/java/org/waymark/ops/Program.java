package org.waymark.ops;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.access.login.OperatorToken;
import org.waymark.command.access.FirstAdministrator;
import org.waymark.ops.client.Api;
import org.waymark.ops.embedded.DataFolder;
import org.waymark.ops.embedded.OperatorFile;

/** A running all-in-one program and the data folder it owns; closing it gives both back. */
public final class Program implements AutoCloseable {
    /** Set to true, the command line of whoever may read the data folder needs no login. */
    public static final String OPERATOR_FILE = "waymark.access.operator-file";

    private final DataFolder folder;
    private final ConfigurableApplicationContext context;

    private Program(DataFolder folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /**
     * @param port 0 for any free one
     * @param settings what else to set, as Spring properties
     * @throws org.waymark.ops.embedded.FolderRefused when the folder is in use, read-only or full
     * @throws PortInUseException when another program listens there
     */
    public static Program start(Path data, int port, Map<String, String> settings) {
        var folder = DataFolder.take(data);
        try {
            var program = new Program(folder, application().run(arguments(data, port, settings)));
            if (program.context.getEnvironment().getProperty(OPERATOR_FILE, boolean.class, false)) {
                OperatorFile.in(data).write(program.operatorToken());
            }
            folder.listensOn(program.address());
            return program;
        } catch (RuntimeException | Error failed) {
            folder.close();
            throw failed;
        }
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    /** The interface as the machine's own command line uses it. */
    public Api operator() {
        return new Api(address(), operatorToken());
    }

    private String operatorToken() {
        return context.getBean(OperatorToken.class).value();
    }

    /** The password of the administrator who was made just now; nothing when there was one already. */
    public Optional<String> firstAdministrator() {
        return context.getBean(FirstAdministrator.class).openUnlessThere();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
        folder.close();
    }

    private static SpringApplication application() {
        var application = new SpringApplication(AllInOne.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        return application;
    }

    private static String[] arguments(Path data, int port, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("waymark.data", data.toString());
        all.put("server.port", Integer.toString(port));
        List<String> arguments = new ArrayList<>();
        all.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments.toArray(String[]::new);
    }
}
