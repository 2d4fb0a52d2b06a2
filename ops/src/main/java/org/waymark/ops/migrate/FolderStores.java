package org.waymark.ops.migrate;

import java.nio.file.Path;
import java.util.List;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.credentials.SqliteCredentials;
import org.waymark.access.reads.ReadAudit;
import org.waymark.access.reads.SqliteReadAudit;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.sqlite.SqliteEventStore;
import org.waymark.eventstore.sqlite.SqliteMove;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.KeyStore;
import org.waymark.keys.PersonalData;
import org.waymark.keys.sqlite.SqliteKeyStore;
import org.waymark.ops.embedded.DataFolder;

/** A data folder that no program runs on; what is sealed stays as it is. */
final class FolderStores implements Stores {
    private final DataFolder folder;
    private final SqliteKeyStore keys;
    private final SqliteReadAudit reads;
    private final SqliteMove arriving;
    private final SqliteEventStore events;
    private final SqliteCredentials credentials;

    private FolderStores(DataFolder folder) {
        this.folder = folder;
        keys = SqliteKeyStore.open(KeyFiles.of(folder.path()).keys(), true);
        reads = SqliteReadAudit.open(folder.path());
        events = SqliteEventStore.open(folder.path());
        arriving = SqliteMove.into(folder.path());
        credentials = SqliteCredentials.open(folder.path(), PersonalData.none());
    }

    static FolderStores open(Path data) {
        var folder = DataFolder.take(data);
        try {
            return new FolderStores(folder);
        } catch (RuntimeException | Error failed) {
            folder.close();
            throw failed;
        }
    }

    @Override
    public String name() {
        return "the data folder " + folder.path();
    }

    @Override
    public EventLog log() {
        return events.log();
    }

    @Override
    public void append(List<StoredEvent> some) {
        arriving.append(some);
    }

    @Override
    public KeyStore keys() {
        return keys;
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public ReadAudit reads() {
        return reads;
    }

    @Override
    public void close() {
        arriving.close();
        events.close();
        reads.close();
        credentials.close();
        keys.close();
        folder.close();
    }
}
