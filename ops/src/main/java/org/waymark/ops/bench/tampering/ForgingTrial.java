package org.waymark.ops.bench.tampering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.Notary;
import org.waymark.eventstore.proof.Pace;
import org.waymark.eventstore.proof.ProofFolder;
import org.waymark.eventstore.proof.bundle.Bundle;
import org.waymark.eventstore.proof.bundle.BundleCheck;
import org.waymark.eventstore.proof.bundle.Bundles;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.eventstore.proof.note.SigningKey;
import org.waymark.eventstore.proof.tree.Proofs;
import org.waymark.eventstore.sqlite.SqliteEventStore;

/** Forges proofs of a real history, and asks Waymark's own check and the published one about each. */
public final class ForgingTrial {
    private static final int FIRST_CHECKPOINT = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Genuine(String json, @Nullable String kept) {}

    private final StandaloneChecker standalone;
    private final Random dice;
    private final List<Genuine> genuine = new ArrayList<>();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final String key;
    private final String resigned;
    private int refusedHere;
    private int refusedThere;
    private int genuineRefused;

    /** @param data a folder with some hundreds of events in it, and nobody running on it */
    public ForgingTrial(Path data, long seed, StandaloneChecker standalone) throws IOException {
        this.standalone = standalone;
        this.dice = new Random(seed);
        var folder = ProofFolder.in(data);
        try (var store = SqliteEventStore.open(data);
                var notary = Notary.start(store.log(), folder, Clock.systemUTC(), Pace.usual())) {
            key = notary.publicKey().toString();
            var now = notary.checkpoint();
            var bundles = new Bundles(store.log(), notary.tree());
            var kept = Checkpoint.sign(
                    FIRST_CHECKPOINT,
                    new Proofs(notary.tree()).root(FIRST_CHECKPOINT),
                    now.time(),
                    false,
                    SigningKey.read(folder.keyFile()));
            genuine.add(new Genuine(bundles.consistency(now, FIRST_CHECKPOINT).json(), kept.note()));
            for (var event : store.log().stored(0, 2_000)) {
                genuine.add(new Genuine(bundles.inclusion(now, event.position()).json(), null));
                if (event.sequence() == 2 && genuine.size() % 3 == 0) {
                    genuine.add(new Genuine(
                            bundles.history(now, event.aggregateId()).json(), null));
                }
            }
            var strange = data.resolve("stranger.key");
            Files.deleteIfExists(strange);
            resigned = Checkpoint.sign(
                            now.size(),
                            now.root(),
                            now.time(),
                            false,
                            SigningKey.make(strange, notary.publicKey().name()))
                    .note();
        }
    }

    /** That many forgeries, of every kind in turn. */
    public void run(int forgeries) throws JsonProcessingException {
        for (var each : genuine) {
            genuineRefused +=
                    acceptedHere(each.json, each.kept) && standalone.accepts(each.json, key, each.kept) ? 0 : 1;
        }
        for (int at = 0; at < forgeries; ) {
            int kind = at % (Forgery.values().length + 1);
            boolean continuation = kind == Forgery.EARLIER_SIZE.ordinal() || dice.nextInt(8) == 0;
            var one = continuation ? genuine.getFirst() : genuine.get(dice.nextInt(genuine.size()));
            var forged = (ObjectNode) JSON.readTree(one.json);
            if (kind == Forgery.values().length) {
                forged.put("checkpoint", resigned);
            } else if (!(Forgery.values()[kind].forge(forged, dice) || Forgery.HASH.forge(forged, dice))) {
                continue;
            }
            judge(
                    kind == Forgery.values().length ? "RESIGNED" : Forgery.values()[kind].name(),
                    forged.toString(),
                    one.kept);
            at++;
        }
    }

    private void judge(String kind, String forged, @Nullable String kept) {
        boolean here = acceptedHere(forged, kept);
        boolean there = standalone.accepts(forged, key, kept);
        refusedHere += here ? 0 : 1;
        refusedThere += there ? 0 : 1;
        if (here || there) {
            accepted.merge(kind, 1, Integer::sum);
        }
    }

    private boolean acceptedHere(String json, @Nullable String kept) {
        try {
            new BundleCheck(PublicKey.parse(key), kept).check(Bundle.parse(json));
            return true;
        } catch (BadNote refused) {
            return false;
        }
    }

    public int refusedHere() {
        return refusedHere;
    }

    /** By the published checker. */
    public int refusedThere() {
        return refusedThere;
    }

    /** Genuine proofs that either did not accept; none, or refusing shows nothing. */
    public int genuineRefused() {
        return genuineRefused;
    }

    public int genuine() {
        return genuine.size();
    }

    /** Of which kinds how many were accepted by either. */
    public Map<String, Integer> accepted() {
        return accepted;
    }
}
