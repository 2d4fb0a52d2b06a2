package org.waymark.watch;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.Provenance;

/** Stands before the handlers of commands: goes on with what the command was sent in, on whichever node that is. */
final class WatchedCommands implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Watch watch;

    WatchedCommands(Watch watch) {
        this.watch = watch;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (Correlation.current() == null) {
            var id = idOf(work.getMessage());
            if (id != null) {
                var named = Correlation.of(id);
                work.onCleanup(done -> named.close());
            }
        }
        if (watch.isOn()) {
            step(work);
        }
        return chain.proceed();
    }

    /** Until its events are kept, or it is refused. */
    private void step(UnitOfWork<? extends CommandMessage<?>> work) {
        var command = work.getMessage();
        var carried = (String) command.getMetaData().get(TraceParent.NAME);
        var step = watch.follow("handle " + command.getPayloadType().getSimpleName(), carried);
        work.onRollback(back ->
                step.failed(Objects.requireNonNull(back.getExecutionResult().getExceptionResult())));
        work.onCleanup(done -> step.close());
    }

    private static @Nullable String idOf(Message<?> command) {
        var trace = TraceParent.trace((String) command.getMetaData().get(TraceParent.NAME));
        return trace != null ? trace : (String) command.getMetaData().get(Provenance.COMMAND_ID);
    }

    /** Sees how long the store takes to keep what a unit of work appends. */
    static final class Appended implements MessageDispatchInterceptor<EventMessage<?>> {
        private final Watch watch;

        Appended(Watch watch) {
            this.watch = watch;
        }

        @Override
        public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
            if (CurrentUnitOfWork.isStarted()) {
                var step = watch.begin("append events").with("waymark.events", events.size());
                CurrentUnitOfWork.get().onCleanup(done -> step.close());
            }
            return (index, event) -> event;
        }
    }
}
