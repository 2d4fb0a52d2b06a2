package org.waymark.ops.browser;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.waymark.access.login.Tokens;
import org.waymark.access.web.SessionCookie;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.ops.Program;
import org.waymark.ops.cli.Ready;

/** Lets people visit the pages: one server, one browser and one village for all tests, a fresh phone or desk for each visit. */
public final class Visits implements AutoCloseable {
    private final Chromium chromium;
    private final Program program;
    private final Village village;
    private final Workers workers;

    private Visits() {
        chromium = Chromium.start();
        try {
            var folder = Files.createTempDirectory("waymark-pages");
            program = Program.start(
                    folder.resolve("data"),
                    0,
                    Map.of(
                            "logging.level.root",
                            "ERROR",
                            "waymark.backups",
                            folder.resolve("backups").toString()));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        try (var api = program.operator()) {
            Ready.await(api, new PrintWriter(Writer.nullWriter()));
        }
        village = new Village(program.operator());
        workers = new Workers(program);
    }

    /** {@code @ExtendWith(Visits.Extension.class)}, and a test takes {@code Visits}. */
    public static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Visits.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Visits.class))
                    .computeIfAbsent("visits", key -> new Visits(), Visits.class);
        }
    }

    public Village village() {
        return village;
    }

    public Program program() {
        return program;
    }

    Workers workers() {
        return workers;
    }

    /** Somebody who is not logged in. */
    public Visit nobody(Size size) {
        return at(program.address(), size);
    }

    /** Somebody who is not logged in, at another server. */
    Visit at(String address, Size size) {
        return new Visit(chromium.fresh(size.options()), address, size);
    }

    /** Somebody who logged in a while ago, elsewhere: quick, and with nothing on this phone yet. */
    public Visit as(Role role, Size size) {
        return as(Village.account(role), size);
    }

    public Visit as(String account, Size size) {
        var visit = nobody(size);
        var token = program.context()
                .getBean(Tokens.class)
                .issue(AccountId.of(account), Duration.ofHours(1))
                .token();
        visit.context()
                .addCookies(List.of(new Cookie(SessionCookie.NAME, token)
                        .setUrl(program.address())
                        .setHttpOnly(true)
                        .setSameSite(SameSiteAttribute.STRICT)));
        return visit;
    }

    /** A case worker who logs in on the page, as people do. */
    public Visit caseWorker(Size size) {
        var visit = nobody(size);
        visit.login(Village.account(Role.CASE_WORKER), workers.password(Role.CASE_WORKER));
        return visit;
    }

    /** A browser whose memory outlives it. */
    public Visit on(Path phone, Size size) {
        return new Visit(chromium.kept(phone, size.kept()), program.address(), size);
    }

    @Override
    public void close() {
        village.operator().close();
        program.close();
        chromium.close();
    }
}
