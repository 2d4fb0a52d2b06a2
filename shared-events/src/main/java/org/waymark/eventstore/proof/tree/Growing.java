package org.waymark.eventstore.proof.tree;

import java.util.ArrayDeque;
import java.util.Deque;

/** The root of a tree while its leaves come by one after the other; holds no more than a hash for each level. */
public final class Growing {
    private final Deque<byte[]> complete = new ArrayDeque<>();
    private long size;

    public void add(byte[] leaf) {
        var hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = TreeHash.node(complete.pop(), hash);
        }
        complete.push(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (size == 0) {
            return TreeHash.empty();
        }
        var smaller = complete.iterator();
        var hash = smaller.next();
        while (smaller.hasNext()) {
            hash = TreeHash.node(smaller.next(), hash);
        }
        return hash;
    }
}
