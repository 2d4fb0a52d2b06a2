package org.waymark.ops.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.waymark.ops.bench.wire.StandIn;

/** A server's certificate and key, made by the JDK's own tool while the test runs. */
record Identities(PrivateKey key, X509Certificate certificate, StandIn.Identity files) {
    private static final String PASSWORD = "changeit";

    /** @param address that it is for, such as {@code ip:127.0.0.1} */
    static Identities make(Path folder, String name, String address)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve(name + ".p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int end = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-validity",
                        "2",
                        "-ext",
                        "san=" + address,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (end != 0) {
            throw new IOException("keytool ended with " + end);
        }
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var key = (PrivateKey) store.getKey("server", PASSWORD.toCharArray());
        var certificate = (X509Certificate) store.getCertificate("server");
        var files = new StandIn.Identity(
                pem(folder.resolve(name + ".crt"), "CERTIFICATE", certificate.getEncoded()),
                pem(folder.resolve(name + ".key"), "PRIVATE KEY", key.getEncoded()));
        return new Identities(key, certificate, files);
    }

    private static Path pem(Path file, String what, byte[] content) throws IOException {
        return Files.writeString(
                file,
                "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                        .formatted(what, Base64.getMimeEncoder().encodeToString(content), what));
    }
}
