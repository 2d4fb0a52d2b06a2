package org.waymark.command.group;

import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.on;

import org.junit.jupiter.api.Test;
import org.waymark.command.group.GroupCommand.AdoptCodeOfConduct;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.GroupEvent.CodeOfConductAdopted;

class AdoptCodeOfConductTest {

    @Test
    void a_code_of_conduct_is_adopted_and_later_renewed() {
        Gathering.formed(new CodeOfConductAdopted(GROUP, on("2014-03"), "1"))
                .accepts(adopt("2016-03", " 2 "), new CodeOfConductAdopted(GROUP, on("2016-03"), "2"));
    }

    @Test
    void the_version_in_force_is_not_adopted_again() {
        Gathering.formed(new CodeOfConductAdopted(GROUP, on("2014-03"), "1"))
                .refuses(adopt("2016-03", "1"), Rejection.NOTHING_TO_CHANGE);
    }

    @Test
    void nothing_is_adopted_after_the_group_was_dissolved() {
        Gathering.formed(dissolved("2015")).refuses(adopt("2016-03", "1"), Rejection.AFTER_GROUP_DISSOLVED);
    }

    @Test
    void a_code_is_adopted_again_after_another_whichever_was_told_first() {
        Gathering.formed(
                        new CodeOfConductAdopted(GROUP, on("2018"), "2"),
                        new CodeOfConductAdopted(GROUP, on("2015"), "1"))
                .accepts(adopt("2019", "1"), new CodeOfConductAdopted(GROUP, on("2019"), "1"));
    }

    private static AdoptCodeOfConduct adopt(String date, String version) {
        return new AdoptCodeOfConduct(GROUP, on(date), version);
    }
}
