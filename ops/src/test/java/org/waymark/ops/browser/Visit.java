package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser. Closing it fails when a page asked somebody else for anything or broke its own policy. */
public final class Visit implements AutoCloseable {
    private static final String PICTURES = "waymark.pictures";
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

    public void offline(boolean off) {
        context.setOffline(off);
    }

    /** WCAG 2.2 AA as far as a program can see it. */
    public void isAccessible() {
        var found = new AxeBuilder(page).withTags(WCAG_22_AA).analyze();
        assertThat(found.getViolations())
                .as(() -> page.url() + " at " + size)
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
        shoot(name, true);
    }

    /** The same of what is on the screen. */
    public void screen(String name) {
        shoot(name, false);
    }

    private void shoot(String name, boolean whole) {
        var file = name + "-" + size + ".png";
        var folders = "docs".equals(System.getProperty(PICTURES)) ? List.of("target", "docs") : List.of("target");
        for (var folder : folders) {
            var to = Path.of(folder, "pictures", file);
            page.screenshot(new Page.ScreenshotOptions().setPath(to).setFullPage(whole));
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(wrongs).isEmpty();
    }
}
