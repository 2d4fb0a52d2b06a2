package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;
import org.waymark.ops.client.Api;

/** Fetches the files of a release piece by piece; nothing is written that is not as the manifest says. */
record FetchedRelease(Api api, String address, Path folder) {
    private static final String MANIFEST = "manifest.json";

    JsonNode fetch() {
        if (Files.exists(folder)) {
            throw new Sentence(Exit.USAGE, "USAGE", folder + " is there already; name a folder that is not");
        }
        var report = api.get(address + "/report", Map.of());
        var files = new HashMap<String, byte[]>();
        report.path("files")
                .forEach(file -> files.put(
                        file.path("name").asText(),
                        whole(file.path("name").asText(), file.path("bytes").asLong())));
        check(files, report.path("manifest").asText());
        long bytes = write(files);
        return JsonNodeFactory.instance
                .objectNode()
                .put("files", files.size())
                .put("bytes", bytes)
                .put("folder", folder.toString());
    }

    private byte[] whole(String name, long size) {
        var content = new ByteArrayOutputStream();
        while (content.size() < size) {
            var piece = api.getBytes(address + "/files/" + name, Map.of("from", content.size()));
            if (piece.length == 0) {
                throw differs(name);
            }
            content.writeBytes(piece);
        }
        return content.toByteArray();
    }

    private static void check(Map<String, byte[]> files, String approved) {
        var manifest = files.getOrDefault(MANIFEST, new byte[0]);
        if (!sha256(manifest).equals(approved)) {
            throw differs(MANIFEST);
        }
        try {
            for (var file : new ObjectMapper().readTree(manifest).path("files")) {
                var name = file.path("name").asText();
                if (!sha256(files.getOrDefault(name, new byte[0]))
                        .equals(file.path("sha256").asText())) {
                    throw differs(name);
                }
            }
        } catch (IOException unreadable) {
            throw differs(MANIFEST);
        }
    }

    private static Sentence differs(String name) {
        return new Sentence(
                Exit.NOT_VERIFIED, "NOT_AS_APPROVED", name + " did not arrive as the manifest says; fetch it again");
    }

    private long write(Map<String, byte[]> files) {
        try {
            Files.createDirectories(folder);
            long bytes = 0;
            for (var file : files.entrySet()) {
                Files.write(folder.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
                bytes += file.getValue().length;
            }
            return bytes;
        } catch (IOException refused) {
            throw new Sentence(
                    Exit.ENVIRONMENT, "NOT_WRITTEN", "cannot write to " + folder + ": " + refused.getMessage());
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
