package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;

/** Where there is no signal: nothing stops, nothing is lost, nothing is sent twice, nobody reads it. */
@ExtendWith(Visits.Extension.class)
class OfflineTest {
    private static final LocalDate DAY = Village.wednesday(1);

    @Test
    void a_sheet_recorded_without_a_signal_is_sent_when_there_is_one(Visits visits) {
        var group = group(visits, "Group without a signal");
        try (var visit = visits.caseWorker(Size.PHONE)) {
            var sheet = ready(visit, group);
            visit.offline(true);
            visit.page().reload();
            sheet.isOpen();
            sheet.everybodyPresent();
            sheet.save();
            sheet.says("here");
            visit.isAccessible();
            visit.picture("meeting-sheet-no-signal");
            visit.page().reload();
            assertThat(sheet.waiting()).hasCount(1);
            visit.offline(false);
            sheet.isSent();
            assertThat(MeetingSheetTest.only(MeetingSheetTest.meetings(visits, group, DAY))
                            .path("present")
                            .asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void what_was_marked_and_not_saved_is_there_after_the_battery_died(Visits visits) {
        var group = group(visits, "Group with an empty battery");
        try (var visit = visits.caseWorker(Size.PHONE)) {
            var sheet = ready(visit, group);
            visit.offline(true);
            sheet.tap(sheet.people().first());
            assertThat(visit.page().locator("#tally[data-kept]")).isVisible();
            visit.page().reload();
            sheet.isOpen();
            assertThat(sheet.people().first()).hasAttribute("data-mark", "PRESENT");
        }
    }

    @Test
    void a_browser_that_was_closed_without_a_signal_still_has_what_it_kept(@TempDir Path phone, Visits visits) {
        var group = group(visits, "Group of a closed browser");
        try (var visit = visits.on(phone, Size.PHONE)) {
            visit.login(Village.account(Role.CASE_WORKER), visits.workers().password(Role.CASE_WORKER));
            var sheet = ready(visit, group);
            visit.offline(true);
            sheet.everybodyPresent();
            sheet.save();
            sheet.says("here");
        }
        try (var visit = visits.on(phone, Size.PHONE)) {
            visit.offline(true);
            visit.go("/sheet");
            var sheet = Sheet.on(visit);
            assertThat(sheet.waiting()).hasCount(1);
            visit.offline(false);
            sheet.isSent();
            MeetingSheetTest.only(MeetingSheetTest.meetings(visits, group, DAY));
        }
    }

    @Test
    void nobodys_name_is_on_the_phone_in_the_clear_nor_in_an_address_or_a_title(Visits visits) {
        var village = visits.village();
        var group = village.group("Group of " + Village.CANARY, 0);
        village.join(group.id(), village.person(Village.CANARY, false), "2024-01-10");
        village.seen(group);
        try (var visit = visits.caseWorker(Size.PHONE)) {
            var addresses = new StringBuilder();
            visit.context().onRequest(request -> addresses.append(request.url()).append('\n'));
            var sheet = ready(visit, group);
            assertThat(sheet.person(Village.CANARY)).isVisible();
            visit.offline(true);
            sheet.everybodyPresent();
            sheet.save();
            sheet.says("here");
            var kept = Kept.on(visit);
            assertThat(kept).contains("entries", "copies", "vaults", "/assets/queue/queue.js"); // it was looked there
            assertThat(kept).doesNotContain(Village.CANARY);
            assertThat(addresses.toString()).contains(group.id()).doesNotContain(Village.CANARY);
            assertThat(visit.page().title()).doesNotContain(Village.CANARY);
        }
    }

    static Village.Group group(Visits visits, String name) {
        var group = visits.village().group(name, 3);
        visits.village().seen(group);
        return group;
    }

    /** Opens the sheet where there is a signal, and waits until the phone has what it needs to do without. */
    static Sheet ready(Visit visit, Village.Group group) {
        var sheet = Sheet.open(visit, group, DAY);
        visit.waitUntil("navigator.serviceWorker.controller !== null");
        visit.waitUntil("caches.match('/sheet').then(page => Boolean(page))");
        return sheet;
    }
}
