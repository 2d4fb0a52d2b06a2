package org.waymark.query.personjourney.known;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.waymark.events.Confidential;

/**
 * What a person or a group is called, and which sheets a group has.
 *
 * @param name empty until it is known
 * @param meetings the id of the sheet of each day, as {@link DayText}
 */
public record Named(String id, Confidential name, String meetings) {
    private static final int UUID_LENGTH = 36;

    public Named called(Confidential newName) {
        return new Named(id, newName, meetings);
    }

    public Named met(LocalDate heldOn, UUID meetingId) {
        return new Named(id, name, DayText.put(meetings, heldOn, meetingId.toString()));
    }

    public Named retracted(LocalDate heldOn) {
        return new Named(id, name, DayText.without(meetings, heldOn, UUID_LENGTH));
    }

    public Optional<UUID> meeting(LocalDate heldOn) {
        return Optional.of(DayText.get(meetings, heldOn, UUID_LENGTH))
                .filter(found -> !found.isEmpty())
                .map(UUID::fromString);
    }
}
