package org.waymark.ops.wiring;

import java.nio.file.Path;

class EmbeddedTest extends AcceptanceSuite {
    @Override
    Wiring start(Path folder) {
        return new Embedded(folder);
    }
}
