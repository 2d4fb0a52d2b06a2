package org.waymark.ops.backup.kept;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Backups by the program itself, where it alone has the stores; whoever runs it says into which folder. */
@Configuration(proxyBeanMethods = false)
public class BackupDoors {
    @Bean
    @ConditionalOnProperty(name = "waymark.events", havingValue = "sqlite")
    KeptBackups backups(
            @Value("${waymark.data}") Path data,
            @Value("${waymark.backups:#{null}}") @Nullable Path folder,
            Clock clock) {
        return new KeptBackups(data, folder, clock);
    }
}
