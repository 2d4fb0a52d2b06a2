package org.waymark.page.backups;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done about backups where the program runs; a program whose stores are looked after elsewhere has none of it. */
public interface Backups {
    /** What there is, and what goes on. */
    Standing standing();

    /**
     * Begins one and returns at once; while one goes on nothing is begun.
     *
     * @throws org.waymark.web.ProblemException when there is nowhere to put it
     */
    void begin();

    /**
     * How it stands.
     *
     * @param folder where backups are put; null when nobody said where
     * @param running null when none is being made
     * @param failed why the last one came to nothing, in a sentence; null when it did not
     * @param taken the latest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            @Nullable String folder,
            @Nullable Running running,
            @Nullable String failed,
            List<Taken> taken) {}

    /**
     * One that is being made.
     *
     * @param verifying false while it is copied, true while the copy is compared with its checkpoints
     * @param percent of what is to be copied
     */
    record Running(Instant since, boolean verifying, int percent) {}

    /**
     * One that was made here.
     *
     * @param verified when its history was compared with its signed checkpoints; null when there was nothing to compare with
     * @param findings how many things were found wrong with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Taken(
            String name,
            Instant at,
            long bytes,
            int files,
            @Nullable Instant verified,
            @Nullable Integer findings) {
        /** True when somebody may rely on it. */
        public boolean sound() {
            return findings != null && findings == 0;
        }
    }
}
