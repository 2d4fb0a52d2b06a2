package org.waymark.page.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.waymark.events.PartialDate;

/** What is said in one language is said in all of them, with the same arguments, and what a template says was written. */
class MessagesTest {
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.]*)[(}]");
    private static final Pattern SAID = Pattern.compile("say\\.of\\('([A-Za-z0-9.]+)'[,)]");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern FILE = Pattern.compile("(.+)\\.([a-z]{2})\\.properties");

    @Test
    void every_key_of_a_feature_exists_in_every_language() throws IOException {
        var files = files();
        assertThat(files).containsKey("layout");
        for (var feature : files.entrySet()) {
            for (var language : Language.values()) {
                assertThat(feature.getValue()
                                .getOrDefault(language.tag(), Map.of())
                                .keySet())
                        .as(feature.getKey() + " in " + language)
                        .containsExactlyInAnyOrderElementsOf(
                                feature.getValue().getOrDefault("en", Map.of()).keySet());
            }
        }
    }

    @Test
    void every_pattern_can_be_read_and_takes_the_arguments_of_the_english_one() throws IOException {
        for (var feature : files().entrySet()) {
            var english = feature.getValue().getOrDefault("en", Map.of());
            feature.getValue()
                    .forEach((language, patterns) ->
                            patterns.forEach((key, pattern) -> assertThat(arguments(pattern, language))
                                    .as(key + " in " + language)
                                    .isEqualTo(arguments(english.getOrDefault(key, ""), "en"))));
        }
    }

    @Test
    void every_key_that_a_template_names_was_written() throws IOException {
        var written = new HashSet<String>();
        files().values()
                .forEach(byLanguage ->
                        written.addAll(byLanguage.getOrDefault("en", Map.of()).keySet()));
        var named = new TreeSet<String>();
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            var text = template.getContentAsString(StandardCharsets.UTF_8);
            for (var how : List.of(KEY, SAID)) {
                how.matcher(text).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).contains("layout.skip");
        assertThat(written).containsAll(named);
    }

    /** In scripts that are not Latin nothing can be the same by chance. */
    @Test
    void nothing_is_said_in_english_to_those_who_read_other_letters() throws IOException {
        for (var feature : files().entrySet()) {
            var english = feature.getValue().getOrDefault("en", Map.of());
            for (var language : List.of("hi", "zh")) {
                feature.getValue().getOrDefault(language, Map.of()).forEach((key, pattern) -> {
                    boolean says =
                            WORD.matcher(pattern.replaceAll("\\{[^{}]*}", "")).find();
                    assertThat(says && pattern.equals(english.get(key)))
                            .as("%s in %s: %s", key, language, pattern)
                            .isFalse();
                });
            }
        }
    }

    @Test
    void no_template_says_anything_itself() throws IOException {
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            assertThat(TemplateWords.in(template.getContentAsString(StandardCharsets.UTF_8)))
                    .as(template.getFilename())
                    .isEmpty();
        }
        assertThat(TemplateWords.in("<p>Hello</p><b th:text=\"#{a}\">Hello</b>"))
                .containsExactly("Hello");
    }

    @Test
    void no_template_has_styles_or_scripts_written_into_it() throws IOException {
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(template.getFilename())
                    .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|th:utext|<script>");
        }
    }

    /** Without a script a browser would write its fields into the address. */
    @Test
    void no_form_that_records_something_puts_it_into_the_address() throws IOException {
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            FORM.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .filter(form -> form.contains("data-command"))
                    .forEach(form -> assertThat(form).as(template.getFilename()).contains(" method=\"post\""));
        }
    }

    @Test
    void numbers_days_and_plurals_come_out_as_their_readers_write_them() throws IOException {
        var day = PartialDate.of(LocalDate.of(2014, 2, 5));
        var messages = new Messages();
        var french = new Said(messages, Language.FRENCH, CalendarChoice.GREGORIAN, UnaryOperator.identity());
        assertThat(french.date(day)).isEqualTo("5 févr. 2014");
        assertThat(french.date(PartialDate.of("2014-02"))).isEqualTo("février 2014");
        assertThat(french.date(PartialDate.of("2014"))).isEqualTo("2014");
        assertThat(french.number(22753)).isEqualTo("22\u202f753");
        var ethiopian = new Said(messages, Language.ENGLISH, CalendarChoice.ETHIOPIAN, UnaryOperator.identity());
        assertThat(ethiopian.date(day)).contains("28", "2006"); // 28 Ter 2006
        var chinese = new Said(messages, Language.CHINESE, CalendarChoice.GREGORIAN, UnaryOperator.identity());
        assertThat(chinese.date(day)).isEqualTo("2014年2月5日");
    }

    private static Set<String> arguments(String pattern, String language) {
        var format = new MessageFormat(pattern, ULocale.forLanguageTag(language));
        return new TreeSet<>(format.getArgumentNames());
    }

    /** By feature, then by language. */
    private static Map<String, Map<String, Map<String, String>>> files() throws IOException {
        var all = new HashMap<String, Map<String, Map<String, String>>>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var name = FILE.matcher(String.valueOf(file.getFilename()));
            assertThat(name.matches()).as(file.getFilename()).isTrue();
            var properties = new Properties();
            try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(text);
            }
            var patterns = new HashMap<String, String>();
            properties.forEach((key, pattern) -> patterns.put(key.toString(), pattern.toString()));
            all.computeIfAbsent(name.group(1), feature -> new HashMap<>()).put(name.group(2), patterns);
        }
        var languages = Arrays.stream(Language.values()).map(Language::tag).toList();
        assertThat(new ArrayList<>(all.values()))
                .allSatisfy(byLanguage -> assertThat(languages).containsAll(byLanguage.keySet()));
        return all;
    }
}
