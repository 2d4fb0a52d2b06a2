package org.waymark.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/** What read models ask most is looked up and not searched for. */
class NarrowingTest {
    private final Postings postings = new Postings();
    private final Narrowing narrowing = new Narrowing(postings, id -> RoaringBitmap.bitmapOf(id.hashCode() % 10));

    @BeforeEach
    void three_documents() {
        postings.add(document("GH", 5).append("merged", true), 1);
        postings.add(document("GH", 7), 2);
        postings.add(new Document("areas", List.of("KE")), 3);
    }

    @Test
    void a_write_with_a_guard_looks_at_one_document() {
        var guarded = and(new Document("_id", 2), new Document("_position", new Document("$lt", 9L)));
        postings.add(new Document("_id", 2).append("_position", 4L), 2);

        assertThat(found(guarded)).containsExactly(2);
    }

    @Test
    void whoever_was_merged_is_found_among_all() {
        assertThat(found(new Document("merged", true))).containsExactly(1);
    }

    @Test
    void an_area_within_somebodys_reach_or_their_case_load() {
        var reach = new Document("areas", new Document("$in", List.of("GH", "UG")));
        var load = new Document("worker", "a");

        assertThat(found(and(reach, new Document("due", new Document("$lte", 6L)))))
                .containsExactly(1, 2);
        assertThat(found(new Document("$or", List.of(reach, load)))).containsExactly(1, 2);
    }

    @Test
    void nothing_is_said_of_what_is_not_looked_up() {
        assertThat(found(new Document("areas", new Document("$ne", "GH")))).isNull();
        assertThat(found(new Document("$or", List.of(new Document("merged", true), new Document("due", null)))))
                .isNull();
        assertThat(found(new Document())).isNull();
    }

    @Test
    void what_went_or_changed_is_not_looked_at_again() {
        postings.remove(document("GH", 7), 2);

        assertThat(found(new Document("areas", "GH"))).containsExactly(1);
        assertThat(found(new Document("due", new Document("$gt", 0L)))).containsExactly(1);
    }

    private int @Nullable [] found(Document query) {
        var positions = narrowing.of(query);
        return positions == null ? null : positions.toArray();
    }

    private static Document and(Document... parts) {
        return new Document("$and", List.of(parts));
    }

    private static Document document(String area, long due) {
        return new Document("areas", List.of(area, "all")).append("due", due);
    }
}
