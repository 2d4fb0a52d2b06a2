package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.access.login.PasswordReset;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;

/** Logging in and out on the page, as a browser does it. */
class LoginPageTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private AccessCast cast;
    private String password;

    @BeforeEach
    void start(@TempDir Path data) {
        cast = new AccessCast(data);
        cast.staff().open("on-a-page", Role.CASE_WORKER, List.of("GH"));
        password = cast.program().context().getBean(PasswordReset.class).ofInvented(AccountId.of("on-a-page"), null);
    }

    @AfterEach
    void stop() {
        browser.close();
        cast.close();
    }

    @Test
    void who_logs_in_is_known_until_they_log_out() throws Exception {
        var first = page("/");
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith("/login");
        var answer = login(password);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var home = page("/");
        assertThat(home.body()).contains("on-a-page", "case worker");
        assertThat(home.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(home.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(send("/logout", Map.of("_csrf", csrf(home))).statusCode()).isEqualTo(302);
        assertThat(page("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_from_elsewhere_is_refused() throws Exception {
        page("/login");
        var forged = send("/login", Map.of("name", "on-a-page", "password", password));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(page("/").statusCode()).isEqualTo(302);
    }

    @Test
    void the_cookie_that_says_who_somebody_is_is_for_no_script_and_only_who_logged_in_has_one() throws Exception {
        var before = page("/login").headers().allValues("Set-Cookie");
        assertThat(before)
                .singleElement()
                .asString()
                .startsWith("waymark-form=")
                .contains("SameSite=Strict");
        assertThat(page("/nowhere").headers().allValues("Set-Cookie")).noneMatch(LoginPageTest::isSession);
        assertThat(login("not the password").headers().allValues("Set-Cookie")).noneMatch(LoginPageTest::isSession);
        var after = login(password).headers().allValues("Set-Cookie");
        assertThat(after)
                .filteredOn(LoginPageTest::isSession)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .containsExactlyInAnyOrder("waymark-form", "waymark-session"); // and no server remembers a session
    }

    private static boolean isSession(String cookie) {
        return cookie.startsWith("waymark-session=");
    }

    @Test
    void a_script_of_a_page_is_let_in_by_the_cookie_together_with_the_form_token_and_by_neither_alone()
            throws Exception {
        login(password);
        var read = browser.send(script("/api/people").build(), BodyHandlers.ofString());
        assertThat(read.statusCode()).isEqualTo(200); // reading changes nothing
        var without = search(null);
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("FORM_TOKEN_REQUIRED");
        assertThat(search("made-up").statusCode()).isEqualTo(403);
        var token = cookie("waymark-form");
        assertThat(search(token).statusCode()).isEqualTo(200);
        cookies.getCookieStore().removeAll();
        assertThat(search(token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_of_another_origin_gets_nothing_done_even_where_a_browser_sends_the_cookie_along() throws Exception {
        login(password);
        var forged = request("/api/sessions/current")
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "text/plain")
                .DELETE();
        assertThat(browser.send(forged.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        assertThat(send("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(page("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_bearer_token_needs_no_form_token_and_logging_out_by_a_script_takes_the_cookie() throws Exception {
        login(password);
        var bearer = Running.bearer(cast.program());
        var found = browser.send(search().header("Authorization", bearer).build(), BodyHandlers.ofString());
        assertThat(found.statusCode()).isEqualTo(200);
        var out = script("/api/sessions/current")
                .header("Waymark-Form", cookie("waymark-form"))
                .DELETE();
        assertThat(browser.send(out.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .containsExactly("waymark-form");
        assertThat(page("/").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> search(@Nullable String formToken) throws IOException, InterruptedException {
        var request = search();
        if (formToken != null) {
            request.header("Waymark-Form", formToken);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder search() {
        return script("/api/people/search").POST(BodyPublishers.ofString("{\"name\":\"Somebody\"}"));
    }

    private HttpRequest.Builder script(String path) {
        return HttpRequest.newBuilder(URI.create(cast.program().address() + path))
                .header("Content-Type", "application/json");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_wrong_password_is_said_on_the_page_and_repeated_nowhere() throws Exception {
        var refused = login("<b>not this one</b>");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("role=\"alert\"").doesNotContain("not this one");
    }

    @Test
    void a_closed_account_is_out_of_its_pages_within_a_second() throws Exception {
        login(password);
        assertThat(page("/").statusCode()).isEqualTo(200);
        cast.staff().close("on-a-page");
        await().atMost(Duration.ofSeconds(1)).until(() -> page("/").statusCode() == 302);
    }

    private HttpResponse<String> login(String with) throws IOException, InterruptedException {
        return send("/login", Map.of("name", "on-a-page", "password", with, "code", "", "_csrf", csrf(page("/login"))));
    }

    private static String csrf(HttpResponse<String> page) {
        var found = CSRF.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(cast.program().address() + path))
                .header("Accept", "text/html");
    }
}
