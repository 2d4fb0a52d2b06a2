package org.waymark.ops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.waymark.events.access.Role;
import org.waymark.page.language.Language;

/** What the pages of every role say, they say in the reader's language; what is made in English only says that it is. */
@ExtendWith(Visits.Extension.class)
class EveryLanguageTest {
    private static final Pattern ENGLISH_PART = Pattern.compile(
            "<(\\w+)[^>]*\\blang=\"en\"[^>]*>.*?</\\1>|<(script|style|code|pre|title)\\b.*?</\\2>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d./-])[A-Za-z]{4,}(?![\\p{L}\\d./-])");
    private static final Pattern KEY = Pattern.compile("\\b[a-z]+(?:\\.[a-z][A-Za-z]+)+\\b");
    private static final List<String> THE_SAME_EVERYWHERE =
            List.of("waymark", "java", "kaplan", "meier", "umoja", "github", "english");

    /** What somebody wrote stays in their language. */
    private static final Pattern WRITTEN = Pattern.compile(
            "The group’s book says|met at the well|She came to our clinic|how long people stay (?:in|after)|is there enough to study");

    @ParameterizedTest
    @EnumSource
    void no_page_says_a_key_or_a_word_of_another_language(Language language, Visits visits) throws IOException {
        var wrongs = new ArrayList<String>();
        var keys = english();
        var vocabulary = new TreeSet<String>();
        keys.values()
                .forEach(pattern -> WORD.matcher(pattern)
                        .results()
                        .map(word -> word.group().toLowerCase(Locale.ROOT))
                        .forEach(vocabulary::add));
        vocabulary.removeAll(THE_SAME_EVERYWHERE);
        var groups = new TreeSet<String>();
        visits.village()
                .operator()
                .get("/api/groups", Map.of("limit", 200))
                .path("items")
                .forEach(group -> groups.add(group.path("name").asText()));
        boolean latin = language != Language.HINDI && language != Language.CHINESE;
        pages(visits).forEach((role, pages) -> {
            try (var visit = visits.as(role, Size.DESKTOP)) {
                for (var page : pages) {
                    var body = ENGLISH_PART
                            .matcher(visit.read(page, language.tag()))
                            .replaceAll("");
                    TEXT.matcher(body)
                            .results()
                            .map(text -> text.group(1).strip())
                            .forEach(text -> {
                                boolean isKey = KEY.matcher(text)
                                        .results()
                                        .map(MatchResult::group)
                                        .anyMatch(keys::containsKey);
                                boolean isEnglish = !latin
                                        && WORD.matcher(text)
                                                .results()
                                                .map(word -> word.group().toLowerCase(Locale.ROOT))
                                                .anyMatch(vocabulary::contains);
                                if ((isKey || isEnglish)
                                        && !groups.contains(text)
                                        && !WRITTEN.matcher(text).find()) {
                                    wrongs.add(page.replaceAll("[0-9a-f-]{36}", "…") + ": " + text);
                                }
                            });
                }
            }
        });
        assertThat(wrongs.stream().distinct()).isEmpty();
    }

    private static Map<Role, List<String>> pages(Visits visits) {
        var all = new HashMap<Role, List<String>>();
        try (var waiting = new Waiting(visits)) {
            var person = waiting.personWithAWay("Wanjiku");
            var group = waiting.groupThatMeets("Tujenge");
            waiting.brokenGlass(person);
            waiting.twice("Nyambura Kamau", "Niambura Kamau");
            var of = List.of("/people/" + person, "/groups/" + group);
            var supervisor = new ArrayList<>(List.of(
                    "/",
                    "/overview",
                    "/people",
                    "/groups",
                    "/waiting/corrections",
                    "/waiting/corrections/" + waiting.correction(person),
                    "/waiting/clashes",
                    "/waiting/clashes/" + waiting.clash(waiting.personWithAWay("Wairimu")),
                    "/waiting/break-glass",
                    "/waiting/duplicates",
                    "/waiting/merged",
                    "/people/" + person + "/reads",
                    "/proof",
                    "/research",
                    "/research/cohorts",
                    "/retention",
                    "/retention/cohorts"));
            of.forEach(one -> List.of("", "/replay", "/replay?by=KNOWN", "/replay/2", "/difference", "/proof")
                    .forEach(page -> supervisor.add(one + page)));
            all.put(Role.SUPERVISOR, supervisor);
            all.put(
                    Role.CASE_WORKER,
                    List.of("/", "/today", "/people", "/people/new", "/groups", of.get(0), of.get(1)));
        }
        all.put(
                Role.RESEARCHER,
                List.of("/", "/research", "/research/cohorts", "/retention?by=KIND", "/retention/cohorts?rows=KIND"));
        all.put(
                Role.ADMINISTRATOR,
                List.of(
                        "/",
                        "/accounts",
                        "/accounts/" + Village.account(Role.CASE_WORKER),
                        "/settings",
                        "/settings/rules",
                        "/backups",
                        "/projections",
                        "/projections/people.2/parked"));
        return all;
    }

    private static Map<String, String> english() throws IOException {
        var all = new HashMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.en.properties")) {
            var properties = new Properties();
            try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(text);
            }
            properties.forEach((key, pattern) -> all.put(
                    key.toString(), pattern.toString().replaceAll("\\{\\d+, plural,|\\b(?:one|other) \\{", " ")));
        }
        return all;
    }
}
