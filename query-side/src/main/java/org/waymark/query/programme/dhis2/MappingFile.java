package org.waymark.query.programme.dhis2;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.web.Problem;

/** Where the mapping is. */
public record MappingFile(@Nullable Path file) {
    /** What it says now; a problem with a sentence when it is not there or cannot be used. */
    public Mapping read() {
        if (file == null || !Files.isRegularFile(file)) {
            throw problem("NOT_MAPPED", "it is not there; ops/docs/exchange.md says what stands in it");
        }
        try {
            return Mapping.read(file);
        } catch (Mapping.Refused refused) {
            throw problem("MAPPING_REFUSED", String.valueOf(refused.getMessage()));
        }
    }

    private static RuntimeException problem(String code, String why) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "DHIS2_" + code,
                        "The file dhis2.json in the data folder says which of our numbers is which in DHIS2: " + why
                                + ".")
                .thrown();
    }
}
