package org.waymark.events.correction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;

/** What became of an entry that a rule refused and whose sender asked that it be kept. */
public sealed interface ClashEvent extends DomainEvent {
    /** The id of the command that was refused: however often it is sent, it is one clash. */
    UUID clashId();

    Concerned about();

    /** Who did this. */
    AccountId by();

    @Override
    @JsonIgnore
    default String subject() {
        return history(clashId());
    }

    @Override
    @JsonIgnore
    default String sealedFor() {
        return about().sealedFor();
    }

    static String history(UUID clash) {
        return "clash:" + clash;
    }

    /**
     * @param occurredOn the day of the entry
     * @param area where the record was then
     * @param name which command it was, by its name
     * @param code why it was refused, and in which words; they name nobody
     * @param deviceTime what the device's clock said
     * @param entry the command, as JSON
     */
    @EventName("clash.kept")
    record EntryKept(
            UUID clashId,
            PartialDate occurredOn,
            Concerned about,
            AccountId by,
            Area area,
            String name,
            String code,
            String sentence,
            @Nullable Instant deviceTime,
            Confidential entry)
            implements ClashEvent {}

    /** @param commandId under which it was accepted, mended or as it was */
    @EventName("clash.resent")
    record EntryResent(UUID clashId, PartialDate occurredOn, Concerned about, AccountId by, UUID commandId)
            implements ClashEvent {}

    @EventName("clash.set-aside")
    record EntrySetAside(
            UUID clashId,
            PartialDate occurredOn,
            Concerned about,
            AccountId by,
            AsideReason reason,
            @Nullable Confidential note)
            implements ClashEvent {}

    /** The sender sent it once more, and by then no rule was against it. */
    @EventName("clash.accepted-after-all")
    record EntryAcceptedAfterAll(UUID clashId, PartialDate occurredOn, Concerned about, AccountId by)
            implements ClashEvent {}
}
