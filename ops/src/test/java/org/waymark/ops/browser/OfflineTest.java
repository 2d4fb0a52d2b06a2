package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where there is no signal: nothing stops, nothing is lost, nothing is sent twice, nobody reads it. */
@ExtendWith(Visits.Extension.class)
class OfflineTest {
    private static final LocalDate DAY = Village.wednesday(1);

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
