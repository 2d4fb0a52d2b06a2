package org.waymark.ops.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes pictures of a page. {@code -Dwaymark.pictures=docs} takes those of the documentation too; {@code =all} takes each by night and
 * on paper as well, to be looked at.
 */
record Pictures(Page page, Size size) {
    private static final int PAPER_WIDTH = 673;
    private static final int PAPER_HEIGHT = 1000;
    private static final Path TARGET = Path.of("target", "pictures");

    private static String wanted() {
        return System.getProperty("waymark.pictures", "");
    }

    void whole(String name) {
        shoot(name, true);
        if (wanted().equals("all")) {
            byNight(name);
            onPaper(name);
        }
    }

    void screen(String name) {
        shoot(name, false);
    }

    private void shoot(String name, boolean whole) {
        var folders = wanted().equals("docs") ? List.of(TARGET, Path.of("docs", "pictures")) : List.of(TARGET);
        for (var folder : folders) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + "-" + size + ".png"))
                    .setFullPage(whole));
        }
    }

    private void byNight(String name) {
        Visit.night(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(TARGET.resolve(name + "-" + size + "-night.png"))
                .setFullPage(true));
        Visit.day(page);
    }

    /** As wide as a sheet of paper without its margins. */
    private void onPaper(String name) {
        if (size == Size.DESKTOP) {
            page.setViewportSize(PAPER_WIDTH, PAPER_HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(TARGET.resolve(name + "-paper.png"))
                    .setFullPage(true));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(size.width(), size.height());
        }
    }
}
