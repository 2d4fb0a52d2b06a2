package org.waymark.query.retention.report;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/** Sets XHTML as PDF; nothing is loaded from elsewhere. */
final class Paper {
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Paper() {}

    static byte[] of(String xhtml) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.withProducer("Waymark");
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            builder.withHtmlContent(xhtml, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException impossible) { // into memory
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
