package org.waymark.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;
import org.waymark.ops.Running;
import org.waymark.ops.cli.Ready;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.ApiRefused;

/** A query side with no proxy before it offers no way to what another node has, unless it is told where that node is. */
@ExtendWith(Running.class)
class AloneTest {
    private static final Pattern WAY = Pattern.compile("<a href=\"(/[^\"]*)\"");

    private static List<String> ways(Api door) {
        var home = new String(door.getBytes("/", Map.of()), StandardCharsets.UTF_8);
        return WAY.matcher(home).results().map(way -> way.group(1)).distinct().toList();
    }

    private static int answered(Api door, String way) {
        try {
            door.getBytes(way, Map.of());
            return 200;
        } catch (ApiRefused other) {
            return other.status();
        }
    }

    @Test
    void every_way_from_the_start_leads_somewhere(@TempDir Path folder) throws Exception {
        try (var sides = new Sides(folder, Map.of())) {
            var alone = sides.questions();
            Ready.await(alone, new PrintWriter(Writer.nullWriter()));
            var ways = ways(alone);
            assertThat(ways).contains("/people", "/overview").doesNotContain("/proof");
            assertThat(ways).allSatisfy(way -> assertThat(answered(alone, way)).isIn(200, 302));
        }
    }

    @Test
    void who_signs_leads_to_its_own_proofs(Program whole) {
        assertThat(ways(whole.operator())).contains("/proof");
    }
}
