package org.waymark.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a read model is written with: never less than the database was given with. */
class CarefulTest {
    private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:1"); // nothing is asked of it

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void a_majority_keeps_it_and_the_journal_and_the_patience_that_were_asked_for_stay() {
        var shared = WriteConcern.MAJORITY.withJournal(true).withWTimeout(7, TimeUnit.SECONDS);
        var database = client.getDatabase("waymark").withWriteConcern(shared);
        assertThat(Projections.careful(database).getWriteConcern()).isEqualTo(shared);
    }

    @Test
    void a_database_that_was_given_with_less_is_written_to_by_a_majority_and_read_where_it_is_written() {
        var careful = Projections.careful(
                client.getDatabase("waymark").withReadPreference(ReadPreference.secondaryPreferred()));
        assertThat(careful.getWriteConcern().getWString()).isEqualTo("majority");
        assertThat(careful.getReadPreference()).isEqualTo(ReadPreference.primary());
    }
}
