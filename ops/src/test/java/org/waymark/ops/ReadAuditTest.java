package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.access.reads.ReadAudit;
import org.waymark.access.reads.SqliteReadAudit;
import org.waymark.events.access.Role;
import org.waymark.ops.AccessCast.Answer;

/** Whoever reads somebody is written down before they have read, and what is written down stays. */
@TestInstance(Lifecycle.PER_CLASS)
class ReadAuditTest {
    private static final int MANY = 400;

    private AccessCast cast;
    private Path file;
    private String person;
    private String worker;
    private String supervisor;

    @BeforeAll
    void start(@TempDir Path data) {
        cast = new AccessCast(data);
        file = data.resolve("data").resolve(SqliteReadAudit.FILE);
        person = String.valueOf(cast.own().get("person"));
        worker = cast.staff().token("reader", Role.CASE_WORKER, List.of("GH"));
        supervisor = cast.staff().token("overseer", Role.SUPERVISOR, List.of("GH"));
    }

    @AfterAll
    void stop() {
        cast.close();
    }

    @Test
    void so_many_reads_are_so_many_lines_each_with_its_request() {
        var token = cast.staff().token("counts", Role.CASE_WORKER, List.of("GH"));
        long before = audit().count();
        for (int each = 0; each < MANY; each++) {
            assertThat(get("/api/people/" + person + "/journey", token).status())
                    .isEqualTo(200);
        }
        assertThat(audit().count() - before).isEqualTo(MANY);
        var requests = new HashSet<String>();
        String next = "";
        do {
            var page = get("/api/accounts/counts/reads?limit=200" + next, supervisor)
                    .body();
            page.path("items").forEach(line -> {
                assertThat(line.path("personId").asText()).isEqualTo(person);
                assertThat(line.path("fields").asText()).isEqualTo("JOURNEY");
                requests.add(line.path("request").asText());
            });
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!next.isEmpty());
        assertThat(requests).hasSize(MANY);
    }

    @Test
    void a_list_is_a_line_for_each_person_shown() {
        long before = audit().count();
        var shown = get("/api/people?limit=200", worker).body().path("items").size();
        assertThat(shown).isPositive();
        assertThat(audit().count() - before).isEqualTo(shown);
        assertThat(latestOf(person).path("fields").asText()).isEqualTo("IDENTITY");
    }

    @Test
    void a_line_says_who_read_what_kind_of_things_and_nothing_else_of_the_person() {
        get("/api/people/" + person + "/history", worker);
        var line = latestOf(person);
        assertThat(line.path("reader").asText()).isEqualTo("reader");
        assertThat(line.path("role").asText()).isEqualTo("CASE_WORKER");
        assertThat(line.path("fields").asText()).isEqualTo("HISTORY");
        assertThat(line.path("question").asText()).isEqualTo("GetHistory");
        assertThat(line.toString()).doesNotContain("Somebody of");
    }

    @Test
    void who_looks_at_the_audit_stands_in_it_and_so_does_the_machines_own_command_line() {
        latestOf(person);
        assertThat(latestOf(person).path("fields").asText()).isEqualTo("READS");
        assertThat(latestOf(person).path("reader").asText()).isEqualTo("overseer");
        cast.program().operator().get("/api/people/" + person + "/journey", Map.of());
        assertThat(latestOf(person).path("reader").asText()).isEqualTo("local");
    }

    @Test
    void a_supervisor_sees_the_reads_of_their_own_area_only() {
        var other = String.valueOf(cast.others().get("person"));
        cast.program().operator().get("/api/people/" + other + "/journey", Map.of());
        cast.program().operator().get("/api/people/" + person + "/journey", Map.of());
        assertThat(get("/api/people/" + other + "/reads", supervisor).status()).isEqualTo(404);
        var reads = get("/api/accounts/local/reads?limit=200", supervisor).body();
        assertThat(reads.path("items").size()).isPositive();
        assertThat(reads.toString()).doesNotContain(other);
        assertThat(get("/api/accounts/local/reads", worker).status()).isEqualTo(403);
    }

    @Test
    void while_nothing_can_be_written_down_nobody_is_shown() throws SQLException {
        var doors = List.of(
                "/api/people",
                "/api/people/" + person + "/journey",
                "/api/people/" + person + "/history",
                "/api/groups/" + cast.own().get("group") + "/history");
        execute("CREATE TRIGGER full BEFORE INSERT ON reading BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        try {
            for (var door : doors.subList(0, 3)) {
                var answer = get(door, worker);
                assertThat(answer.status()).as(door).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("AUDIT_UNAVAILABLE");
                assertThat(answer.body().toString()).doesNotContain(person, "Somebody of", "2014");
            }
            var proof = get("/api/people/" + person + "/proof", supervisor);
            assertThat(proof.status()).isEqualTo(503);
        } finally {
            execute("DROP TRIGGER full");
        }
        doors.forEach(door -> assertThat(get(door, worker).status()).as(door).isEqualTo(200));
    }

    @Test
    void while_somebody_else_holds_the_file_nobody_is_shown() throws SQLException {
        var journey = "/api/people/" + person + "/journey";
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            refusesToShow(journey);
            statement.execute("ROLLBACK");
        }
        assertThat(get(journey, worker).status()).isEqualTo(200);
    }

    @Test
    void once_the_file_is_moved_away_or_replaced_nobody_is_shown_until_it_is_back() throws Exception {
        var journey = "/api/people/" + person + "/journey";
        long before = audit().count();
        var aside = file.resolveSibling("aside");
        Files.move(file, aside);
        refusesToShow(journey);
        Files.createFile(file);
        refusesToShow(journey);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(get(journey, worker).status()).isEqualTo(200);
        assertThat(audit().count()).isEqualTo(before + 1);
    }

    private void refusesToShow(String door) {
        var answer = get(door, worker);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("AUDIT_UNAVAILABLE");
        assertThat(answer.body().toString()).doesNotContain(person, "Somebody of", "2014");
    }

    @Test
    void what_is_written_down_is_neither_changed_nor_removed() {
        latestOf(person);
        assertThatThrownBy(() -> execute("UPDATE reading SET reader = 'somebody-else'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("DELETE FROM reading")).hasMessageContaining("never removed");
    }

    private ReadAudit audit() {
        return cast.program().context().getBean(ReadAudit.class);
    }

    private JsonNode latestOf(String of) {
        return get("/api/people/" + of + "/reads?limit=1", supervisor)
                .body()
                .path("items")
                .path(0);
    }

    private Answer get(String address, String token) {
        return cast.ask("GET", address, token, null, Map.of());
    }

    /** As somebody who has the file in their hands. */
    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute(sql);
        }
    }
}
