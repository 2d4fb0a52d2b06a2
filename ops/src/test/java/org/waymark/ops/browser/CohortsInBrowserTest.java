package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.events.access.Role;

/** Counts of frozen cohorts as a researcher asks for them on the pages, and as a supervisor sees what was asked. */
@ExtendWith(Visits.Extension.class)
class CohortsInBrowserTest {
    private static final String PURPOSE = "is there enough to study of staying after recovery?";

    @ParameterizedTest
    @EnumSource
    void a_cohort_is_frozen_asked_and_its_counts_taken_along(Size size, Visits visits) throws IOException {
        var area = "KE/Meru/Igembe" + size.width();
        new Consenting(visits.village().operator()).in(area);
        try (var visit = visits.as(Role.RESEARCHER, size)) {
            var cohort = frozen(visit, area);
            ask(visit, "SEX", "AGE");
            assertThat(visit.page().textContent("main"))
                    .contains("About 40 people in all", "female", "age when joining")
                    .doesNotContain(Consenting.NAME);
            assertThat(visit.page().locator("td.suppressed").allTextContents()).containsExactly("under 5", "under 5");
            looked(visit, "researcher-counts");
            var csv = visit.page().waitForDownload(() -> visit.page().click("a[href$='counts.csv']"));
            assertThat(Files.readAllLines(csv.path()))
                    .startsWith("sex,age,people,suppressed", "\"FEMALE\",\"20-39\",20,no")
                    .contains("\"MALE\",\"20-39\",,yes");

            visit.go(cohort);
            assertThat(visit.page().textContent("main")).contains("sex × age when joining");
            looked(visit, "researcher-cohort");
        }
        try (var visit = visits.as(Role.SUPERVISOR, size)) {
            visit.go("/research/cohorts");
            visit.page()
                    .locator(".rows a", new Page.LocatorOptions().setHasText(area))
                    .click();
            assertThat(visit.page().locator("#ask").count()).isZero();
            visit.page().click(".rows a");
            visit.page().getByText("About 40 people in all").first().waitFor();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_would_be_about_few_people_is_refused_in_a_sentence(Size size, Visits visits) {
        var area = "KE/Meru/Tigania" + size.width();
        new Consenting(visits.village().operator()).in(area);
        try (var visit = visits.as(Role.RESEARCHER, size)) {
            var cohort = frozen(visit, area);
            ask(visit, "SEX", "AGE", "ROLE");
            assertThat(visit.page().textContent("main .notice")).contains("That is too fine");
            assertThat(visit.page().locator("table").count()).isZero();
            looked(visit, "researcher-counts-refused");

            visit.go(cohort);
            visit.page().check("[value=SEX]");
            visit.page().check("[value=AGE]");
            visit.page().check("[value=ROLE]");
            visit.page().check("[value=OUTCOME]");
            visit.page().click("#ask button");
            visit.page().waitForSelector("#ask output[data-state=refused]");
            assertThat(visit.page().textContent("#ask output")).contains("by three at most");
        }
    }

    /** @return the address of its page */
    private static String frozen(Visit visit, String area) {
        var page = visit.go("/research/cohorts");
        looked(visit, "researcher-cohorts");
        if (page.locator("#freeze").isHidden()) {
            page.click("details.card > summary");
        }
        page.fill("#purpose", PURPOSE);
        page.fill("#area", area);
        page.click("#freeze button");
        page.waitForURL(url -> url.matches(".*/research/cohorts/[0-9a-f-]{36}"));
        assertThat(page.textContent("main")).contains(PURPOSE, area, "Nothing yet.");
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static void ask(Visit visit, String... dimensions) {
        for (var dimension : dimensions) {
            visit.page().check("[value=" + dimension + "]");
        }
        visit.page().click("#ask button");
        visit.page().waitForURL(url -> url.contains("/questions/"));
    }

    private static void looked(Visit visit, String name) {
        visit.isAccessible();
        visit.fits();
        visit.picture(name);
    }
}
