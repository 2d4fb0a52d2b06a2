package org.waymark.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.eventstore.proof.tree.Growing;
import org.waymark.eventstore.proof.tree.ProofCheck;
import org.waymark.eventstore.proof.tree.Proofs;
import org.waymark.eventstore.proof.tree.TreeFiles;
import org.waymark.eventstore.proof.tree.TreeHash;

/** The tree beside the values published with RFC 6962 (Certificate Transparency), and beside its definition. */
class TreeTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final String LEFT = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String SECOND_PAIR = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String SECOND_HALF = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String FOURTH = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String LAST_PAIR = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String THIRD_PAIR = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

    @TempDir
    Path folder;

    @Test
    void roots_are_those_that_are_published() {
        try (var tree = published()) {
            var proofs = new Proofs(tree);
            assertThat(IntStream.rangeClosed(0, 8)
                            .mapToObj(size -> HEX.formatHex(proofs.root(size)))
                            .toList())
                    .isEqualTo(ROOTS);
        }
        var growing = new Growing();
        var roots = new ArrayList<String>(List.of(HEX.formatHex(growing.root())));
        ENTRIES.forEach(entry -> {
            growing.add(TreeHash.leaf(HEX.parseHex(entry)));
            roots.add(HEX.formatHex(growing.root()));
        });
        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void proofs_are_those_that_are_published() {
        try (var tree = published()) {
            var proofs = new Proofs(tree);
            assertThat(hex(proofs.inclusion(0, 1))).isEmpty();
            assertThat(hex(proofs.inclusion(0, 8))).containsExactly(LEFT, SECOND_PAIR, SECOND_HALF);
            assertThat(hex(proofs.inclusion(5, 8))).containsExactly(FOURTH, LAST_PAIR, ROOTS.get(4));
            assertThat(hex(proofs.inclusion(2, 3))).containsExactly(ROOTS.get(2));
            assertThat(hex(proofs.consistency(1, 1))).isEmpty();
            assertThat(hex(proofs.consistency(1, 8))).containsExactly(LEFT, SECOND_PAIR, SECOND_HALF);
            assertThat(hex(proofs.consistency(6, 8))).containsExactly(THIRD_PAIR, LAST_PAIR, ROOTS.get(4));
            assertThat(hex(proofs.consistency(2, 5))).containsExactly(SECOND_PAIR, FOURTH);
        }
    }

    @Test
    void every_proof_of_every_small_tree_holds_and_for_nothing_else() {
        int most = 70;
        try (var tree = tree(most)) {
            var proofs = new Proofs(tree);
            for (int size = 1; size <= most; size++) {
                var root = proofs.root(size);
                for (int index = 0; index < size; index++) {
                    var path = proofs.inclusion(index, size);
                    assertThat(ProofCheck.included(tree.node(0, index), index, size, root, path))
                            .isTrue();
                    assertThat(ProofCheck.included(tree.node(0, index), (index + 1) % (size + 1), size, root, path))
                            .isFalse();
                }
                for (int from = 0; from <= size; from++) {
                    var path = proofs.consistency(from, size);
                    assertThat(ProofCheck.extended(from, proofs.root(from), size, root, path))
                            .isTrue();
                    assertThat(ProofCheck.extended(from, TreeHash.leaf(root), size, root, path))
                            .isFalse();
                    assertThat(ProofCheck.extended(from, proofs.root(from), size, TreeHash.leaf(root), path))
                            .as("%d to %d", from, size)
                            .isEqualTo(from == 0);
                }
            }
        }
    }

    @Test
    void a_proof_that_was_changed_anywhere_is_refused() {
        long seed = 9162;
        var dice = new Random(seed);
        try (var tree = tree(200)) {
            var proofs = new Proofs(tree);
            for (int round = 0; round < 2_000; round++) {
                int size = 2 + dice.nextInt(199);
                int from = 1 + dice.nextInt(size - 1);
                var way = new ArrayList<>(proofs.inclusion(from, size));
                var more = new ArrayList<>(proofs.consistency(from, size));
                change(way, dice);
                change(more, dice);
                assertThat(ProofCheck.included(tree.node(0, from), from, size, proofs.root(size), way))
                        .as("seed %d round %d", seed, round)
                        .isFalse();
                assertThat(ProofCheck.extended(from, proofs.root(from), size, proofs.root(size), more))
                        .as("seed %d round %d", seed, round)
                        .isFalse();
            }
        }
    }

    @Test
    void what_a_power_cut_left_behind_the_last_signed_size_is_made_again() {
        for (int lost : new int[] {0, 1, 5}) {
            byte[] root;
            try (var tree = tree(100 + lost)) {
                root = new Proofs(tree).root(100);
                tree.append(List.of(new byte[TreeHash.SIZE], new byte[TreeHash.SIZE]));
            }
            try (var tree = TreeFiles.open(folder.resolve("tree" + (100 + lost)), 64)) {
                assertThat(tree.size()).isEqualTo(100 + lost);
                assertThat(new Proofs(tree).root(100)).isEqualTo(root);
            }
        }
    }

    private static void change(List<byte[]> path, Random dice) {
        int at = dice.nextInt(path.size());
        switch (dice.nextInt(4)) {
            case 0 -> path.remove(at);
            case 1 -> path.add(at, TreeHash.leaf(path.get(at)));
            case 2 -> path.set(at, new byte[0]);
            default -> {
                var hash = path.get(at).clone();
                hash[dice.nextInt(hash.length)] ^= (byte) (1 << dice.nextInt(8));
                path.set(at, hash);
            }
        }
    }

    private TreeFiles published() {
        return grown("published", ENTRIES.stream().map(entry -> TreeHash.leaf(HEX.parseHex(entry))));
    }

    private TreeFiles tree(int size) {
        return grown("tree" + size, IntStream.range(0, size).mapToObj(at -> TreeHash.leaf(new byte[] {(byte) at})));
    }

    private TreeFiles grown(String name, Stream<byte[]> leaves) {
        var place = folder.resolve(name);
        place.toFile().mkdirs();
        var tree = TreeFiles.open(place, 0);
        var all = leaves.toList();
        for (int at = 0, next; at < all.size(); at = next) {
            next = Math.min(all.size(), at + 1 + at % 7);
            tree.append(all.subList(at, next));
        }
        return tree;
    }

    private static List<String> hex(List<byte[]> path) {
        return path.stream().map(HEX::formatHex).toList();
    }
}
