package org.waymark.query.projection.start;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read store when {@code waymark.mongo.uri} names a MongoDB; otherwise the program brings one of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${waymark.mongo.uri:}'.startsWith('mongodb')")
class NamedReadStore {
    private static final String DATABASE = "waymark";

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(@Value("${waymark.mongo.uri}") String uri) {
        return MongoClients.create(uri);
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${waymark.mongo.uri}") String uri) {
        return client.getDatabase(Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), DATABASE));
    }
}
