package org.waymark.ops.client;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to be let in.
 *
 * @param code of the second factor
 * @param newPassword to have from now on
 */
public record Login(
        String account,
        String password,
        @Nullable String code,
        @Nullable String newPassword) {
    public Login(String account, String password) {
        this(account, password, null, null);
    }

    public Login withCode(String shown) {
        return new Login(account, password, shown, newPassword);
    }

    /**
     * @return a token
     * @throws ApiRefused with the code that says what is missing or wrong
     */
    public String at(Api server) {
        Map<String, String> body = new HashMap<>(Map.of("name", account, "password", password));
        if (code != null) {
            body.put("code", code);
        }
        if (newPassword != null) {
            body.put("newPassword", newPassword);
        }
        return server.post("/api/sessions", body).path("token").asText();
    }

    @Override
    public String toString() {
        return "a login of " + account; // a record would print the password
    }
}
