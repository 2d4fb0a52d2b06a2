package org.waymark.ops.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;

/** The meeting sheet as somebody's thumb finds it. */
final class Sheet {
    private static final double PATIENCE = 30_000;

    private final Visit visit;
    private final Page page;

    private Sheet(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    static Sheet open(Visit visit, Village.Group group, LocalDate day) {
        visit.go("/sheet#" + group.id() + "/" + day);
        var sheet = new Sheet(visit);
        sheet.isOpen();
        return sheet;
    }

    /** The page that is there already, shown or opened in another way. */
    static Sheet on(Visit visit) {
        return new Sheet(visit);
    }

    void isOpen() {
        assertThat(page.locator("#meeting")).isVisible();
        assertThat(page.locator("#people button").first()).isVisible();
    }

    Locator person(String name) {
        return page.locator("#people button").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator people() {
        return page.locator("#people button");
    }

    void tap(Locator what) {
        if (visit.size() == Size.PHONE) {
            what.tap();
        } else {
            what.click();
        }
    }

    void tap(String id) {
        tap(page.locator("#" + id));
    }

    void everybodyPresent() {
        tap("everybody");
    }

    void save() {
        tap("save");
        assertThat(page.locator("#kept")).isVisible();
    }

    /** Waits until the page says so. */
    void says(String state) {
        assertThat(page.locator("#state[data-state=" + state + "]")).isVisible();
    }

    /** Waits until nothing is on this phone any more. */
    void isSent() {
        assertThat(page.locator("waymark-waiting[data-some] li"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    }

    /** The entries that the page lists as being on this phone. */
    Locator waiting() {
        return page.locator("waymark-waiting:visible li");
    }
}
