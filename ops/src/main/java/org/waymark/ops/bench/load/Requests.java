package org.waymark.ops.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.waymark.eventstore.NamedEventSerializer;

/** Requests as bytes. */
public final class Requests {
    private static final ObjectMapper JSON = NamedEventSerializer.mapper();

    private Requests() {}

    /** The fields of a command as the interface takes them; ids that stand in the path are left out. */
    public static byte[] body(Object command, String... inPath) {
        try {
            ObjectNode body = JSON.valueToTree(command);
            for (var field : inPath) {
                body.remove(field);
            }
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] put(String path, UUID commandId, byte[] body) {
        var head = "PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: "
                + commandId + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        var bytes = head.getBytes(StandardCharsets.US_ASCII);
        var request = new byte[bytes.length + body.length];
        System.arraycopy(bytes, 0, request, 0, bytes.length);
        System.arraycopy(body, 0, request, bytes.length, body.length);
        return request;
    }

    public static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] post(String path) {
        return ("POST " + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
