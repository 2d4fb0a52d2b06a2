package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser. Closing it fails when a page asked somebody else for anything or broke its own policy. */
public final class Visit implements AutoCloseable {
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private final BrowserContext context;
    private final String address;
    private final Size size;
    private final Page page;
    private final List<String> wrongs = new ArrayList<>();

    Visit(BrowserContext context, String address, Size size) {
        this.context = context;
        this.address = address;
        this.size = size;
        context.onRequest(request -> note(
                request.url().startsWith("http") && !request.url().startsWith(address + "/"),
                "asked elsewhere: " + request.url()));
        context.onConsoleMessage(message -> note(
                message.type().equals("error") && message.text().contains("Content Security Policy"), message.text()));
        context.onWebError(error -> note(true, "a script failed: " + error.error()));
        page = context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
    }

    private void note(boolean wrong, String what) {
        if (wrong) {
            wrongs.add(what);
        }
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Size size() {
        return size;
    }

    public Page go(String path) {
        page.navigate(address + path);
        return page;
    }

    void login(String account, String password) {
        go("/login");
        page.fill("#name", account);
        page.fill("#password", password);
        page.click("form[action='/login'] button");
        page.waitForURL(url -> !url.endsWith("/login"));
    }

    /** With a password that must be changed, as on somebody's first day. */
    void loginFirst(String account, String given, String chosen) {
        go("/login");
        page.fill("#name", account);
        page.fill("#password", given);
        page.click("form[action='/login'] summary");
        page.fill("#newPassword", chosen);
        page.click("form[action='/login'] button");
        page.waitForURL(url -> !url.endsWith("/login"));
    }

    /** @param what an expression that scripts of the page could not evaluate themselves: its policy forbids that */
    void waitUntil(String what) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(what)));
    }

    /** The page as the server sends it to somebody who reads that language. */
    String read(String path, String language) {
        var answer = context.request()
                .get(
                        address + path,
                        RequestOptions.create()
                                .setHeader("Accept", "text/html")
                                .setHeader("Accept-Language", language));
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    public void offline(boolean off) {
        context.setOffline(off);
    }

    /** WCAG 2.2 AA as far as a program can see it; contrast by night too. */
    public void isAccessible() {
        day(page);
        isAccessible(new AxeBuilder(page).withTags(WCAG_22_AA), "by day");
        night(page);
        isAccessible(new AxeBuilder(page).withRules(List.of("color-contrast")), "by night");
        day(page);
    }

    /** At once: colours that are still on their way would be neither. */
    static void night(Page page) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
    }

    static void day(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private void isAccessible(AxeBuilder axe, String when) {
        assertThat(axe.analyze().getViolations())
                .as(() -> page.url() + " at " + size + " " + when)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .isEmpty();
    }

    /** Nothing is wider than the screen. */
    public void fits() {
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(width).as(page.url() + " at " + size).isLessThanOrEqualTo(size.width());
    }

    /** A picture under target of the whole page; with {@code -Dwaymark.pictures=docs} the one in the documentation too. */
    public void picture(String name) {
        new Pictures(page, size).whole(name);
    }

    /** The same of what is on the screen. */
    public void screen(String name) {
        new Pictures(page, size).screen(name);
    }

    @Override
    public void close() {
        context.close();
        assertThat(wrongs).isEmpty();
    }
}
