package org.waymark.page.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages speak. */
public enum Language {
    ENGLISH("en", "English"),
    FRENCH("fr", "Français"),
    SWAHILI("sw", "Kiswahili"),
    HINDI("hi", "हिन्दी"),
    CHINESE("zh", "中文");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** As in HTML's {@code lang}. */
    public String tag() {
        return tag;
    }

    /** As its readers call it. */
    public String ownName() {
        return ownName;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    ULocale icu(CalendarChoice calendar) {
        return new ULocale.Builder()
                .setLanguage(tag)
                .setUnicodeLocaleKeyword("ca", calendar.code())
                .build();
    }
}
