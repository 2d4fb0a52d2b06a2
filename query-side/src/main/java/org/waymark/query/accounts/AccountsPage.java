package org.waymark.query.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.web.Problem;

/** Who may use Waymark, for whoever keeps the accounts: a list, and each account with what can be done to it. */
@Page
@OpenTo(Role.ADMINISTRATOR)
final class AccountsPage {
    private static final int A_PAGE = 100;
    private static final List<Role> ROLES =
            Arrays.stream(Role.values()).filter(Role::isGiven).toList();

    private final Asking asking;
    private final Clock clock;

    AccountsPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    String list(@RequestParam(required = false) @Nullable AccountId after, Model page) {
        var cursor = after == null ? null : after.value();
        page.addAttribute("found", asking.of(new FindAccounts(cursor, A_PAGE), AccountsFound.class));
        page.addAttribute("roles", ROLES);
        page.addAttribute("today", LocalDate.now(clock));
        return "accounts/list";
    }

    @GetMapping("/accounts/{account}")
    String one(@PathVariable AccountId account, Model page) {
        var shown = asking.of(new GetAccount(account), AccountShown.class, unknown());
        page.addAttribute("account", shown.account());
        page.addAttribute("version", shown.version());
        page.addAttribute("roles", ROLES);
        page.addAttribute("today", LocalDate.now(clock));
        return "accounts/one";
    }

    private static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "ACCOUNT_NOT_FOUND",
                "There is no account of that name; look at the list of accounts.");
    }
}
