package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.keys.alike.AlikeIndex;
import org.waymark.keys.alike.NameSounds;
import org.waymark.keys.alike.Traits;

/** People are found by their names and by what makes them alike, of which nothing is kept in the clear. */
class FoundByNameTest extends KeysInAFolder {
    @Test
    void people_are_found_by_the_beginnings_of_their_names_and_no_name_is_kept() throws IOException {
        personal.prepare(AMARA, new Traits("Amara Bélanger-Okafor", null, null, "NY-001"));
        personal.prepare(LEKU, new Traits("Leku Amani", null, null, null));

        assertThat(personal.names().find("ama", "", 9)).containsExactly(AMARA, LEKU);
        assertThat(personal.names().find("ama", AMARA, 9)).containsExactly(LEKU);
        assertThat(personal.names().find("OKAFOR ama", "", 9)).containsExactly(AMARA);
        assertThat(personal.names().find("belanger", "", 9)).containsExactly(AMARA);
        assertThat(personal.names().find("ny-001", "", 9)).containsExactly(AMARA);
        assertThat(personal.names().find("mara", "", 9)).isEmpty();
        assertThat(personal.names().find(" - ", "", 9)).isEmpty();
        assertThat(filesHolding("mara".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void an_erased_person_is_not_found_by_name() {
        personal.prepare(AMARA, new Traits("Amara", null, null, null));
        erase(AMARA);

        assertThat(personal.names().find("amara", "", 9)).isEmpty();
    }

    @Test
    void who_may_be_the_same_is_found_however_it_is_spelt_and_nothing_of_it_is_kept_in_the_clear() throws IOException {
        personal.prepare(AMARA, new Traits("Amara Wanjikunyambura", "1980-02", "tel. +254 712 345 678", "NY-001"));
        personal.prepare(LEKU, new Traits("Leku Amani", "1980", null, null));

        for (var same : List.of(
                new Traits("Wanjeekunyamboora Amarah", null, null, null),
                new Traits("Wanjikunyambura", "1981", null, null),
                new Traits("Somebody Else", null, "0712345678", null),
                new Traits("Somebody Else", null, null, "ny 001"))) {
            assertThat(personal.alike().find(same)).containsExactly(AMARA);
        }
        assertThat(personal.alike().find(new Traits("Amara Atieno", "1983", null, null)))
                .isEmpty();
        for (var sound : NameSounds.of("wanjikunyambura")) {
            assertThat(filesHolding(sound.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
    }

    @Test
    void who_is_called_otherwise_is_alike_to_others_and_who_is_erased_to_nobody() {
        var before = new Traits("Amara Wanjiku", "1980", null, null);
        var since = new Traits("Bintu Otieno", "1990", null, null);
        personal.prepare(AMARA, before);
        personal.prepare(AMARA, since);
        assertThat(personal.alike().find(before)).isEmpty();
        assertThat(personal.alike().find(since)).containsExactly(AMARA);

        personal.prepare(LEKU, since);
        assertThat(personal.alike().pairs(subject -> true).pairs()).containsExactly(AlikeIndex.Pair.of(AMARA, LEKU));
        assertThat(personal.alike().pairs(AMARA::equals).pairs()).isEmpty();
        erase(AMARA);
        assertThat(personal.alike().find(since)).containsExactly(LEKU);
        assertThat(personal.alike().pairs(subject -> true).pairs()).isEmpty();
    }

    @Test
    void keys_of_the_time_before_people_were_compared_are_kept_and_found_later() throws Exception {
        personal.prepare(AMARA, new Traits("Amara Wanjiku", "1980", null, null));
        personal.close();
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.sqlite"));
                var statement = file.createStatement()) {
            statement.execute("ALTER TABLE keyset DROP COLUMN alike");
            statement.execute("PRAGMA user_version = 1");
        }
        personal = reopened();

        assertThat(personal.names().find("amara", "", 9)).containsExactly(AMARA);
        assertThat(personal.alike().find(new Traits("Amara Wanjiku", null, null, null)))
                .isEmpty();
        personal.prepare(AMARA, new Traits("Amara Wanjiku", "1980", null, null));
        assertThat(personal.alike().find(new Traits("Amara Wanjiku", null, null, null)))
                .containsExactly(AMARA);
    }
}
