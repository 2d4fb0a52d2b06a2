package org.waymark.query.access;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Admission;
import org.waymark.access.Caller;
import org.waymark.access.Concerns;
import org.waymark.access.WithinReach;
import org.waymark.query.access.Witness.Asked;

/**
 * Stands before every query handler. A question about somebody outside the asker's reach is answered as if nobody were there;
 * a question about many is answered by a handler that leaves out what is not the asker's.
 */
@Component
final class QueryAdmission implements MessageHandlerInterceptor<QueryMessage<?, ?>> {
    private final Admission admission;
    private final Whereabouts whereabouts;
    private final Witness witness;

    QueryAdmission(Admission admission, Whereabouts whereabouts, Witness witness) {
        this.admission = admission;
        this.whereabouts = whereabouts;
        this.witness = witness;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
            throws Exception {
        var question = work.getMessage().getPayload();
        var caller = admission.admit(work.getMessage());
        caller.actsIn(work);
        return switch (question) {
            // Here, and only here, it is known who is about to read which person, before the answer exists.
            case Concerns concerns ->
                whereabouts.isWithinReach(caller, concerns.subject()) ? written(work, caller, chain) : null;
            case WithinReach many -> written(work, caller, chain);
            default -> throw Admission.notRegistered().thrown();
        };
    }

    private @Nullable Object written(
            UnitOfWork<? extends QueryMessage<?, ?>> work, Caller caller, InterceptorChain chain) throws Exception {
        var message = work.getMessage();
        var asked = new Asked(message.getPayload(), caller, null, message.getIdentifier());
        return witness.of(asked, chain.proceed());
    }
}
