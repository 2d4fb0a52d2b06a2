package org.waymark.command.wire;

import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** This node's own handlers, as commands from other nodes reach them: what they refuse is put so that it can travel. */
final class LocalSegment implements CommandBus {
    private final CommandBus here;

    LocalSegment(CommandBus here) {
        this.here = here;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        here.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        here.<C, R>dispatch(command, (sent, result) -> callback.onResult(sent, travelling(result)));
    }

    @SuppressWarnings("unchecked") // a result that is a failure has no payload of any type
    private static <R> CommandResultMessage<? extends R> travelling(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        var refused = Refused.of(result.exceptionResult());
        var failure = new CommandExecutionException("refused", null, refused);
        return new GenericCommandResultMessage<R>(failure, result.getMetaData());
    }

    /** Empty when it came from somewhere else than {@link #travelling}. */
    static Optional<Refused> arrived(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandExecutionException failure) {
                return failure.getDetails().map(details -> (Refused) details);
            }
        }
        return Optional.empty();
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        return here.subscribe(name, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return here.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return here.registerDispatchInterceptor(interceptor);
    }
}
