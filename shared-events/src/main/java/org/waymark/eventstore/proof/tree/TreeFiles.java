package org.waymark.eventstore.proof.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree on the disk: a file of all leaves and, for each level above, one of all nodes that are complete. Each only grows,
 * 64 bytes an event in all. What stands after the last signed size can be lost by a power cut, and is made again.
 */
public final class TreeFiles implements Nodes, AutoCloseable {
    private static final String LEAVES = "leaves";
    private static final int PAGE = 4_096;

    private final Path folder;
    private final List<Records> levels = new ArrayList<>();

    private TreeFiles(Path folder) {
        this.folder = folder;
        levels.add(Records.toAppend(folder.resolve(LEAVES), TreeHash.SIZE));
    }

    /** @param synced how many leaves were on the disk for certain when it was last written to */
    public static TreeFiles open(Path folder, long synced) {
        var tree = new TreeFiles(folder);
        tree.recover(Math.min(synced, tree.size()));
        return tree;
    }

    /** The leaves alone, changing nothing. */
    public static Records leaves(Path folder) {
        return Records.toRead(folder.resolve(LEAVES), TreeHash.SIZE);
    }

    @Override
    public long size() {
        return levels.getFirst().count();
    }

    @Override
    public synchronized byte[] node(int level, long index) {
        return level(level).get(index);
    }

    public synchronized void append(List<byte[]> leaves) {
        long first = size();
        var fresh = leaves;
        var above = new ArrayList<List<byte[]>>();
        for (int level = 0; !fresh.isEmpty(); level++) {
            above.add(fresh);
            fresh = parents(level, first, fresh);
            first >>= 1;
        }
        for (int level = above.size() - 1; level >= 0; level--) { // the leaves last: they say how many there are
            level(level).cutTo(size() >> level); // a disk that was full may have taken a part the last time
            level(level).append(above.get(level));
        }
    }

    /** Returns when all of it is on the disk. */
    public synchronized void sync() {
        levels.forEach(Records::sync);
    }

    /** The nodes above that are complete with those. */
    private List<byte[]> parents(int level, long first, List<byte[]> fresh) {
        var parents = new ArrayList<byte[]>();
        for (long parent = first >> 1; 2 * parent + 1 < first + fresh.size(); parent++) {
            long left = 2 * parent - first;
            var leftHash = left < 0 ? level(level).get(2 * parent) : fresh.get((int) left);
            parents.add(TreeHash.node(leftHash, fresh.get((int) left + 1)));
        }
        return parents;
    }

    private void recover(long synced) {
        var later = new ArrayList<byte[]>();
        for (long at = synced; at < size(); at += PAGE) {
            later.addAll(levels.getFirst().get(at, (int) Math.min(PAGE, size() - at)));
        }
        int written = 0;
        while (written < later.size() && !isBlank(later.get(written))) {
            written++;
        }
        for (int level = 0;
                level < Long.SIZE && (level == 0 || file(level).toFile().exists());
                level++) {
            level(level).cutTo(synced >> level);
        }
        append(later.subList(0, written));
    }

    /** What a disk gives for a block that was promised to a file and never written. */
    private static boolean isBlank(byte[] hash) {
        for (byte one : hash) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    private Records level(int level) {
        while (levels.size() <= level) {
            levels.add(Records.toAppend(file(levels.size()), TreeHash.SIZE));
        }
        return levels.get(level);
    }

    private Path file(int level) {
        return folder.resolve(level == 0 ? LEAVES : "nodes-%02d".formatted(level));
    }

    @Override
    public synchronized void close() {
        levels.forEach(Records::close);
    }
}
