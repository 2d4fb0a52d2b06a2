package org.waymark.command;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.waymark.command.access.FirstAdministrator;
import org.waymark.wiring.Service;

/** Runs the command side alone, beside query sides that run elsewhere over the same event store. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSide.class)
@PropertySource({"classpath:org/waymark/wiring/service.properties", "classpath:org/waymark/command/service.properties"})
public class CommandSideApplication {
    public static void main(String[] args) {
        Service.run(CommandSideApplication.class, args)
                .getBean(FirstAdministrator.class)
                .openUnlessThere()
                .ifPresent(password -> System.out.printf(
                        "the first account is %s, with the password %s, told this once%n",
                        FirstAdministrator.NAME, password));
    }
}
