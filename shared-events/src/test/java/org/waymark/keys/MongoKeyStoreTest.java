package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.Confidential;
import org.waymark.keys.KeyStore.FoundBy;
import org.waymark.keys.mongo.MongoKeyStore;
import org.waymark.wiring.InProcessMongo;

class MongoKeyStoreTest extends KeyStoreContract {
    private final InProcessMongo mongo = new InProcessMongo();

    @Override
    KeyStore open() {
        return new MongoKeyStore(mongo.database(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void an_erasure_that_another_node_is_in_the_middle_of_is_its_own_and_a_lost_nodes_is_everybodys() {
        var node = open();
        var later = new MongoKeyStore(mongo.database(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3)));
        node.intend("somebody");
        assertThat(node.intended()).isEmpty();
        assertThat(later.intended()).containsExactly("somebody");
    }

    @Test
    void a_node_that_remembers_a_key_forgets_it_once_another_has_erased_and_lists_who_it_was(@TempDir Path folder) {
        var master = MasterKeyFile.fresh();
        var list = new ErasureList(folder.resolve("erasures"));
        var here = PersonalData.open(open(), master, list);
        var place = new Place("subject", "event", "name/1");
        var sealed = here.keys().seal(Confidential.of("Amara"), place);
        var elsewhere = open();
        elsewhere.destroy("subject");

        assertThat(here.keys().open(sealed)).isEqualTo(Confidential.of("Amara"));
        here.lookElsewhere();
        assertThat(here.keys().open(sealed)).isEqualTo(Confidential.erased());
        here.listErased();
        assertThat(list.ids()).containsExactly("subject");
        assertThat(elsewhere.keep("subject", new byte[] {1}, FoundBy.NONE)).isNull();
    }
}
