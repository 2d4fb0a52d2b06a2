package org.waymark.access;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.waymark.eventstore.Provenance;

/** Stands before every command handler; what the handler may touch, the aggregate decides on what it has loaded. */
public final class CommandAdmission implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Admission admission;

    public CommandAdmission(Admission admission) {
        this.admission = admission;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var caller = admission.admit(work.getMessage());
        var role = caller.role().name();
        if (!role.equals(work.getMessage().getMetaData().get(Provenance.ROLE))) {
            work.transformMessage(message -> message.andMetaData(Map.of(Provenance.ROLE, role)));
        }
        caller.actsIn(work);
        return chain.proceed();
    }
}
