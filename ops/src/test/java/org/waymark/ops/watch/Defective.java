package org.waymark.ops.watch;

import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;

/** A door with a defect that quotes what somebody sent. */
@RestController
final class Defective {
    @OpenTo({})
    @PutMapping("/api/defect")
    void defect() {
        throw new IllegalStateException(LogsTest.NAME);
    }
}
