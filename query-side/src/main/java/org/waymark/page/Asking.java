package org.waymark.page;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.waymark.web.Problem;

/** Asks for pages what the interface asks for programs: the same questions through the same gateway, under the same rules. */
@Component
public final class Asking {
    private final QueryGateway queries;

    Asking(QueryGateway queries) {
        this.queries = queries;
    }

    public <A> A of(Object question, Class<A> answer) {
        return wait(queries.query(question, ResponseTypes.instanceOf(answer)));
    }

    /** @param missing what to say when there is nothing, or nothing that the asker may know of */
    public <A> A of(Object question, Class<A> answer, Problem missing) {
        return maybe(question, answer).orElseThrow(missing::thrown);
    }

    /** Nothing when there is nothing, or nothing that the asker may know of. */
    public <A> Optional<A> maybe(Object question, Class<A> answer) {
        return wait(queries.query(question, ResponseTypes.optionalInstanceOf(answer)));
    }

    private static <A> A wait(CompletableFuture<A> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw failed;
        }
    }
}
