package org.waymark.command.access;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.access.login.PasswordReset;
import org.waymark.command.access.AccountCommand.ResetPassword;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.Rejection;
import org.waymark.command.web.RestDoor;
import org.waymark.events.AccountId;
import org.waymark.events.PartialDate;
import org.waymark.events.access.Role;
import org.waymark.web.Headers;

/** Gives out passwords that must be changed: first the record that it is done, then the password, told once. */
@RestController
@Tag(name = "Accounts")
@OpenTo(Role.ADMINISTRATOR)
final class PasswordController {
    private final RestDoor door;
    private final ObjectProvider<PasswordReset> passwords;

    PasswordController(RestDoor door, ObjectProvider<PasswordReset> passwords) {
        this.door = door;
        this.passwords = passwords;
    }

    /** @param secondFactorToo true when the authenticator was lost */
    record ResetBody(
            @NotNull PartialDate occurredOn, @Nullable Boolean secondFactorToo) {}

    /** The password is told this once. Whoever sends it again gets none: one event in the account's history is one password. */
    record Reset(AccountId account, String password) {
        @Override
        public String toString() {
            return "a new password"; // a record would print it
        }
    }

    @PutMapping("/api/accounts/{account}/password")
    ResponseEntity<Reset> reset(
            @PathVariable AccountId account, @Valid @RequestBody ResetBody body, CommandContext context) {
        boolean factorToo = Boolean.TRUE.equals(body.secondFactorToo());
        var done = door.done(new ResetPassword(account, body.occurredOn(), factorToo), context);
        if (done.getHeaders().getFirst(Headers.REPLAYED) != null) {
            throw Rejection.ALREADY_RESET.because(
                    "this was done before and its password told once; for another one send a new Idempotency-Key");
        }
        return ResponseEntity.ok(new Reset(account, passwords.getObject().of(account, factorToo)));
    }
}
