package org.waymark.ops.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The machine's own Chromium, led by Playwright; nothing is downloaded. */
final class Chromium implements AutoCloseable {
    static final String WHERE = "WAYMARK_CHROMIUM";
    static final String PROPERTY = "waymark.browser";
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The pages themselves wait six seconds for what was sent; whoever looks at them waits longer. */
    private static final double PATIENCE_MS = 15_000;

    private final Path program;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        this.program = program;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(QUIETLY));
    }

    static Chromium start() {
        if ("none".equals(System.getProperty(PROPERTY))) {
            throw new TestAbortedException("left out on purpose: -D" + PROPERTY + "=none");
        }
        return new Chromium(found().orElseThrow(() -> new AssertionError("""
                No Chromium is here, so nobody knows whether the pages work. Install one (Debian: apt-get install -y chromium), \
                or say where it is (%s=/path/to/chromium), or leave the browser tests out knowingly (-D%s=none).""".formatted(WHERE, PROPERTY))));
    }

    private static Optional<Path> found() {
        return Stream.concat(Stream.ofNullable(System.getenv(WHERE)), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    BrowserContext fresh(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** A browser of its own whose memory is a folder, so that it can be closed and opened again. */
    BrowserContext kept(Path folder, BrowserType.LaunchPersistentContextOptions options) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        options.setExecutablePath(program).setHeadless(true).setArgs(QUIETLY));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
