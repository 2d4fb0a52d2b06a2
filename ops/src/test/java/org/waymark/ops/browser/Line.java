package org.waymark.ops.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The wire between a browser and a server, on which a test can lose the answers; the address stays when the server does not. */
final class Line implements AutoCloseable {
    private final ServerSocket ear;
    private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile int server;
    private volatile boolean losesAnswers;

    Line(int server) {
        this.server = server;
        try {
            ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        pumps.execute(this::listen);
    }

    String address() {
        return "http://127.0.0.1:" + ear.getLocalPort();
    }

    /** From now on entries (PUT) arrive and are done, and nobody hears of it. */
    void losesAnswers(boolean loses) {
        losesAnswers = loses;
    }

    int lost() {
        return lost.get();
    }

    void leadsTo(int other) {
        server = other;
    }

    private void listen() {
        while (!ear.isClosed()) {
            try {
                join(ear.accept());
            } catch (IOException closed) {
                // the next one, or none any more
            }
        }
    }

    private void join(Socket browser) throws IOException {
        try {
            var there = new Socket(InetAddress.getLoopbackAddress(), server);
            var doomed = new AtomicBoolean();
            pumps.execute(() -> pump(browser, there, doomed, false));
            pumps.execute(() -> pump(there, browser, doomed, true));
        } catch (IOException nobodyThere) {
            browser.close();
        }
    }

    private void pump(Socket from, Socket to, AtomicBoolean doomed, boolean answers) {
        var buffer = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (!answers && losesAnswers && new String(buffer, 0, 4, StandardCharsets.US_ASCII).equals("PUT ")) {
                    doomed.set(true);
                }
                if (answers && doomed.get()) {
                    lost.incrementAndGet();
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException cut) {
            // closing both is what there is to do
        }
    }

    @Override
    public void close() throws IOException {
        ear.close();
        pumps.shutdownNow();
    }
}
