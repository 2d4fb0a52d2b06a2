package org.waymark.access;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;

/** Who acts, in which role, and what lies within their reach: found out anew for each message, never taken from it. */
public record Caller(AccountId account, Role role, Reach reach) {
    private static final String RESOURCE = Caller.class.getName();

    /** The machine's own command line, whose user could read the data folder anyway. */
    public static final Caller OPERATOR = new Caller(AccountId.of("local"), Role.OPERATOR, Reach.EVERYWHERE);

    /** Who sent the message that is being handled; nobody reaches anything outside of one. */
    public static Caller now() {
        if (!CurrentUnitOfWork.isStarted()) {
            return nobody();
        }
        Caller caller = CurrentUnitOfWork.get().getResource(RESOURCE);
        return caller == null ? nobody() : caller;
    }

    /** Whether they keep the accounts and the settings, which lie in no area: the role alone decides. */
    public boolean administers() {
        return role == Role.ADMINISTRATOR || role == Role.OPERATOR;
    }

    public void actsIn(UnitOfWork<?> work) {
        work.resources().put(RESOURCE, this);
    }

    private static Caller nobody() {
        return new Caller(AccountId.of("nobody"), Role.RESEARCHER, Reach.NOWHERE);
    }
}
