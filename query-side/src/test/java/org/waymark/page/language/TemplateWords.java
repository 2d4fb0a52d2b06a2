package org.waymark.page.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what a template says by itself, so that no message could say it in another language. */
final class TemplateWords {
    private static final Pattern PART = Pattern.compile(
            "<!--.*?-->|<![^>]*>|<(/?)([A-Za-z][\\w:.-]*)((?:\"[^\"]*\"|[^>\"])*)>|([^<]+)", Pattern.DOTALL);
    private static final Pattern FOR_EARS =
            Pattern.compile("(?<![\\w:-])(?:aria-label|title|alt|label|aria-description)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> NEVER_CLOSED = Set.of("input", "link", "meta", "img", "br", "hr");

    /** What a machine reads, and people as it stands. */
    private static final Set<String> THE_SAME_EVERYWHERE = Set.of("script", "code", "pre");

    /** What is called so in every language. */
    private static final Set<String> NAMES = Set.of("Waymark");

    private TemplateWords() {}

    static List<String> in(String template) {
        var said = new ArrayList<String>();
        var open = new ArrayDeque<Boolean>();
        PART.matcher(template).results().forEach(part -> look(part, open, said));
        return said;
    }

    /** @param open for each element that is open: whether what stands in it is replaced */
    private static void look(MatchResult part, ArrayDeque<Boolean> open, List<String> said) {
        var name = part.group(2);
        if (name == null) {
            var text = part.group(4);
            boolean isReplaced = open.contains(true);
            if (text != null && !isReplaced && LETTERS.matcher(text).find() && !NAMES.contains(text.strip())) {
                said.add(text.strip());
            }
        } else if (!part.group(1).isEmpty()) {
            open.pop();
        } else {
            var attributes = part.group(3);
            FOR_EARS.matcher(attributes).results().map(found -> found.group(1)).forEach(said::add);
            if (!NEVER_CLOSED.contains(name) && !attributes.endsWith("/")) {
                open.push(attributes.contains("th:text=") || THE_SAME_EVERYWHERE.contains(name));
            }
        }
    }
}
