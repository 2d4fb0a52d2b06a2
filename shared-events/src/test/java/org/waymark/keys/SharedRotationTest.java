package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.Confidential;
import org.waymark.keys.mongo.MongoKeyStore;
import org.waymark.wiring.InProcessMongo;

/** A new master key for keys that nodes share, also while one of them did not stop. */
class SharedRotationTest {
    private static final Place AMARA = new Place("amara", "event", "name/1");

    private final InProcessMongo mongo = new InProcessMongo();
    private final MongoKeyStore store = new MongoKeyStore(mongo.database(), Clock.systemUTC());

    @TempDir
    Path folder = Path.of("");

    private Path master = Path.of("");

    @BeforeEach
    void begin() {
        master = folder.resolve("master.key");
        MasterKeyFile.fresh().write(master);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private PersonalData node() {
        return PersonalData.open(store, MasterKeyFile.read(master), new ErasureList(folder.resolve("erasures")));
    }

    @Test
    void a_node_that_runs_on_makes_no_key_that_the_new_master_key_does_not_open() {
        var runsOn = node();
        var amara = runsOn.keys().seal(Confidential.of("Amara"), AMARA);
        var sealed = new Confidential[1];
        int count = new MasterKeyRotation(master).rotate(store, () -> {
            sealed[0] = runsOn.keys().seal(Confidential.of("Leku"), new Place("leku", "event", "name/1"));
            runsOn.lookElsewhere();
        });

        assertThat(count).isEqualTo(3);
        var wanjiru = new Place("wanjiru", "event", "name/1");
        assertThatThrownBy(() -> runsOn.keys().seal(Confidential.of("Wanjiru"), wanjiru))
                .isInstanceOf(KeysUnavailableException.class)
                .hasMessageContaining("new master key");
        assertThatThrownBy(() -> runsOn.keys().open(amara)).isInstanceOf(KeysUnavailableException.class);
        var startedAnew = node();
        assertThat(startedAnew.keys().open(amara)).isEqualTo(Confidential.of("Amara"));
        assertThat(startedAnew.keys().open(sealed[0])).isEqualTo(Confidential.of("Leku"));
    }

    @Test
    void interrupted_it_leaves_a_master_key_that_opens_everything_and_is_done_again() throws Exception {
        var before = Files.readString(master);
        var sealed = node().keys().seal(Confidential.of("Amara"), AMARA);
        var keys = mongo.database().getCollection("keys");
        // in the order of ids it comes after the first and before the last
        keys.insertOne(
                new Document("_id", "leku").append("key", new Binary("no key".getBytes(StandardCharsets.UTF_8))));
        assertThatThrownBy(() -> new MasterKeyRotation(master).rotate(store))
                .isInstanceOf(KeysUnavailableException.class);
        assertThat(node().keys().open(sealed)).isEqualTo(Confidential.of("Amara"));

        keys.deleteOne(new Document("_id", "leku"));
        assertThat(new MasterKeyRotation(master).rotate(store)).isEqualTo(2);
        assertThat(node().keys().open(sealed)).isEqualTo(Confidential.of("Amara"));
        var list = new ErasureList(folder.resolve("erasures"));
        assertThatThrownBy(() -> PersonalData.open(store, MasterKeyFile.parse(before), list))
                .isInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void where_there_are_no_keys_the_master_key_stays_as_it_is() throws Exception {
        var before = Files.readString(master);
        assertThatThrownBy(() -> new MasterKeyRotation(master).rotate(store)).hasMessageContaining("no keys there");
        assertThat(Files.readString(master)).isEqualTo(before);
    }
}
