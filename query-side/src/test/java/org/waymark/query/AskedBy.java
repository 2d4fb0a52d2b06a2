package org.waymark.query;

import java.util.function.Supplier;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.waymark.access.Caller;

/** Calls a query handler as the query bus does: with somebody who asks. */
public final class AskedBy {
    private AskedBy() {}

    /** For tests of answers that nothing is left out of. */
    public static <T> T anybodyWhoMay(Supplier<T> question) {
        return by(Caller.OPERATOR, question);
    }

    public static <T> T by(Caller caller, Supplier<T> question) {
        var work = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("a question"));
        caller.actsIn(work);
        try {
            return question.get();
        } finally {
            work.rollback();
        }
    }
}
