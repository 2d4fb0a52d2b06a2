package org.waymark.ops.register.meeting;

import java.util.concurrent.CompletionException;
import org.waymark.ops.client.ApiRefused;
import org.waymark.ops.client.Command;
import org.waymark.ops.client.Lanes;
import org.waymark.ops.client.Receipt;

/** Sends one command and waits. */
final class Sending {
    private Sending() {}

    /** @throws ApiRefused when it is refused for good; anything else that fails ends the import */
    static Receipt send(Lanes lanes, Command command) {
        try {
            return lanes.send(command).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ApiRefused refused && !refused.later()
                    ? refused
                    : new CompletionException(failed.getCause());
        }
    }
}
