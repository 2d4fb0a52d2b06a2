package org.waymark.ops;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.waymark.watch.WithoutWords;

/** Log lines for people, or as JSON where {@code logging.structured.format.console} asks for it; no message of an exception in either. */
public final class LogLines extends EncoderBase<ILoggingEvent> {
    private static final String LINE =
            "%d{HH:mm:ss} %-5level %msg%replace( [%X{correlationId}]){' \\[\\]$', ''}%n%nopex";

    private @Nullable Encoder<ILoggingEvent> lines;

    @Override
    public void start() {
        var asked = context.getObject(Environment.class.getName()) instanceof Environment settings
                ? settings.getProperty("logging.structured.format.console", "")
                : "";
        lines = asked.isEmpty() ? forPeople() : asJson(asked);
        lines.setContext(context);
        lines.start();
        super.start();
    }

    private static Encoder<ILoggingEvent> forPeople() {
        var pattern = new PatternLayoutEncoder();
        pattern.setPattern(LINE);
        return pattern;
    }

    private static Encoder<ILoggingEvent> asJson(String format) {
        var json = new StructuredLogEncoder();
        json.setFormat(format);
        json.setCharset(StandardCharsets.UTF_8);
        return json;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = lines == null ? new byte[0] : lines.encode(event);
        return lines instanceof PatternLayoutEncoder && event.getThrowableProxy() instanceof ThrowableProxy failure
                ? (new String(line, StandardCharsets.UTF_8) + WithoutWords.of(failure.getThrowable()))
                        .getBytes(StandardCharsets.UTF_8)
                : line;
    }

    @Override
    public byte @Nullable [] headerBytes() {
        return null;
    }

    @Override
    public byte @Nullable [] footerBytes() {
        return null;
    }
}
