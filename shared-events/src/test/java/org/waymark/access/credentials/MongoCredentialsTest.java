package org.waymark.access.credentials;

import org.junit.jupiter.api.AfterEach;
import org.waymark.wiring.InProcessMongo;

class MongoCredentialsTest extends CredentialsContract {
    private final InProcessMongo mongo = new InProcessMongo();

    @Override
    Credentials open() {
        return new MongoCredentials(mongo.database(), personal);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
