package org.waymark.command.shared;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.waymark.access.Caller;

/** Who sends a command in a test of one aggregate, where nobody logs in. */
public final class ActingAs {
    private ActingAs() {}

    /** For tests of rules that hold whoever asks. */
    public static MessageHandlerInterceptor<CommandMessage<?>> anybodyWhoMay() {
        return as(Caller.OPERATOR);
    }

    public static MessageHandlerInterceptor<CommandMessage<?>> as(Caller caller) {
        return (work, chain) -> {
            caller.actsIn(work);
            return chain.proceed();
        };
    }
}
