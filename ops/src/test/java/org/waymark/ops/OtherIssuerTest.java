package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.access.Role;

/** An OpenID Connect issuer of somebody else's says who somebody is; what they may do is said here. */
class OtherIssuerTest {
    private HttpServer issuer;
    private String address;
    private RSAKey key;
    private AccessCast cast;

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + issuer.getAddress().getPort();
        answer("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/a","token_endpoint":"%1$s/t",
                 "subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        issuer.start();
        cast = new AccessCast(data, Map.of("waymark.access.issuer", address));
        cast.staff().open("esther-7", Role.CASE_WORKER, List.of("GH"));
        cast.staff().open("boss-1", Role.SUPERVISOR, List.of("GH"));
    }

    private void answer(String path, String json) {
        issuer.createContext(path, exchange -> {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        cast.close();
        issuer.stop(0);
    }

    @Test
    void its_token_opens_what_the_account_of_that_name_may_open() throws Exception {
        assertThat(status(signed(key, claims("esther-7")))).isEqualTo(200);
        assertThat(status(signed(key, claims("nobody-here")))).isEqualTo(401);
    }

    @Test
    void a_supervisor_needs_its_word_for_a_second_factor() throws Exception {
        assertThat(status(signed(key, claims("boss-1")))).isEqualTo(401);
        assertThat(status(signed(key, claims("boss-1").claim("amr", List.of("pwd", "otp")))))
                .isEqualTo(200);
    }

    @Test
    void a_token_of_others_for_others_or_of_yesterday_opens_nothing() throws Exception {
        var other = new RSAKeyGenerator(2048).keyID("one").generate();
        assertThat(status(signed(other, claims("esther-7")))).isEqualTo(401);
        assertThat(status(signed(key, claims("esther-7").audience("payroll")))).isEqualTo(401);
        assertThat(status(signed(key, claims("esther-7").issuer("http://127.0.0.1:1"))))
                .isEqualTo(401);
        var yesterday = Date.from(Instant.now().minusSeconds(86_400));
        assertThat(status(signed(key, claims("esther-7").expirationTime(yesterday))))
                .isEqualTo(401);
    }

    private JWTClaimsSet.Builder claims(String name) {
        return new JWTClaimsSet.Builder()
                .issuer(address)
                .audience("waymark")
                .subject("4711")
                .claim("preferred_username", name)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String signed(RSAKey with, JWTClaimsSet.Builder claims) throws Exception {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build();
        var token = new SignedJWT(header, claims.build());
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private int status(String token) {
        return cast.ask("GET", "/api/people", token, null, Map.of()).status();
    }
}
