package org.waymark.keys.spring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are.
 *
 * @param masterFile the file of the master key; beside the data folder, not in it, when not said
 * @param master the master key itself, as it stands in such a file, best given as an environment variable
 *     ({@code WAYMARK_KEYS_MASTER})
 * @param erasures the file that lists who was erased; beside the data folder when not said
 * @param sealed false only for measuring what sealing costs
 */
@ConfigurationProperties("waymark.keys")
public record KeysProperties(
        @Nullable Path masterFile,
        @Nullable String master,
        @Nullable Path erasures,
        @DefaultValue("true") boolean sealed) {
    /** So that a setting printed somewhere gives nothing away. */
    @Override
    public String toString() {
        return "KeysProperties[masterFile=" + masterFile + ", erasures=" + erasures + "]";
    }
}
