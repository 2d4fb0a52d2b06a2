package org.waymark.page.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What pages say, from {@code messages/<feature>.<language>.properties}: ICU patterns, so that "1 sheet" and "2 sheets" come
 * out right in languages that count otherwise. What a language does not have is said in English.
 */
@Component("messageSource")
public final class Messages implements MessageSource {
    private static final Object[] NOTHING = {};
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z]+\\.([A-Z0-9_]+)");

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Sentences sentences;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Messages() throws IOException {
        for (var language : Language.values()) {
            patterns.put(language, read(language));
        }
        sentences = new Sentences(patterns.getOrDefault(Language.ENGLISH, Map.of()));
        new TreeSet<>(patterns.getOrDefault(Language.ENGLISH, Map.of()).keySet()).forEach(key -> {
            var shape = CODE.matcher(key);
            if (shape.matches()) {
                codes.putIfAbsent(shape.group(1), key);
            }
        });
    }

    private static Map<String, String> read(Language language) throws IOException {
        var all = new HashMap<String, String>();
        var files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*." + language.tag() + ".properties");
        for (var file : files) {
            var properties = new Properties();
            try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(text);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            properties.forEach((key, pattern) -> all.put(key.toString(), pattern.toString()));
        }
        return all;
    }

    /** The key with its arguments put in, or nothing when nobody wrote it. */
    public Optional<String> find(Language language, String key, @Nullable Object... arguments) {
        var own = patterns.getOrDefault(language, Map.of()).containsKey(key) ? language : Language.ENGLISH;
        var pattern = patterns.getOrDefault(own, Map.of()).get(key);
        return Optional.ofNullable(pattern).map(found -> {
            var format = formats.computeIfAbsent(
                    own.tag() + ':' + key, ignored -> new MessageFormat(found, ULocale.forLanguageTag(own.tag())));
            synchronized (format) { // one may be used by one thread at a time
                return format.format(arguments);
            }
        });
    }

    /** Nothing when it was not made by a pattern that is written down. */
    Optional<Sentences.Found> sentence(String english) {
        return sentences.find(english);
    }

    /** The key of a code as pages say it, whichever enum it is of: the first by name where several have it. */
    Optional<String> keyOf(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    private static Language of(@Nullable Locale locale) {
        return locale == null
                ? Language.ENGLISH
                : Language.of(locale.getLanguage()).orElse(Language.ENGLISH);
    }

    @Override
    public @Nullable String getMessage(
            String code, @Nullable Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        return find(of(locale), code, Objects.requireNonNullElse(arguments, NOTHING))
                .orElse(otherwise);
    }

    @Override
    public String getMessage(String code, @Nullable Object @Nullable [] arguments, @Nullable Locale locale) {
        return find(of(locale), code, Objects.requireNonNullElse(arguments, NOTHING))
                .orElseThrow(() -> new NoSuchMessageException(code));
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) {
        for (var code : Objects.requireNonNullElse(wanted.getCodes(), new String[0])) {
            var found = find(of(locale), code, Objects.requireNonNullElse(wanted.getArguments(), NOTHING));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Optional.ofNullable(wanted.getDefaultMessage())
                .orElseThrow(() -> new NoSuchMessageException("none of the codes"));
    }
}
