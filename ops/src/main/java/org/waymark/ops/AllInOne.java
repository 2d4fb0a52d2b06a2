package org.waymark.ops;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.waymark.command.CommandSide;
import org.waymark.ops.backup.kept.BackupDoors;
import org.waymark.ops.embedded.EmbeddedReadStore;
import org.waymark.ops.proof.ProofDoors;
import org.waymark.query.QuerySide;

/** Both sides in one process over one event store and one read store, listening on this machine only. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommandSide.class,
    QuerySide.class,
    EmbeddedReadStore.class,
    BackupDoors.class,
    ProofDoors.class,
    Described.class,
    DescribedDoors.class
})
@PropertySource("classpath:all-in-one.properties")
public class AllInOne {}
