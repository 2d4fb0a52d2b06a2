package org.waymark.page.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.web.Problem;

/** Says codes, days, numbers and names on a page as its reader does; templates call it {@code say}. */
public final class Said {
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final Messages messages;
    private final Language language;
    private final CalendarChoice calendar;
    private final ULocale locale;
    private final UnaryOperator<Confidential> open;

    /** @param open opens what is sealed: a page is an answer */
    public Said(Messages messages, Language language, CalendarChoice calendar, UnaryOperator<Confidential> open) {
        this.open = open;
        this.messages = messages;
        this.language = language;
        this.calendar = calendar;
        this.locale = language.icu(calendar);
    }

    /** The one that every page has. */
    public static Said in(Model page) {
        return (Said) Objects.requireNonNull(page.getAttribute("say"));
    }

    public Language language() {
        return language;
    }

    public CalendarChoice calendar() {
        return calendar;
    }

    /** The message of that key; the key itself where nobody wrote one, so that it is seen. */
    public String of(String key, @Nullable Object... arguments) {
        return messages.find(language, key, arguments).orElse(key);
    }

    /** The message of that key, or what is given where nobody wrote one. */
    public String orElse(String key, String otherwise) {
        return messages.find(language, key).orElse(otherwise);
    }

    /** A code as people say it: the message {@code <Enum>.<CODE>}, or the code in small letters. */
    public String word(@Nullable Enum<?> code) {
        return code == null
                ? ""
                : messages.find(language, code.getDeclaringClass().getSimpleName() + '.' + code.name())
                        .orElse(code.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** A code that comes as text, as people say it: the message {@code <of>.<CODE>}, or the code itself. */
    public String code(String of, String code) {
        return messages.find(language, of + '.' + code).orElse(code);
    }

    /** A code of which nobody says what it is one of: the message {@code <in>.<CODE>} if there is one, else of any other enum. */
    public String anyCode(String in, String code) {
        return messages.find(language, in + '.' + code)
                .or(() -> messages.keyOf(code).flatMap(key -> messages.find(language, key)))
                .orElseGet(() -> DIGIT.matcher(code).find()
                        ? code.replace('_', '-')
                        : code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** A name or a note; what cannot be read any more is said to be so. */
    public String text(@Nullable Confidential text) {
        return text == null ? "" : open.apply(text).or(of("layout.erased"));
    }

    public String date(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        return switch (date.precision()) {
            case DAYS -> format(DateFormat.YEAR_ABBR_MONTH_DAY, midnight(date.earliest()));
            case MONTHS -> format(DateFormat.YEAR_MONTH, midnight(date.earliest()));
            default -> Integer.toString(date.year()); // a year of one calendar is no year of another
        };
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : format(DateFormat.YEAR_ABBR_MONTH_DAY, midnight(day));
    }

    /** With the day of the week, for what lies near. */
    public String weekday(@Nullable LocalDate day) {
        return day == null ? "" : format(DateFormat.ABBR_MONTH_WEEKDAY_DAY, midnight(day));
    }

    /** When something was written down, in universal time. */
    public String instant(@Nullable Instant instant) {
        return instant == null ? "" : format("yMMMdjm", instant) + " UTC";
    }

    /** Only the day of it. */
    public String instantDay(Instant instant) {
        return date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale).format(number);
    }

    /** @param share from 0 to 1 */
    public String percent(@Nullable Number share) {
        return share == null ? "" : NumberFormat.getPercentInstance(locale).format(share);
    }

    /** In the reader's language where it was written for them; else as the interface says it. */
    public String problem(Problem problem) {
        return messages.find(language, "problem." + problem.code()).orElse(problem.detail());
    }

    /** What happened, as the interface says it in English, in the reader's language where that is known. */
    public String sentence(String english) {
        return language == Language.ENGLISH
                ? english
                : messages.sentence(english).map(found -> found.in(this)).orElse(english);
    }

    /** Null where {@link #sentence} can say it in the reader's language, else {@code en}: for HTML's {@code lang}. */
    public @Nullable String languageOf(String english) {
        return messages.sentence(english).isPresent() ? null : Language.ENGLISH.tag();
    }

    /** False when a problem is said as the interface says it: in English. */
    public boolean isSaid(Problem problem) {
        return messages.find(language, "problem." + problem.code()).isPresent();
    }

    private String format(String skeleton, Instant instant) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(instant));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
