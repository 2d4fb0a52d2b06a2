package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
            for (var path : new String[] {"/accounts", "/settings", "/projections"}) {
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
    @ValueSource(strings = {"/accounts", "/settings", "/projections"})
    void they_are_for_nobody_else(String path, Visits visits) {
        for (var role : new Role[] {Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER}) {
            try (var visit = visits.as(role, Size.DESKTOP)) {
                assertThat(visit.go(path).textContent("main")).contains("FORBIDDEN");
            }
        }
    }
}
