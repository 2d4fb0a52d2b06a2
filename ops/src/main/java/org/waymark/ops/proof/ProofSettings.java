package org.waymark.ops.proof;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waymark.eventstore.proof.Pace;
import org.waymark.eventstore.proof.ProofFolder;

/**
 * How the history is signed.
 *
 * @param key the file of the signing key, better not in the data folder; it is made at the first start
 * @param copy a file that every checkpoint is added to, best on another machine's disk
 * @param events a checkpoint after so many new events
 * @param time a checkpoint after so long if there is anything new
 */
@ConfigurationProperties("waymark.proof")
public record ProofSettings(
        @Nullable Path key,
        @Nullable Path copy,
        @DefaultValue("10000") long events,
        @DefaultValue("1m") Duration time) {
    ProofFolder folder(Path data) {
        var folder = ProofFolder.in(data);
        var withKey = key == null ? folder : folder.withKey(key);
        return copy == null ? withKey : withKey.copiedTo(copy);
    }

    Pace pace() {
        return new Pace(Pace.usual().look(), events, time);
    }
}
