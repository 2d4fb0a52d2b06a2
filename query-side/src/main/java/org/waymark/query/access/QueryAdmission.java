package org.waymark.query.access;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Admission;
import org.waymark.access.Concerns;
import org.waymark.access.WithinReach;

/**
 * Stands before every query handler. A question about somebody outside the asker's reach is answered as if nobody were there;
 * a question about many is answered by a handler that leaves out what is not the asker's.
 */
@Component
final class QueryAdmission implements MessageHandlerInterceptor<QueryMessage<?, ?>> {
    private final Admission admission;
    private final Whereabouts whereabouts;

    QueryAdmission(Admission admission, Whereabouts whereabouts) {
        this.admission = admission;
        this.whereabouts = whereabouts;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
            throws Exception {
        var question = work.getMessage().getPayload();
        var caller = admission.admit(work.getMessage());
        caller.actsIn(work);
        return switch (question) {
            // Here, and only here, it is known who is about to read which person, before the answer exists.
            case Concerns concerns -> whereabouts.isWithinReach(caller, concerns.subject()) ? chain.proceed() : null;
            case WithinReach many -> chain.proceed();
            default -> throw Admission.notRegistered().thrown();
        };
    }
}
