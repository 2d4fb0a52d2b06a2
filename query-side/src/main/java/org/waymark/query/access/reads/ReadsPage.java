package org.waymark.query.access.reads;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.ReadAudit;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;
import org.waymark.page.Asking;
import org.waymark.page.Page;
import org.waymark.page.names.Naming;
import org.waymark.web.Problem;

/** Who read a person, and whom an account read. */
@Page
@OpenTo(Role.SUPERVISOR)
final class ReadsPage {
    private static final int AT_ONCE = 50;
    private static final String PAGE = "reads/reads";
    private static final Problem UNKNOWN = Problem.of(
            HttpStatus.NOT_FOUND,
            "PERSON_NOT_FOUND",
            "Nobody within your reach is registered under this id; look for the person by name and use the id found.");

    private final Asking asking;
    private final Naming naming;

    ReadsPage(Asking asking, Naming naming) {
        this.asking = asking;
        this.naming = naming;
    }

    @GetMapping("/people/{person}/reads")
    String ofPerson(@PathVariable PersonId person, @RequestParam(required = false) @Nullable Long cursor, Model page) {
        var found = asking.of(new GetReadsOfPerson(person, before(cursor), AT_ONCE), ReadsFound.class, UNKNOWN);
        page.addAttribute("found", found);
        page.addAttribute("person", person);
        page.addAttribute("names", naming.of(Stream.of(person), Stream.empty()));
        return PAGE;
    }

    @GetMapping("/accounts/{account}/reads")
    String byAccount(
            @PathVariable AccountId account, @RequestParam(required = false) @Nullable Long cursor, Model page) {
        var found = asking.of(new GetReadsOfAccount(account, before(cursor), AT_ONCE), ReadsFound.class);
        page.addAttribute("found", found);
        page.addAttribute("account", account);
        page.addAttribute("names", naming.of(found.peopleShown(), Stream.empty()));
        return PAGE;
    }

    private static long before(@Nullable Long cursor) {
        return cursor == null ? ReadAudit.LATEST : cursor;
    }
}
