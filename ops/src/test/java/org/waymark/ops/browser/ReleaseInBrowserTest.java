package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.access.Role;

/** Rows for research from asking to having them, clicked by a researcher and a supervisor. */
@ExtendWith(Visits.Extension.class)
class ReleaseInBrowserTest {
    private static final String PURPOSE = "how long people stay after they have recovered, study of ";

    @ParameterizedTest
    @EnumSource
    void rows_are_asked_for_looked_at_approved_and_downloaded(Size size, Visits visits) throws IOException {
        var area = "KE/Kitui/Mwingi" + size.width();
        new Consenting(visits.village().operator()).in(area);
        try (var asking = visits.as(Role.RESEARCHER, size);
                var deciding = visits.as(Role.SUPERVISOR, size)) {
            var release = asked(asking, area);
            assertThat(asking.page().textContent("main")).contains("waiting", "Nobody has approved this yet");
            looked(asking, "researcher-release-waiting");

            deciding.go("/research");
            deciding.page()
                    .locator(".rows a", new Page.LocatorOptions().setHasText(area))
                    .click();
            assertThat(deciding.page().textContent("main"))
                    .contains(PURPOSE + area, "Highest risk by traits")
                    .contains(deciding.page().inputValue("#approve [name=manifest]"));
            looked(deciding, "supervisor-release");
            deciding.page().click("#approve button");
            deciding.page().waitForSelector(".badge.good");
            assertThat(deciding.page().locator("#approve").count()).isZero();

            asking.go(release);
            asking.page().click("main details summary");
            looked(asking, "researcher-release");
            var rows = asking.page().waitForDownload(() -> asking.page().click("a[href$='/people.csv']"));
            assertThat(Files.readAllLines(rows.path())).hasSize(Consenting.PEOPLE + 1);
            assertThat(Files.readString(rows.path())).doesNotContain(Consenting.NAME);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_declined_stays_closed_and_says_why(Size size, Visits visits) {
        var area = "KE/Kitui/Mutomo" + size.width();
        new Consenting(visits.village().operator()).in(area);
        try (var asking = visits.as(Role.RESEARCHER, size);
                var deciding = visits.as(Role.SUPERVISOR, size);
                var late = visits.as(Role.SUPERVISOR, size)) {
            var release = asked(asking, area);
            late.go(release);
            deciding.go(release);
            deciding.page().click("details:has(#decline) summary");
            deciding.page().fill("#reason", "Say which study this is for, and who pays for it.");
            deciding.page().click("#decline button");
            deciding.page()
                    .waitForSelector(
                            "#decline", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));

            late.page().click("#approve button");
            late.page().waitForSelector("#approve output[data-state=refused]");
            assertThat(late.page().textContent("#approve output")).contains("decided or withdrawn already");

            asking.go(release);
            assertThat(asking.page().textContent("main")).contains("declined", "Say which study this is for");
            assertThat(asking.page().locator("a[download]").count()).isZero();
            assertThat(asking.page().locator("#withdraw").count()).isZero();
            looked(asking, "researcher-release-declined");
        }
    }

    /** @return the address of its page */
    private static String asked(Visit visit, String area) {
        var page = visit.go("/research");
        if (page.locator("#ask").isHidden()) {
            page.click("details.card > summary");
        }
        page.fill("#purpose", PURPOSE + area);
        page.fill("#area", area);
        page.click("#ask button");
        page.waitForURL(url -> url.matches(".*/research/[0-9a-f-]{36}"));
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static void looked(Visit visit, String name) {
        visit.isAccessible();
        visit.fits();
        visit.picture(name);
    }
}
