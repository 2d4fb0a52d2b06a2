package org.waymark.ops.wiring;

import org.waymark.ops.client.Api;

/** A Waymark that runs, put together in one way: whom to send commands to, whom to ask, and who signs. */
interface Wiring extends AutoCloseable {
    Api commands();

    Api questions();

    /** Another command node where there is one. */
    Api otherCommands();

    /** Another query node where there is one. */
    Api otherQuestions();

    Api signer();

    /** Makes it harder: breaks every connection to the event store, where there are any. */
    default void breakConnections() {}

    @Override
    void close();
}
