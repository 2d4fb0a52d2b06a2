package org.waymark.eventstore.proof.tree;

/** The hashes of all complete subtrees of a tree: every root and every proof is made of a few of them. */
public interface Nodes {
    /** How many leaves there are. */
    long size();

    /** The hash over the 2^level leaves that begin with leaf {@code index * 2^level}. */
    byte[] node(int level, long index);
}
