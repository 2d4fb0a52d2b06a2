package org.waymark.ops.bench.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One HTTP connection that stays open, and as light as can be: the load must not take the processors from the server. */
public final class KeepAlive implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;

    private final byte[] credentials;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final StringBuilder line = new StringBuilder();

    /** What came back; the body is read whatever it is. */
    public record Answer(int status, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public boolean accepted() {
            return status / 100 == 2;
        }
    }

    public KeepAlive(int port) throws IOException {
        this(port, null);
    }

    /** @param token sent with each request */
    public KeepAlive(int port, @Nullable String token) throws IOException {
        credentials = token == null
                ? new byte[0]
                : ("Authorization: Bearer " + token + "\r\n").getBytes(StandardCharsets.US_ASCII);
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    public Answer send(byte[] request) throws IOException {
        out.write(withCredentials(request));
        int status = Integer.parseInt(readLine().substring(9, 12));
        int length = -1;
        boolean chunked = false;
        for (var header = readLine(); !header.isEmpty(); header = readLine()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        return new Answer(status, chunked ? chunks() : in.readNBytes(Math.max(0, length)));
    }

    /** After the first line, in one piece: each piece is a packet. */
    private byte[] withCredentials(byte[] request) {
        if (credentials.length == 0) {
            return request;
        }
        int line = 0;
        while (request[line] != '\n') {
            line++;
        }
        line++;
        var whole = new byte[request.length + credentials.length];
        System.arraycopy(request, 0, whole, 0, line);
        System.arraycopy(credentials, 0, whole, line, credentials.length);
        System.arraycopy(request, line, whole, line + credentials.length, request.length - line);
        return whole;
    }

    private byte[] chunks() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine().strip(), 16);
    }

    private String readLine() throws IOException {
        line.setLength(0);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
