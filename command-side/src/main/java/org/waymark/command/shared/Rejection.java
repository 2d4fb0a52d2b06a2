package org.waymark.command.shared;

import java.util.Map;

/** Every reason the command side refuses; the name is the public error code and never changes. */
public enum Rejection {
    // shape
    INVALID_VALUE(Kind.INVALID),
    DATE_IN_FUTURE(Kind.INVALID),
    COMMAND_ID_REUSED(Kind.INVALID),
    DATES_OUT_OF_ORDER(Kind.INVALID),
    NAME_REQUIRED(Kind.INVALID),
    REASON_REQUIRED(Kind.INVALID),
    TOO_LONG(Kind.INVALID),
    // access
    ACCOUNT_NOT_FOUND(Kind.NOT_FOUND),
    ALREADY_RESET(Kind.CONFLICT),
    ASSIGNMENT_NOT_FOUND(Kind.NOT_FOUND),
    BREAK_GLASS_NOT_FOUND(Kind.NOT_FOUND),
    BREAK_GLASS_NOT_NEEDED(Kind.CONFLICT),
    BREAK_GLASS_REVIEWED(Kind.CONFLICT),
    OUTSIDE_YOUR_REACH(Kind.FORBIDDEN),
    OWN_ACCOUNT(Kind.FORBIDDEN),
    // correction
    APPROVAL_REQUIRED(Kind.CONFLICT),
    APPROVED_BUT_REFUSED(Kind.CONFLICT),
    CLASH_NOT_FOUND(Kind.NOT_FOUND),
    CLASH_RESOLVED(Kind.CONFLICT),
    CORRECTION_DECIDED(Kind.CONFLICT),
    CORRECTION_NOT_FOUND(Kind.NOT_FOUND),
    NOT_YOUR_REQUEST(Kind.FORBIDDEN),
    OWN_REQUEST(Kind.FORBIDDEN),
    // research
    COHORT_FULL(Kind.CONFLICT),
    COHORT_NOT_FOUND(Kind.NOT_FOUND),
    QUESTION_TOO_FINE(Kind.INVALID),
    RELEASE_DECIDED(Kind.CONFLICT),
    RELEASE_NOT_FOUND(Kind.NOT_FOUND),
    // association
    AFFILIATION_NOT_FOUND(Kind.NOT_FOUND),
    ALREADY_AFFILIATED(Kind.CONFLICT),
    ASSOCIATION_DISSOLVED(Kind.CONFLICT),
    ASSOCIATION_NOT_FOUND(Kind.NOT_FOUND),
    BEFORE_ASSOCIATION_FORMED(Kind.CONFLICT),
    WOULD_BE_A_CYCLE(Kind.CONFLICT),
    // group
    AFTER_GROUP_DISSOLVED(Kind.CONFLICT),
    ALREADY_A_MEMBER(Kind.CONFLICT),
    ALREADY_LEFT(Kind.CONFLICT),
    BEFORE_GROUP_FORMED(Kind.CONFLICT),
    DATES_DISAGREE(Kind.INVALID),
    DID_NOT_MEET_EXISTS(Kind.CONFLICT),
    GROUP_DISSOLVED(Kind.CONFLICT),
    GROUP_IS_FOR_OTHERS(Kind.CONFLICT),
    GROUP_NOT_FOUND(Kind.NOT_FOUND),
    MARKS_OUTSIDE_MEMBERSHIP(Kind.CONFLICT),
    MEETING_NOT_FOUND(Kind.NOT_FOUND),
    MEETING_RETRACTED(Kind.CONFLICT),
    MEMBERSHIP_NOT_FOUND(Kind.NOT_FOUND),
    NOT_LEFT_YET(Kind.CONFLICT),
    NOT_ON_ROSTER(Kind.CONFLICT),
    NOTHING_TO_CHANGE(Kind.CONFLICT),
    RECORDED_AFTERWARDS(Kind.CONFLICT),
    SHEET_EXISTS(Kind.CONFLICT),
    USE_DISSOLUTION(Kind.CONFLICT),
    // person
    AFTER_DEATH(Kind.CONFLICT),
    ALREADY_CLOSED(Kind.CONFLICT),
    ALREADY_REGISTERED(Kind.CONFLICT),
    BEFORE_REGISTRATION(Kind.CONFLICT),
    CASE_CLOSED(Kind.CONFLICT),
    CASE_OPEN(Kind.CONFLICT),
    CONSENT_WITHDRAWN(Kind.CONFLICT),
    ERASED(Kind.CONFLICT),
    PERSON_NOT_FOUND(Kind.NOT_FOUND),
    // the same person twice
    ALREADY_MERGED(Kind.CONFLICT),
    CONSENTS_DISAGREE(Kind.CONFLICT),
    DEATHS_DISAGREE(Kind.CONFLICT),
    HAS_DUPLICATES(Kind.CONFLICT),
    MERGED_AWAY(Kind.CONFLICT),
    NOT_MERGED(Kind.NOT_FOUND),
    OWN_DUPLICATE(Kind.INVALID),
    SAME_PERSON_TWICE(Kind.CONFLICT),
    // who walks with a person
    CARER_ALREADY_LINKED(Kind.CONFLICT),
    CARER_NOT_LINKED(Kind.NOT_FOUND),
    OWN_CARER(Kind.INVALID),
    OWN_PEER_SUPPORTER(Kind.INVALID),
    PEER_SUPPORTER_ALREADY_ASSIGNED(Kind.CONFLICT),
    PEER_SUPPORTER_NOT_ASSIGNED(Kind.NOT_FOUND),
    PEER_SUPPORTER_NOT_TRAINED(Kind.CONFLICT),
    // care
    ADMISSION_NOT_FOUND(Kind.NOT_FOUND),
    ALREADY_ADMITTED(Kind.CONFLICT),
    ALREADY_DISCHARGED(Kind.CONFLICT),
    ANSWERS_INCOMPLETE(Kind.INVALID),
    ANSWER_OUT_OF_RANGE(Kind.INVALID),
    PLAN_NOT_FOUND(Kind.NOT_FOUND),
    UNKNOWN_INSTRUMENT(Kind.INVALID),
    UNKNOWN_LANGUAGE(Kind.INVALID),
    // recovery
    CHIME_NOT_PERSONAL(Kind.INVALID),
    MILESTONE_NOT_FOUND(Kind.NOT_FOUND),
    MILESTONE_RETRACTED(Kind.CONFLICT),
    SETBACK_NOT_FOUND(Kind.NOT_FOUND),
    SETBACK_RESOLVED(Kind.CONFLICT),
    // livelihood
    LIVELIHOOD_ENDED(Kind.CONFLICT),
    LIVELIHOOD_NOT_FOUND(Kind.NOT_FOUND),
    // every aggregate
    ID_TAKEN(Kind.CONFLICT),
    VERSION_MOVED(Kind.CONFLICT),
    VERSION_REQUIRED(Kind.PRECONDITION);

    /** What a refusal means over HTTP: 422, 403, 404, 409 or 428. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
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
        return because(detail, Map.of());
    }

    /** @param more ids and dates that the answer carries beside the sentence */
    public CommandRejected because(String detail, Map<String, Object> more) {
        return new CommandRejected(this, detail, more);
    }
}
