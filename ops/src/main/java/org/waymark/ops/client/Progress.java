package org.waymark.ops.client;

import java.io.PrintWriter;
import java.time.Duration;

/** Says on the screen how far long work is and how long it will still take; a pipe gets one line at the end. */
public final class Progress {
    private static final boolean TERMINAL =
            System.console() != null && System.console().isTerminal();
    private static final long BETWEEN = Duration.ofMillis(500).toNanos();

    private final PrintWriter screen;
    private final String what;
    private final long all;
    private final long began = System.nanoTime();
    private long shown = began;
    private long done;

    public Progress(PrintWriter screen, String what, long all) {
        this.screen = screen;
        this.what = what;
        this.all = all;
    }

    /** One more is done. */
    public synchronized void step() {
        reached(done + 1);
    }

    /** So many are done by now. */
    public synchronized void reached(long sofar) {
        done = sofar;
        long now = System.nanoTime();
        if (TERMINAL && now - shown >= BETWEEN && done < all) {
            shown = now;
            screen.printf("\r%s: %,d of %,d, %s left    ", what, done, all, left(now));
            screen.flush();
        }
    }

    /** Ends the line that is being written over; work that took no time is not spoken of. */
    public synchronized void end() {
        if (System.nanoTime() - began > BETWEEN) {
            screen.printf(
                    (TERMINAL ? "\r" : "") + "%s: %,d of %,d in %s          %n",
                    what,
                    done,
                    all,
                    words(System.nanoTime() - began));
            screen.flush();
        }
    }

    private String left(long now) {
        return words((now - began) / Math.max(1, done) * (all - done));
    }

    private static String words(long nanos) {
        long seconds = Math.max(1, Duration.ofNanos(nanos).toSeconds());
        return seconds < 90 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
