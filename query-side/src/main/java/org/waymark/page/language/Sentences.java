package org.waymark.page.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.events.PartialDate;

/**
 * Knows again what was put together in English for programs and people alike, such as what happened in a journey: by its English
 * pattern, the message {@code sentence.<arguments>.<name>}. A letter for each argument says what it is: c a code in words, x several,
 * d a day, t whatever somebody wrote or is called. What it does not know stays in English.
 */
final class Sentences {
    private static final Pattern KEY = Pattern.compile("sentence\\.([cdtx0]+)\\.\\w+");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final Map<Character, String> SHAPES =
            Map.of('c', "([a-z0-9 ]+)", 'x', "([a-z0-9 ]+)", 'd', "(\\d{4}(?:-\\d\\d){0,2})", 't', "(.+?)");

    private final List<Known> all = new ArrayList<>();

    private record Known(String key, String kinds, Pattern pattern, List<Integer> order, int letters) {}

    /** @param arguments in the order of the message, with what each of them is */
    record Found(String key, List<Argument> arguments) {
        String in(Said say) {
            return say.of(key, arguments.stream().map(one -> one.in(say)).toArray());
        }
    }

    /** One of them, in English. */
    record Argument(char kind, String text) {
        private String in(Said say) {
            return switch (kind) {
                case 'c' -> code(text, say);
                case 'x' ->
                    Arrays.stream(text.split(" and ", -1))
                            .map(one -> code(one, say))
                            .collect(Collectors.joining(" + "));
                case 'd' -> say.date(PartialDate.of(text));
                default -> text;
            };
        }

        private static String code(String words, Said say) {
            return say.anyCode("", words.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }

    Sentences(Map<String, String> english) {
        english.forEach((key, pattern) -> {
            var shape = KEY.matcher(key);
            if (shape.matches()) {
                all.add(known(key, shape.group(1), pattern));
            }
        });
        all.sort(Comparator.comparingInt(Known::letters).reversed().thenComparing(Known::key));
    }

    private static Known known(String key, String kinds, String pattern) {
        var regex = new StringBuilder();
        var order = new ArrayList<Integer>();
        int from = 0;
        for (MatchResult argument : ARGUMENT.matcher(pattern).results().toList()) {
            int which = Integer.parseInt(argument.group(1));
            order.add(which);
            regex.append(Pattern.quote(pattern.substring(from, argument.start())))
                    .append(SHAPES.get(kinds.charAt(which)));
            from = argument.end();
        }
        regex.append(Pattern.quote(pattern.substring(from)));
        return new Known(key, kinds, Pattern.compile(regex.toString()), order, pattern.length() - 3 * order.size());
    }

    /** The most particular one that it can be. */
    Optional<Found> find(String text) {
        for (var known : all) {
            var match = known.pattern().matcher(text);
            if (match.matches()) {
                var arguments = new Argument[known.order().size()];
                for (int at = 0; at < arguments.length; at++) {
                    int which = known.order().get(at);
                    arguments[which] = new Argument(known.kinds().charAt(which), match.group(at + 1));
                }
                return Optional.of(new Found(known.key(), List.of(arguments)));
            }
        }
        return Optional.empty();
    }
}
