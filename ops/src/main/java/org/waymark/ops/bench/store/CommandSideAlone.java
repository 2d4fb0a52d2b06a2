package org.waymark.ops.bench.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.waymark.command.CommandSide;
import org.waymark.command.shared.CommandDoor;
import org.waymark.eventstore.EventLog;
import org.waymark.keys.PersonalKeys;

/** The command side with its event store and nothing else: no web, no read models, no accounts but {@link InventedStaff}. */
public final class CommandSideAlone implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration", // a token store beside the stock
                // engine
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
            })
    @Import(CommandSide.class)
    static class Alone {}

    private CommandSideAlone(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With the system's own clock. */
    public static CommandSideAlone open(Path data, Class<?>... instead) {
        return open(data, Clock.systemUTC(), instead);
    }

    /** Nothing is sealed: to measure what sealing costs. */
    public static CommandSideAlone openUnsealed(Path data) {
        return open(data, Clock.systemUTC(), List.of("--waymark.keys.sealed=false"));
    }

    /** On the stores that these settings name. */
    public static CommandSideAlone openOn(Path data, Map<String, String> settings) {
        return open(
                data,
                Clock.systemUTC(),
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toList());
    }

    /** @param instead configurations whose beans take the place of the usual ones */
    public static CommandSideAlone open(Path data, Clock clock, Class<?>... instead) {
        return open(data, clock, List.of(), instead);
    }

    private static CommandSideAlone open(Path data, Clock clock, List<String> settings, Class<?>... instead) {
        List<Class<?>> sources = new ArrayList<>(List.of(Alone.class, InventedStaff.class));
        sources.addAll(List.of(instead));
        var context = new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("clock", clock))
                .run(arguments(data, settings));
        return new CommandSideAlone(context);
    }

    private static String[] arguments(Path data, List<String> settings) {
        var all = new ArrayList<>(settings);
        all.addAll(List.of("--waymark.data=" + data, "--spring.main.banner-mode=off", "--logging.level.root=error"));
        return all.toArray(String[]::new);
    }

    public CommandDoor door() {
        return context.getBean(CommandDoor.class);
    }

    public EventLog log() {
        return context.getBean(EventLog.class);
    }

    public PersonalKeys keys() {
        return context.getBean(PersonalKeys.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
