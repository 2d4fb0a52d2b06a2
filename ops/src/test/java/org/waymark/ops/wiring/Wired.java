package org.waymark.ops.wiring;

/** Tests that are asked of one wiring after the other. */
interface Wired {
    Wiring wiring();

    default Acting acting() {
        return new Acting(wiring());
    }
}
