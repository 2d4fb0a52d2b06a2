package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.access.Role;

/** Coming in, on a phone and at a desk. */
@ExtendWith(Visits.Extension.class)
class LoginInBrowserTest {
    @ParameterizedTest
    @EnumSource
    void the_page_where_people_log_in_is_for_everybody(Size size, Visits visits) {
        try (var visit = visits.nobody(size)) {
            visit.go("/login");
            visit.isAccessible();
            visit.fits();
            visit.picture("login");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_logs_in_is_let_in(Size size, Visits visits) {
        try (var visit = visits.caseWorker(size)) {
            assertThat(visit.page().textContent("body")).contains(Village.account(Role.CASE_WORKER));
        }
    }
}
