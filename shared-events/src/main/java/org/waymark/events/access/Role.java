package org.waymark.events.access;

/** What an account is for. An account has one role; somebody with two jobs has two accounts. */
public enum Role {
    /** Records and reads within their own areas and case load. */
    CASE_WORKER(true),
    /** Reads everything in their areas, corrects, and says who looks after whom. */
    SUPERVISOR(true),
    /** Sees figures about many, nobody's own story. */
    RESEARCHER(true),
    /** Keeps accounts and the machinery, and sees no case. */
    ADMINISTRATOR(true),
    /** The machine's own command line; no account can have it. */
    OPERATOR(false);

    private final boolean given;

    Role(boolean given) {
        this.given = given;
    }

    /** True for what an administrator can give to an account. */
    public boolean isGiven() {
        return given;
    }

    /** True when a password alone is not enough. */
    public boolean needsSecondFactor() {
        return this == SUPERVISOR || this == ADMINISTRATOR;
    }
}
