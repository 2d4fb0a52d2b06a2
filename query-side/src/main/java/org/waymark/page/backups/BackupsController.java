package org.waymark.page.backups;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.page.backups.Backups.Standing;
import org.waymark.web.Problem;

/** The doors to backups; they say nothing about anybody. */
@RestController
@RequestMapping("/api/backups")
@Tag(name = "Backups")
@OpenTo(Role.ADMINISTRATOR)
final class BackupsController {
    private static final Problem ELSEWHERE = Problem.of(
            HttpStatus.CONFLICT,
            "BACKUPS_ELSEWHERE",
            "The stores of this installation are shared by several programs; back them up on the command line, as the"
                    + " operator's guide says.");

    private final ObjectProvider<Backups> backups;

    BackupsController(ObjectProvider<Backups> backups) {
        this.backups = backups;
    }

    @GetMapping
    @Operation(summary = "The backups that were made here, whether they were verified, and what goes on")
    Standing standing() {
        return here().standing();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Begin a backup; ask for the list to see how far it is")
    Standing begin() {
        here().begin();
        return here().standing();
    }

    private Backups here() {
        return backups.getIfAvailable(() -> {
            throw ELSEWHERE.thrown();
        });
    }
}
