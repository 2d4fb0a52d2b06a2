package org.waymark.query.access;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Admission;
import org.waymark.access.Caller;
import org.waymark.access.Concerns;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.UnderGlass;
import org.waymark.access.reads.UnderGlass.Marked;
import org.waymark.query.access.Witness.Asked;

/**
 * Stands before every query handler. A question about somebody outside the asker's reach is answered as if nobody were there;
 * a question about many is answered by a handler that leaves out what is not the asker's. It is no interceptor of Axon's by
 * type: Axon registers each such bean by itself, later than {@link QueriesAreAdmitted} does, and it would stand there twice.
 */
@Component
final class QueryAdmission {
    private static final String ADMITTED = QueryAdmission.class.getName();

    private final Admission admission;
    private final Whereabouts whereabouts;
    private final Witness witness;
    private final Glass glass;

    QueryAdmission(Admission admission, Whereabouts whereabouts, Witness witness, Glass glass) {
        this.admission = admission;
        this.whereabouts = whereabouts;
        this.witness = witness;
        this.glass = glass;
    }

    @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain) throws Exception {
        if (work.resources().putIfAbsent(ADMITTED, true) != null) {
            return chain.proceed(); // a local bus behind one over the network asks twice, and one read is one line
        }
        var question = work.getMessage().getPayload();
        var caller = admission.admit(work.getMessage());
        caller.actsIn(work);
        return switch (question) {
            case Concerns concerns ->
                whereabouts.isWithinReach(caller, concerns.subject())
                        ? written(work, caller, null, chain)
                        : throughGlass(work, caller, chain);
            case WithinReach many -> written(work, caller, null, chain);
            default -> throw Admission.notRegistered().thrown();
        };
    }

    /** Nothing, as if nobody were there, unless the glass is broken and the answer says so. */
    private @Nullable Object throughGlass(
            UnitOfWork<? extends QueryMessage<?, ?>> work, Caller caller, InterceptorChain chain) throws Exception {
        var asked = asked(work, caller, null);
        var fields = asked.fields();
        var seen = asked.person().flatMap(person -> glass.broken(caller, person));
        if (seen.isEmpty() || fields == null || !fields.isForCare()) {
            return null;
        }
        seen.get().marks(work);
        return written(work, caller, seen.get(), chain);
    }

    private @Nullable Object written(
            UnitOfWork<? extends QueryMessage<?, ?>> work,
            Caller caller,
            @Nullable UnderGlass seen,
            InterceptorChain chain)
            throws Exception {
        var answer = chain.proceed();
        var told = answer instanceof Optional<?> maybe ? maybe.orElse(null) : answer;
        if (seen != null && !(told instanceof Marked marked && seen.equals(marked.breakGlass()))) {
            return null;
        }
        return witness.of(asked(work, caller, seen == null ? null : seen.id()), answer);
    }

    private static Asked asked(
            UnitOfWork<? extends QueryMessage<?, ?>> work, Caller caller, @Nullable UUID breakGlass) {
        var message = work.getMessage();
        return new Asked(message.getPayload(), caller, breakGlass, message.getIdentifier());
    }
}
