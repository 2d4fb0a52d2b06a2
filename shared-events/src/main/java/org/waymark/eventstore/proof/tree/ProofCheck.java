package org.waymark.eventstore.proof.tree;

import java.security.MessageDigest;
import java.util.List;

/** Checks proofs with nothing but roots in hand (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class ProofCheck {
    private ProofCheck() {}

    /** Whether that leaf stands at that index of the tree of that size and root. */
    public static boolean included(byte[] leaf, long index, long size, byte[] root, List<byte[]> path) {
        if (index < 0 || index >= size || !areHashes(path)) {
            return false;
        }
        long way = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if ((way & 1) == 1 || way == last) {
                hash = TreeHash.node(beside, hash);
                int up = (way & 1) == 1 ? 0 : Long.numberOfTrailingZeros(way);
                way >>= up;
                last >>= up;
            } else {
                hash = TreeHash.node(hash, beside);
            }
            way >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the tree of the one size and root is the beginning of the other. */
    public static boolean extended(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> path) {
        if (from < 0 || from > to || !areHashes(path)) {
            return false;
        }
        if (from == 0) {
            return path.isEmpty() && MessageDigest.isEqual(fromRoot, TreeHash.empty());
        }
        if (from == to) {
            return path.isEmpty() && MessageDigest.isEqual(fromRoot, toRoot);
        }
        boolean whole = Long.bitCount(from) == 1;
        if (path.isEmpty() && !whole) {
            return false;
        }
        var seed = whole ? fromRoot : path.getFirst();
        return climbed(from, to, seed, whole ? path : path.subList(1, path.size()), fromRoot, toRoot);
    }

    private static boolean climbed(long from, long to, byte[] seed, List<byte[]> path, byte[] fromRoot, byte[] toRoot) {
        int up = Long.numberOfTrailingZeros(from);
        long way = (from - 1) >> up;
        long last = (to - 1) >> up;
        byte[] older = seed;
        byte[] newer = seed;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if ((way & 1) == 1 || way == last) {
                older = TreeHash.node(beside, older);
                newer = TreeHash.node(beside, newer);
                int skipped = (way & 1) == 1 ? 0 : Long.numberOfTrailingZeros(way);
                way >>= skipped;
                last >>= skipped;
            } else {
                newer = TreeHash.node(newer, beside);
            }
            way >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(older, fromRoot) && MessageDigest.isEqual(newer, toRoot);
    }

    private static boolean areHashes(List<byte[]> path) {
        return path.stream().allMatch(hash -> hash.length == TreeHash.SIZE);
    }
}
