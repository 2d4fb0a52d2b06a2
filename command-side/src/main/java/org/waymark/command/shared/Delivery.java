package org.waymark.command.shared;

import java.util.concurrent.CompletableFuture;

/** How commands reach whoever handles them, and what it means when one comes back with trouble. */
public interface Delivery {
    /** In this program itself: trouble is what it is, and nothing gets lost on the way. */
    Delivery HERE = new Delivery() {
        @Override
        public Throwable told(Throwable trouble) {
            return trouble;
        }

        @Override
        public boolean mayHaveBeenLost(Throwable trouble) {
            return false;
        }

        @Override
        public <T> CompletableFuture<T> inTime(CompletableFuture<T> answer) {
            return answer;
        }
    };

    /** What the handler said, whichever node it is on. */
    Throwable told(Throwable trouble);

    /** Nobody knows whether it was handled; its id makes sending it again safe. */
    boolean mayHaveBeenLost(Throwable trouble);

    /** The same, failed when it does not come in time. */
    <T> CompletableFuture<T> inTime(CompletableFuture<T> answer);
}
