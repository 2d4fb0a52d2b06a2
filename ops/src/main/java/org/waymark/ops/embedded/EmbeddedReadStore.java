package org.waymark.ops.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The read store when nobody named a MongoDB: the same wire protocol, in memory, on this machine only. It begins empty at
 * each start and is rebuilt from the events, so that no stop, however unclean, can leave it wrong.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "waymark.mongo.uri", matchIfMissing = true, havingValue = "embedded")
public class EmbeddedReadStore {
    static final String DATABASE = "waymark";

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        var server = new MongoServer(new IndexedBackend());
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return server;
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(MongoServer server) {
        return MongoClients.create(server.getConnectionString());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client) {
        return client.getDatabase(DATABASE);
    }
}
