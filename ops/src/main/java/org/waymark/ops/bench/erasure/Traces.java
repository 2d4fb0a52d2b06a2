package org.waymark.ops.bench.erasure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds a mark in files: as UTF-8 and UTF-16, in base64 however it is aligned, and in whatever was deflated or gzipped. */
final class Traces {
    private static final int MOST_INFLATED = 4 << 20;
    private static final int GZIP_HEADER = 10;

    private final List<byte[]> forms = new ArrayList<>();

    /** @param mark of letters, at least twelve of them */
    Traces(String mark) {
        for (var spelt : List.of(mark, mark.toUpperCase(Locale.ROOT))) {
            forms.add(spelt.getBytes(StandardCharsets.UTF_8));
            forms.add(spelt.getBytes(StandardCharsets.UTF_16LE));
            forms.add(spelt.getBytes(StandardCharsets.UTF_16BE));
            for (int before = 0; before < 3; before++) {
                forms.add(inBase64(spelt, before));
            }
        }
    }

    private Traces(byte[] bytes) {
        forms.add(bytes);
    }

    /** For something that is no text. */
    static Traces of(byte[] bytes) {
        return new Traces(bytes);
    }

    /** The part of its base64 that is the same whatever stands around it. */
    private static byte[] inBase64(String mark, int before) {
        var coded = Base64.getEncoder()
                .withoutPadding()
                .encodeToString((" ".repeat(before) + mark).getBytes(StandardCharsets.UTF_8));
        int first = (before * 8 + 5) / 6;
        return coded.substring(first, coded.length() - 1).getBytes(StandardCharsets.US_ASCII);
    }

    /** The files under the folder that hold it in any form. */
    List<Path> in(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (in(Files.readAllBytes(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    boolean in(byte[] bytes) {
        return forms.stream().anyMatch(form -> contains(bytes, bytes.length, form)) || inPacked(bytes);
    }

    private boolean inPacked(byte[] bytes) {
        for (int at = 0; at + 2 < bytes.length; at++) {
            int two = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
            boolean gzip = two == 0x1f8b && bytes[at + 2] == 8;
            boolean zlib = (two >> 8) == 0x78 && two % 31 == 0;
            if (gzip && inInflated(bytes, at + GZIP_HEADER, true) || zlib && inInflated(bytes, at, false)) {
                return true;
            }
        }
        return false;
    }

    private boolean inInflated(byte[] bytes, int from, boolean raw) {
        if (from >= bytes.length) {
            return false;
        }
        var inflater = new Inflater(raw);
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            var plain = new ByteArrayOutputStream();
            var piece = new byte[8192];
            int length;
            do {
                length = inflater.inflate(piece);
                plain.write(piece, 0, length);
            } while (length > 0 && plain.size() < MOST_INFLATED);
            var all = plain.toByteArray();
            return forms.stream().anyMatch(form -> contains(all, all.length, form));
        } catch (DataFormatException notPacked) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static boolean contains(byte[] bytes, int length, byte[] form) {
        for (int at = 0; at + form.length <= length; at++) {
            int same = 0;
            while (same < form.length && bytes[at + same] == form[same]) {
                same++;
            }
            if (same == form.length) {
                return true;
            }
        }
        return false;
    }
}
