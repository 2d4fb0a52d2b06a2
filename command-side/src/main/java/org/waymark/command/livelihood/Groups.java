package org.waymark.command.livelihood;

import org.waymark.events.group.GroupId;

/** What somebody's work may know about the group it is done with: read without a lock, changing nothing. */
public interface Groups {
    /**
     * Refuses a group that nobody formed.
     *
     * @throws org.waymark.command.shared.CommandRejected GROUP_NOT_FOUND
     */
    void requireFormed(GroupId id);
}
