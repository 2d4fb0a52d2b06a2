package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.access.Role;

/** What whoever keeps the accounts touches: accounts, settings, read models. */
@ExtendWith(Visits.Extension.class)
class AdministratorPagesTest {
    @ParameterizedTest
    @EnumSource
    void every_page_can_be_read_on_a_phone_and_at_a_desk(Size size, Visits visits) {
        try (var visit = visits.as(Role.ADMINISTRATOR, size)) {
            for (var path : new String[] {"/accounts", "/settings", "/settings/rules", "/projections", "/backups"}) {
                visit.go(path);
                visit.isAccessible();
                visit.fits();
                visit.picture("administrator" + path.replace('/', '-'));
            }
            visit.go("/accounts/" + Village.account(Role.CASE_WORKER));
            visit.isAccessible();
            visit.fits();
            visit.picture("administrator-account");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/settings", "/settings/rules", "/projections", "/backups"})
    void they_are_for_nobody_else(String path, Visits visits) {
        for (var role : new Role[] {Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER}) {
            try (var visit = visits.as(role, Size.DESKTOP)) {
                assertThat(visit.go(path).textContent("main")).contains("FORBIDDEN");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_account_is_opened_given_an_area_and_a_password_and_closed(Size size, Visits visits) {
        var name = "new." + size.name().toLowerCase(Locale.ROOT);
        try (var visit = visits.as(Role.ADMINISTRATOR, size)) {
            var page = visit.go("/accounts");
            page.fill("input[name=_name]", name);
            page.selectOption("select[name=role]", "SUPERVISOR");
            page.click("form[data-command='PUT /api/accounts/{=_name}'] button");
            page.waitForURL("**/accounts/" + name);
            assertThat(page.textContent("main")).contains("supervisor", "None yet");

            page.fill("input[name=area]", "KE/Embu");
            page.click("form:has(input[name=area]) button");
            page.waitForSelector("main >> text=KE/Embu");

            page.click("form[data-tells=password] button");
            page.waitForSelector("[data-told]:not(:empty)");
            assertThat(page.textContent("[data-told]")).hasSizeGreaterThan(10);
            assertThat(page.url()).doesNotContain(page.textContent("[data-told]"));

            page.click("form[data-command$='/closure'] button");
            page.waitForSelector("form[data-command$='/reopening']");
            assertThat(page.textContent("main")).contains("closed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_needs_four_eyes_is_asked_and_asked_no_longer(Size size, Visits visits) {
        try (var visit = visits.as(Role.ADMINISTRATOR, size)) {
            var page = visit.go("/settings");
            page.fill("input[name=area]", "KE/Embu");
            page.check("input[value=ATTENDANCE]");
            page.click("form[data-command='PUT /api/four-eyes'] button");
            page.waitForSelector(".rows >> text=KE/Embu");
            assertThat(page.textContent(".rows")).contains("one mark on a meeting");
            page.fill("input[name=area]", "KE/Embu");
            page.click("form[data-command='PUT /api/four-eyes'] button");
            page.waitForSelector(".empty");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_read_model_is_compared_with_its_events(Size size, Visits visits) {
        try (var visit = visits.as(Role.ADMINISTRATOR, size)) {
            var page = visit.go("/projections");
            page.click("form[data-command='POST /api/projections/worklist.1/verification'] button");
            page.waitForSelector("text=the same, byte for byte");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_figure_is_set_for_an_area_and_a_cadence_and_is_as_usual_again(Size size, Visits visits) {
        var area = "KE/" + size.name().toLowerCase(Locale.ROOT);
        try (var visit = visits.as(Role.ADMINISTRATOR, size)) {
            var page = visit.go("/settings/rules");
            page.selectOption("select[name=rule]", "MISSED_MEETINGS");
            page.fill("input[name=value]", "13");
            page.fill("input[name=area] >> nth=0", area);
            page.selectOption("select[name=cadence]", "MONTHLY");
            page.click("form.card button");
            page.waitForSelector("form.card output[data-state=refused] >> text=1 to 12");
            page.fill("input[name=value]", "2");
            page.click("form.card button");
            page.waitForSelector(".rows >> text=" + area);
            assertThat(page.textContent(".timeline")).contains(area, "monthly", Village.account(Role.ADMINISTRATOR));
            visit.isAccessible();
            visit.fits();
            visit.picture("administrator-rules-set");
            page.click(".rows li:has-text('" + area + "') form button");
            page.waitForSelector(".timeline >> text=as usual again");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_is_made_and_verified_while_the_page_says_how_far_it_is(Size size, Visits visits) {
        try (var visit = visits.as(Role.ADMINISTRATOR, size)) {
            var page = visit.go("/backups");
            int before = page.locator(".rows > li").count();
            page.click("form[data-command='POST /api/backups'] button");
            page.waitForCondition(() -> page.locator(".rows > li").count() == before + 1);
            assertThat(page.locator(".rows > li .badge").first().textContent()).isEqualTo("verified");
            visit.isAccessible();
            visit.fits();
            visit.picture("administrator-backups-made");
        }
    }
}
