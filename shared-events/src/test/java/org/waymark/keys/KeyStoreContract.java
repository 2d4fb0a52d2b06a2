package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.keys.KeyStore.FoundBy;

/** What every keeper of keys does, wherever it keeps them. */
abstract class KeyStoreContract {
    private static final String AMARA = "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f";
    private static final String LEKU = "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e70";
    private static final byte[] KEY = {1, 2, 3};

    private KeyStore store = new KeysInMemory();

    /** The same store, opened once more: by another node, or after a restart. */
    abstract KeyStore open();

    @BeforeEach
    void begin() {
        store = open();
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void again() {
        store.makeDurable();
        store.close();
        store = open();
    }

    @Test
    void a_key_is_kept_once_and_the_older_one_wins() {
        assertThat(store.find(AMARA)).isNull();
        assertThat(store.keep(AMARA, KEY, FoundBy.NONE)).isSameAs(KEY);
        assertThat(store.keep(AMARA, new byte[] {9}, FoundBy.NONE)).isEqualTo(KEY);
        again();
        assertThat(store.find(AMARA)).isEqualTo(KEY);
        assertThat(store.find(LEKU)).isNull();
    }

    @Test
    void tokens_without_a_key_are_kept_only_of_whom_there_is_a_key() {
        assertThat(store.keep(AMARA, null, new FoundBy(List.of(5L), null))).isNull();
        assertThat(store.having(List.of(5L), "", 9)).isEmpty();
        store.keep(AMARA, KEY, new FoundBy(List.of(1L), null));
        assertThat(store.keep(AMARA, null, new FoundBy(List.of(2L), null))).isEqualTo(KEY);
        again();
        assertThat(store.having(List.of(1L, 2L), "", 9)).containsExactly(AMARA);
        assertThat(store.having(List.of(1L, 3L), "", 9)).isEmpty();
    }

    @Test
    void who_has_every_token_is_found_in_order_and_in_pages() {
        for (var subject : List.of("c", "a", "b")) {
            store.keep(subject, KEY, new FoundBy(List.of(7L, (long) subject.charAt(0)), null));
        }
        assertThat(store.having(List.of(7L), "", 2)).containsExactly("a", "b");
        assertThat(store.having(List.of(7L), "b", 2)).containsExactly("c");
        assertThat(store.having(List.of(7L, (long) 'b'), "", 2)).containsExactly("b");
    }

    @Test
    void what_says_who_may_be_the_same_takes_the_place_of_what_was_there() {
        store.keep(AMARA, KEY, new FoundBy(List.of(1L), List.of(10L, 11L)));
        store.keep(LEKU, KEY, new FoundBy(List.of(1L), null));
        store.keep(AMARA, null, new FoundBy(List.of(), List.of(12L)));
        again();
        Map<String, Set<Long>> found = new HashMap<>();
        store.eachAlike((subject, tokens) -> found.put(subject, all(tokens)));
        assertThat(found).containsExactlyEntriesOf(Map.of(AMARA, Set.of(12L)));
    }

    private static Set<Long> all(LongBuffer tokens) {
        var all = new HashSet<Long>();
        while (tokens.hasRemaining()) {
            all.add(tokens.get());
        }
        return all;
    }

    @Test
    void who_is_destroyed_is_gone_for_good_and_gets_no_new_key() {
        store.keep(AMARA, KEY, new FoundBy(List.of(1L), List.of(10L)));
        store.keep(LEKU, KEY, new FoundBy(List.of(1L), null));
        store.intend(AMARA);
        store.destroy(AMARA);
        again();
        assertThat(store.find(AMARA)).isNull();
        assertThat(store.having(List.of(1L), "", 9)).containsExactly(LEKU);
        store.eachAlike((subject, tokens) -> assertThat(subject).isNotEqualTo(AMARA));
        assertThat(store.erased()).containsExactly(AMARA);
        assertThat(store.intended()).isEmpty();
        assertThat(store.keep(AMARA, KEY, new FoundBy(List.of(1L), null))).isNull();
        assertThat(store.find(AMARA)).isNull();
    }

    @Test
    void an_erasure_that_was_abandoned_changed_nothing() {
        store.keep(AMARA, KEY, FoundBy.NONE);
        store.intend(AMARA);
        store.abandon(AMARA);
        again();
        assertThat(store.find(AMARA)).isEqualTo(KEY);
        assertThat(store.erased()).isEmpty();
        assertThat(store.intended()).isEmpty();
    }

    @Test
    void every_key_gets_its_new_wrapping() {
        store.keep(AMARA, KEY, new FoundBy(List.of(1L), null));
        store.keep(LEKU, new byte[] {4}, FoundBy.NONE);
        store.makeDurable();
        store.rewrap((subject, old) -> ByteBuffer.allocate(old.length + 1)
                .put(old)
                .put((byte) subject.length())
                .array());
        again();
        assertThat(store.find(AMARA)).containsExactly(1, 2, 3, 36);
        assertThat(store.find(LEKU)).containsExactly(4, 36);
        assertThat(store.having(List.of(1L), "", 9)).containsExactly(AMARA);
    }

    @Test
    void every_key_is_told_with_what_it_is_found_by() {
        store.keep(LEKU, new byte[] {4}, FoundBy.NONE);
        store.keep(AMARA, KEY, new FoundBy(List.of(1L, 2L), List.of(10L)));
        Map<String, FoundBy> told = new HashMap<>();
        store.each(kept -> {
            assertThat(kept.wrapped()).isEqualTo(kept.subject().equals(AMARA) ? KEY : new byte[] {4});
            told.put(kept.subject(), kept.tokens());
        });
        assertThat(told).containsOnlyKeys(AMARA, LEKU);
        var hers = told.getOrDefault(AMARA, FoundBy.NONE);
        assertThat(hers.names()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(hers.alike()).containsExactly(10L);
    }

    @Test
    void of_many_who_make_a_key_at_once_all_get_the_same() {
        Set<Byte> seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 16).parallel().forEach(caller -> {
            var kept = store.keep(AMARA, new byte[] {(byte) caller}, new FoundBy(List.of((long) caller), null));
            seen.add(kept == null ? -1 : kept[0]);
        });
        assertThat(seen).hasSize(1);
        again();
        assertThat(store.having(IntStream.range(0, 16).mapToObj(Long::valueOf).toList(), "", 9))
                .containsExactly(AMARA);
        assertThat(new TreeSet<>(store.erased())).isEmpty();
    }
}
