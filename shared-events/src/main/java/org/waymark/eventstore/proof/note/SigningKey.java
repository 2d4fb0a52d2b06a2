package org.waymark.eventstore.proof.note;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** Signs checkpoints. Its file holds the public key in one line and the private one (PKCS #8) in the other. */
public final class SigningKey {
    private static final String OWNER_ONLY = "rw-------";

    private final PublicKey publicKey;
    private final PrivateKey privateKey;

    private SigningKey(PublicKey publicKey, PrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /** A new key in a new file that only its owner may read; never takes the place of one that is there. */
    public static SigningKey make(Path file, String name) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var x509 = pair.getPublic().getEncoded();
            var publicKey = new PublicKey(name, Arrays.copyOfRange(x509, x509.length - 32, x509.length));
            createForOwner(file);
            Files.writeString(file, publicKey + "\n" + encoded(pair.getPrivate()) + "\n");
            return new SigningKey(publicKey, pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static SigningKey read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new BadNote("the file of the signing key is damaged; put a copy that is whole in its place");
        }
        try {
            var pkcs8 = new PKCS8EncodedKeySpec(PublicKey.decoded(lines.getLast()));
            var privateKey = KeyFactory.getInstance("Ed25519").generatePrivate(pkcs8);
            var key = new SigningKey(PublicKey.parse(lines.getFirst()), privateKey);
            if (key.publicKey.verifies(new byte[1], key.signature(new byte[1]))) {
                return key;
            }
        } catch (GeneralSecurityException unreadable) {
            // answered below
        }
        throw new BadNote("the two halves of the signing key do not belong together");
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    byte[] signature(byte[] text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(PrivateKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static void createForOwner(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        } else {
            Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                    .close();
        }
    }
}
