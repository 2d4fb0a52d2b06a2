package org.waymark.access.reads;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The glass that was broken to see an answer, for whoever sees it to be told.
 *
 * @param until when it is over
 */
public record UnderGlass(UUID id, Instant until) {
    private static final String RESOURCE = UnderGlass.class.getName();

    /** An answer that says it: what cannot say it is not given to somebody who broke the glass. */
    public interface Marked {
        /** Null for what lies within the reader's reach. */
        @Nullable UnderGlass breakGlass();
    }

    /** The glass through which the question that is being handled is answered; null when there is none. */
    public static @Nullable UnderGlass now() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(RESOURCE) : null;
    }

    public void marks(UnitOfWork<?> work) {
        work.resources().put(RESOURCE, this);
    }
}
