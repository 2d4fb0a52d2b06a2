package org.waymark.keys;

import java.util.List;
import java.util.function.Predicate;

/** Destroys what a person could be read by, also when the power fails in the middle. */
public interface Erasures {
    /** Before the event is written. */
    void intend(String subject);

    /** After the event is durable: nothing of the subject can be read when this returns. */
    void complete(String subject);

    /** The event was not written. */
    void abandon(String subject);

    /** At a start: finishes what the events say was done, forgets what was not. */
    void settle(Predicate<String> isErasedInEvents);

    /** The ids of all that were erased. */
    List<String> erased();
}
