package org.waymark.eventstore.proof.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes roots and proofs, also of the tree as it was when it was smaller (RFC 9162, 2.1.1, 2.1.3.1 and 2.1.4.1). */
public final class Proofs {
    private final Nodes nodes;

    public Proofs(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The hash over the first so many leaves. */
    public byte[] root(long size) {
        check(size <= nodes.size());
        return size == 0 ? TreeHash.empty() : range(0, size);
    }

    /** That the leaf stands at that index (from 0) of the tree of that size: the hashes beside its way to the root. */
    public List<byte[]> inclusion(long index, long size) {
        check(index >= 0 && index < size && size <= nodes.size());
        var path = new ArrayList<byte[]>();
        path(index, 0, size, path);
        return path;
    }

    /** That the tree of the one size is the beginning of the tree of the other. */
    public List<byte[]> consistency(long from, long to) {
        check(from >= 0 && from <= to && to <= nodes.size());
        var path = new ArrayList<byte[]>();
        if (0 < from && from < to) {
            subproof(from, 0, to, true, path);
        }
        return path;
    }

    private void path(long index, long start, long end, List<byte[]> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + split(end - start);
        if (index < middle) {
            path(index, start, middle, path);
            path.add(range(middle, end));
        } else {
            path(index, middle, end, path);
            path.add(range(start, middle));
        }
    }

    private void subproof(long from, long start, long end, boolean known, List<byte[]> path) {
        if (from == end) {
            if (!known) {
                path.add(range(start, end));
            }
            return;
        }
        long middle = start + split(end - start);
        if (from <= middle) {
            subproof(from, start, middle, known, path);
            path.add(range(middle, end));
        } else {
            subproof(from, middle, end, false, path);
            path.add(range(start, middle));
        }
    }

    private byte[] range(long start, long end) {
        long length = end - start;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return nodes.node(level, start >> level);
        }
        long middle = start + split(length);
        return TreeHash.node(range(start, middle), range(middle, end));
    }

    /** The largest power of two that is less. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }

    private static void check(boolean withinTree) {
        if (!withinTree) {
            throw new IllegalArgumentException("no such place in this tree");
        }
    }
}
