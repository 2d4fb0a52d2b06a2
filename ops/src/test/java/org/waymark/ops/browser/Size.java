package org.waymark.ops.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import java.util.Locale;

/** What somebody holds in their hand or has on the desk. */
public enum Size {
    PHONE(360, 740, true),
    DESKTOP(1280, 900, false);

    private static final String LANGUAGE = "en-GB";
    private static final String PLACE = "Africa/Nairobi";

    private final int width;
    private final int height;
    private final boolean touch;

    Size(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    public int width() {
        return width;
    }

    int height() {
        return height;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale(LANGUAGE)
                .setTimezoneId(PLACE);
    }

    BrowserType.LaunchPersistentContextOptions kept() {
        return new BrowserType.LaunchPersistentContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale(LANGUAGE)
                .setTimezoneId(PLACE);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
