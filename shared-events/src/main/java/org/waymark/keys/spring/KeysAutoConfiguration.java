package org.waymark.keys.spring;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.waymark.eventstore.spring.EventStoreAutoConfiguration;
import org.waymark.eventstore.spring.EventStoreProperties;
import org.waymark.keys.ErasureList;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.KeyStore;
import org.waymark.keys.MasterKey;
import org.waymark.keys.MasterKeyFile;
import org.waymark.keys.PersonalData;
import org.waymark.keys.PersonalKeys;
import org.waymark.keys.mongo.MongoKeyStore;
import org.waymark.keys.sqlite.SqliteKeyStore;
import org.waymark.wiring.SharedMongoAutoConfiguration;
import org.waymark.wiring.WiringRefused;

/** Gives a program the keys of people; whoever keeps the master key in a key service brings a {@link MasterKey} of their own. */
@AutoConfiguration(before = EventStoreAutoConfiguration.class, after = SharedMongoAutoConfiguration.class)
@EnableConfigurationProperties({KeysProperties.class, EventStoreProperties.class})
public class KeysAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    MasterKey masterKey(KeysProperties properties, EventStoreProperties events) {
        if (properties.master() != null) {
            return MasterKeyFile.parse(properties.master());
        }
        if (events.areShared() && (properties.masterFile() == null || !Files.exists(properties.masterFile()))) {
            throw new WiringRefused("nodes that share a store share its master key: put the same one on each node, as"
                    + " waymark.keys.master-file (ops/waymark keys new makes one) or WAYMARK_KEYS_MASTER");
        }
        var usual = KeyFiles.of(events.data());
        var file = properties.masterFile() == null ? usual.master() : properties.masterFile();
        if (!Files.exists(file) && !Files.exists(usual.keys())) {
            MasterKeyFile.fresh().write(file);
        }
        return MasterKeyFile.read(file);
    }

    @Bean
    @ConditionalOnMissingBean
    KeyStore keyStore(
            EventStoreProperties events, MasterKey masterFirst, ObjectProvider<MongoDatabase> shared, Clock clock) {
        return events.areShared()
                ? new MongoKeyStore(shared.getObject(), clock)
                : SqliteKeyStore.open(KeyFiles.of(events.data()).keys(), true);
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalData personalData(
            KeysProperties properties, EventStoreProperties events, KeyStore store, MasterKey master) {
        var file = properties.erasures() == null ? KeyFiles.of(events.data()).erasures() : properties.erasures();
        var list = new ErasureList(file);
        return properties.sealed()
                ? PersonalData.open(store, master, list)
                : PersonalData.inTheClear(store, master, list);
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalKeys personalKeys(PersonalData personal) {
        return personal.keys();
    }
}
