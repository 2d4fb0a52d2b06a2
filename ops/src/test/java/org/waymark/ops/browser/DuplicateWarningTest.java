package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever registers somebody sees who may be on record already, while they write. */
@ExtendWith(Visits.Extension.class)
class DuplicateWarningTest {
    @ParameterizedTest
    @EnumSource
    void somebody_of_a_like_name_born_in_the_same_year_comes_up_and_nobody_else(Size size, Visits visits) {
        try (var waiting = new Waiting(visits);
                var visit = visits.caseWorker(size)) {
            var name = size == Size.PHONE ? "Wanjala Simiyu" : "Khayanga Mukhwana";
            waiting.twice(name, name.replace("a", "aa"));
            var page = visit.go("/people/new");
            assertThat(page.locator("#alike")).isHidden();
            page.fill("#name", size == Size.PHONE ? "Wanjalah Simiyu" : "Khayangah Mukhwana");
            page.fill("#born", "1979");
            assertThat(page.locator("#alike")).isVisible();
            assertThat(page.locator("#alike")).containsText(name);
            assertThat(page.locator("#alike")).containsText("sound alike");
            visit.isAccessible();
            visit.fits();
            visit.picture("case-worker-alike");
            page.fill("#name", "Zubeda Ozoro");
            assertThat(page.locator("#alike")).isHidden();
        }
    }
}
