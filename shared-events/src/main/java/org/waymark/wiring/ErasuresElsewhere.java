package org.waymark.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.keys.PersonalData;

/**
 * Sees that another node erased somebody, and forgets the key that this one still remembers; while it cannot see, every key
 * is forgotten, so that none outlives its erasure for longer than the pause between two looks.
 */
final class ErasuresElsewhere implements AutoCloseable {
    static final Duration LOOK = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresElsewhere.class);
    private static final long LOOKS_BETWEEN_SETTLING = 120;

    private final PersonalData personal;
    private final Runnable settle;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("erasures").daemon().factory());
    private long looks;
    private boolean blind;
    private boolean behind;

    private ErasuresElsewhere(PersonalData personal, Runnable settle) {
        this.personal = personal;
        this.settle = settle;
    }

    /** @param settle finishes what a lost node had begun */
    static ErasuresElsewhere watch(PersonalData personal, Runnable settle) {
        var watch = new ErasuresElsewhere(personal, settle);
        watch.thread.scheduleWithFixedDelay(watch::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            personal.lookElsewhere();
            blind = false;
        } catch (RuntimeException absent) {
            personal.forgetAll();
            blind = told(blind, "who was erased elsewhere cannot be seen just now", absent);
            return;
        }
        try {
            personal.listErased();
            if (++looks % LOOKS_BETWEEN_SETTLING == 0) {
                settle.run();
            }
            behind = false;
        } catch (RuntimeException refused) {
            behind = told(behind, "who was erased elsewhere cannot be listed or settled just now", refused);
        }
    }

    /** Once for each time that it begins. */
    private static boolean told(boolean before, String what, RuntimeException why) {
        if (!before) {
            LOG.warn("{}: {}", what, why.getClass().getSimpleName());
        }
        return true;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
