package org.waymark.access.reads;

import org.junit.jupiter.api.AfterEach;
import org.waymark.wiring.InProcessMongo;

class MongoReadAuditTest extends ReadAuditContract {
    private final InProcessMongo mongo = new InProcessMongo();

    @Override
    ReadAudit open() {
        return new MongoReadAudit(mongo.database());
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
