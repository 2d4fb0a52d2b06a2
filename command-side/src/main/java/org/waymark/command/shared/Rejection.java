package org.waymark.command.shared;

/** Every reason the command side refuses; the name is the public error code and never changes. */
public enum Rejection {
    // shape
    INVALID_VALUE(Kind.INVALID),
    DATE_IN_FUTURE(Kind.INVALID),
    COMMAND_ID_REUSED(Kind.INVALID),
    // person
    AFTER_DEATH(Kind.CONFLICT),
    ALREADY_REGISTERED(Kind.CONFLICT),
    BEFORE_REGISTRATION(Kind.CONFLICT),
    CASE_CLOSED(Kind.CONFLICT),
    CONSENT_WITHDRAWN(Kind.CONFLICT),
    PERSON_NOT_FOUND(Kind.NOT_FOUND),
    // every aggregate
    VERSION_MOVED(Kind.CONFLICT),
    VERSION_REQUIRED(Kind.PRECONDITION);

    /** What a refusal means over HTTP: 422, 404, 409 or 428. */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        CONFLICT,
        PRECONDITION
    }

    private final Kind kind;

    Rejection(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** @param detail a sentence a case worker understands, that says what to do and names nobody */
    public CommandRejected because(String detail) {
        return new CommandRejected(this, detail);
    }
}
