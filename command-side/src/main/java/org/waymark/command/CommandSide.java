package org.waymark.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything the command side is made of; {@link CommandSideApplication} runs it alone, ops runs it beside the query side. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CommandSide {}
