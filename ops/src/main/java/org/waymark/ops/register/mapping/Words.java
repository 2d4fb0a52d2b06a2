package org.waymark.ops.register.mapping;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a programme's own words mean, whatever their case, spacing and script. */
final class Words {
    private static final int SHORTEST_DAY = 2;

    private static final Pattern NUMBER = Pattern.compile("[~≈]?\\s*(\\d{1,3}(?:[,. ]\\d{3}){1,2}|\\d{1,9})");
    private static final Pattern BAND = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9})|\\+)");

    private final Map<String, Map<String, String>> meanings = new HashMap<>();

    Words(Map<String, Map<String, String>> values) {
        values.forEach((field, words) -> words.forEach((word, meaning) ->
                meanings.computeIfAbsent(field, ignored -> new HashMap<>()).put(plain(word), meaning)));
    }

    /** The text without the accidents of typing. */
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0\\u3000]+", " ")
                .strip();
    }

    <E extends Enum<E>> Optional<E> meaning(String field, String text, Class<E> type) {
        var meant = meaning(field, text);
        var code = plain(meant).replaceAll("[ -]+", "_").toUpperCase(Locale.ROOT);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(code) || isDay(constant, code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** The meaning of the band, {@code 100-499} or {@code 500+}, that the number stands in. */
    <E extends Enum<E>> Optional<E> band(String field, int number, Class<E> type) {
        for (var word : meanings.getOrDefault(field, Map.of()).keySet()) {
            var band = BAND.matcher(word);
            if (band.matches()
                    && number >= Integer.parseInt(band.group(1))
                    && (band.group(2) == null || number <= Integer.parseInt(band.group(2)))) {
                return meaning(field, word, type);
            }
        }
        return Optional.empty();
    }

    static OptionalInt number(String text) {
        var match = NUMBER.matcher(text);
        return match.matches()
                ? OptionalInt.of(Integer.parseInt(match.group(1).replaceAll("[,. ]", "")))
                : OptionalInt.empty();
    }

    /** What may be said, in words. */
    static <E extends Enum<E>> String choices(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    Optional<Boolean> yesOrNo(String field, String text) {
        return switch (plain(meaning(field, text))) {
            case "yes", "y", "true", "1" -> Optional.of(true);
            case "no", "n", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    String meaning(String field, String text) {
        var words = meanings.getOrDefault(field, Map.of());
        return words.getOrDefault(plain(text), text);
    }

    private static boolean isDay(Enum<?> constant, String code) {
        return constant instanceof DayOfWeek
                && code.length() >= SHORTEST_DAY
                && constant.name().startsWith(code);
    }

    private static String plain(String text) {
        return tidy(text).toLowerCase(Locale.ROOT);
    }
}
