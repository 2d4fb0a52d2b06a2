package org.waymark.web;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.beans.PropertyEditorRegistry;
import org.waymark.events.Uuids;

/**
 * Reads what stands in an address only as it is described. Where a converter refuses, Spring falls back to editors of its own,
 * which take 1-1-1-1-1 for an id, off and 0 for false, 0x10 and "1 0" for numbers; so these stand in their place.
 */
final class StrictTexts {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,19}");

    private StrictTexts() {}

    static void register(PropertyEditorRegistry editors) {
        editors.registerCustomEditor(UUID.class, new Strict(Uuids::parse));
        editors.registerCustomEditor(Boolean.class, new Strict(StrictTexts::yesOrNo));
        for (var type : new Class<?>[] {Integer.class, int.class}) {
            editors.registerCustomEditor(type, new Strict(text -> Integer.valueOf(digits(text))));
        }
        for (var type : new Class<?>[] {Long.class, long.class}) {
            editors.registerCustomEditor(type, new Strict(text -> Long.valueOf(digits(text))));
        }
    }

    private static String digits(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("a number has digits only");
        }
        return text;
    }

    private static Object yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it is true or false");
        };
    }

    private static final class Strict extends PropertyEditorSupport {
        private final Function<String, Object> reading;

        Strict(Function<String, Object> reading) {
            this.reading = reading;
        }

        @Override
        public void setAsText(String text) {
            setValue(reading.apply(text));
        }
    }
}
