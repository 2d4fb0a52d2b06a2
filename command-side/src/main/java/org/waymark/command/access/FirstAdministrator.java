package org.waymark.command.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.access.login.PasswordReset;
import org.waymark.command.access.AccountCommand.OpenAccount;
import org.waymark.command.shared.CommandContext;
import org.waymark.command.shared.CommandDoor;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.PartialDate;
import org.waymark.events.access.AccountEvent;
import org.waymark.events.access.Role;
import org.waymark.eventstore.EventLog;

/** Makes the account that makes the others, once in the life of a store. Only a program that people log in to asks for it. */
@Lazy
@Component
public final class FirstAdministrator {
    public static final AccountId NAME = AccountId.of("admin");

    private final EventLog log;
    private final CommandDoor door;
    private final ObjectProvider<PasswordReset> passwords;
    private final Clock clock;

    FirstAdministrator(EventLog log, CommandDoor door, ObjectProvider<PasswordReset> passwords, Clock clock) {
        this.log = log;
        this.door = door;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @return the password, to be told once and changed at the first login; nothing when there was such an account ever */
    public Optional<String> openUnlessThere() {
        if (log.first(AccountEvent.history(NAME)).isPresent()) {
            return Optional.empty();
        }
        var today = PartialDate.of(LocalDate.now(clock));
        var operator = Caller.OPERATOR;
        var context = new CommandContext(
                UUID.randomUUID(), operator.account(), operator.role().name(), null, null);
        try {
            door.send(new OpenAccount(NAME, today, Role.ADMINISTRATOR, List.of()), context)
                    .join();
        } catch (CompletionException refused) {
            if (isTaken(refused)) {
                return Optional.empty(); // another node that starts just now was first, and tells the password
            }
            throw refused;
        }
        return Optional.of(passwords.getObject().of(NAME, true));
    }

    private static boolean isTaken(CompletionException refused) {
        return refused.getCause() instanceof CommandRejected why && why.rejection() == Rejection.ID_TAKEN;
    }
}
