import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a file of proofs that Waymark gave, without Waymark: java CheckProof.java proofs.json public.key [kept-checkpoint]
 * Everything that is trusted is in the two files you kept; everything that is checked is in this one. Exit code 0 means that
 * every line printed is proved, 4 that something is not.
 */
public final class CheckProof {
    private static final String FORM = "waymark.proof.1";
    private static final Set<String> FIELDS = Set.of("eventId", "aggregateType", "aggregateId", "sequence", "timestamp",
            "name", "revision", "payload", "metaData");

    record Root(long size, byte[] hash, List<String> lines) {}

    static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why, null, false, false);
        }
    }

    public static void main(String[] files) throws IOException {
        if (files.length < 2 || files.length > 3) {
            System.err.println("java CheckProof.java proofs.json public.key [kept-checkpoint]");
            System.exit(2);
        }
        try {
            check(read(files[0]), read(files[1]), files.length == 3 ? read(files[2]) : null).forEach(System.out::println);
        } catch (Refused refused) {
            System.out.println("NOT PROVED: " + refused.getMessage());
            System.exit(4);
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    /** What is proved, a line each; Refused when anything is not. */
    static List<String> check(String json, String key, String kept) {
        var all = object(new Json(json).whole(), Set.of("format", "checkpoint", "subject", "entries", "earlier"));
        require(FORM.equals(all.get("format")), "this is no file of proofs of the form " + FORM);
        var root = checkpoint(text(all.get("checkpoint")), key.strip());
        var proved = new ArrayList<String>();
        proved.add("signed: " + String.join(" | ", root.lines));
        earlier(all.get("earlier"), root, kept == null ? null : checkpoint(kept, key.strip()), proved);
        var subject = all.get("subject");
        long before = -1;
        long sequence = 0;
        for (var each : (List<?>) cast(all.get("entries"), List.class)) {
            var entry = object(each, Set.of("index", "leaf", "event", "path"));
            long index = number(entry.get("index"));
            require(index > before, "the entries are not in order");
            before = index;
            require((entry.get("leaf") == null) != (entry.get("event") == null), "an entry has the event or its hash");
            var event = entry.get("event") == null ? null : object(entry.get("event"), FIELDS);
            var leaf = event == null ? hash(entry.get("leaf")) : sha256((byte) 0, leaf(event));
            require(included(leaf, index, root, hashes(entry.get("path"))), "position " + (index + 1) + " is not what was signed");
            require(subject == null || (event != null && subject.equals(event.get("aggregateId"))
                    && number(event.get("sequence")) == sequence++), "the entries are not one history from its beginning");
            proved.add("position " + (index + 1) + ": " + (event == null ? "a hash" : told(event)));
        }
        return proved;
    }

    private static String told(Map<String, Object> event) {
        return event.get("name") + ", recorded " + Instant.ofEpochMilli(number(event.get("timestamp"))) + ", entry "
                + event.get("sequence") + " of " + event.get("aggregateId") + ": " + new String(decoded(event.get("payload")), UTF_8);
    }

    private static void earlier(Object said, Root now, Root kept, List<String> proved) {
        require(said == null || kept != null, "the proof speaks of an earlier checkpoint: give the one that was kept");
        if (kept == null) {
            return;
        }
        var earlier = said == null ? Map.<String, Object>of() : object(said, Set.of("size", "path"));
        require(said == null || number(earlier.get("size")) == kept.size, "the proof is for another checkpoint than was kept");
        require(extended(kept, now, said == null ? List.of() : hashes(earlier.get("path"))), "the history does not continue the kept one");
        proved.add("continues: " + String.join(" | ", kept.lines));
    }

    /** C2SP tlog-checkpoint within C2SP signed-note. */
    private static Root checkpoint(String note, String key) {
        int end = note.lastIndexOf("\n\n");
        require(end > 0 && note.endsWith("\n") && note.chars().noneMatch(c -> c < ' ' && c != '\n'), "this is no signed note");
        var parts = key.split("\\+", 3);
        require(parts.length == 3, "the public key reads name+id+key");
        var typed = decoded(parts[2]);
        require(typed.length == 33 && typed[0] == 1, "the public key is no Ed25519 key");
        var id = Arrays.copyOf(sha256(parts[0].getBytes(UTF_8), new byte[] {'\n'}, typed), 4);
        require(HexFormat.of().formatHex(id).equals(parts[1]), "the public key is damaged");
        boolean signed = false;
        for (var line : note.substring(end + 2).split("\n")) {
            var words = line.split(" ", -1);
            require(words.length == 3 && words[0].equals("\u2014"), "a signature line is none");
            var bytes = decoded(words[2]);
            if (words[1].equals(parts[0]) && bytes.length > 4 && Arrays.equals(id, Arrays.copyOf(bytes, 4))) {
                require(verifies(typed, note.substring(0, end + 1), Arrays.copyOfRange(bytes, 4, bytes.length)), "a signature is wrong");
                signed = true;
            }
        }
        require(signed, "the checkpoint is not signed with this key");
        var lines = note.substring(0, end).split("\n");
        require(lines.length >= 3 && lines[0].equals(parts[0]) && lines[1].matches("0|[1-9][0-9]{0,17}"), "this is no checkpoint of this history");
        return new Root(Long.parseLong(lines[1]), hash(lines[2]), List.of(lines));
    }

    private static boolean verifies(byte[] key, String text, byte[] signature) {
        try {
            var x509 = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(key).substring(2));
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    /** Each field with its length before it; 0xFFFFFFFF for one that is not there. */
    private static byte[] leaf(Map<String, Object> event) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            put(out, "waymark.event.1".getBytes(UTF_8));
            put(out, text(event.get("eventId")).getBytes(UTF_8));
            put(out, optional(event.get("aggregateType")));
            put(out, text(event.get("aggregateId")).getBytes(UTF_8));
            out.writeInt(8);
            out.writeLong(number(event.get("sequence")));
            out.writeInt(8);
            out.writeLong(number(event.get("timestamp")));
            put(out, text(event.get("name")).getBytes(UTF_8));
            put(out, optional(event.get("revision")));
            put(out, decoded(event.get("payload")));
            put(out, event.get("metaData") == null ? null : decoded(event.get("metaData")));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, byte[] field) throws IOException {
        out.writeInt(field == null ? -1 : field.length);
        out.write(field == null ? new byte[0] : field);
    }

    private static byte[] optional(Object text) {
        return text == null ? null : text(text).getBytes(UTF_8);
    }

    /** RFC 9162, 2.1.3.2. */
    private static boolean included(byte[] leaf, long index, Root root, List<byte[]> path) {
        if (index < 0 || index >= root.size) {
            return false;
        }
        long fn = index;
        long sn = root.size - 1;
        var r = leaf;
        for (var p : path) {
            if (sn == 0) {
                return false;
            }
            boolean right = (fn & 1) == 1 || fn == sn;
            r = right ? sha256((byte) 1, p, r) : sha256((byte) 1, r, p);
            while (right && (fn & 1) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root.hash);
    }

    /** RFC 9162, 2.1.4.2. */
    private static boolean extended(Root first, Root second, List<byte[]> given) {
        if (first.size == 0 || first.size >= second.size) {
            var same = first.size == 0 ? sha256() : second.hash;
            return given.isEmpty() && first.size <= second.size && Arrays.equals(first.hash, same);
        }
        var path = new ArrayList<>(given);
        if (Long.bitCount(first.size) == 1) {
            path.addFirst(first.hash);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = first.size - 1;
        long sn = second.size - 1;
        for (; (fn & 1) == 1; fn >>= 1) {
            sn >>= 1;
        }
        var fr = path.getFirst();
        var sr = fr;
        for (var c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            boolean right = (fn & 1) == 1 || fn == sn;
            fr = right ? sha256((byte) 1, c, fr) : fr;
            sr = right ? sha256((byte) 1, c, sr) : sha256((byte) 1, sr, c);
            while (right && (fn & 1) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, first.hash) && Arrays.equals(sr, second.hash);
    }

    private static byte[] sha256(byte prefix, byte[]... parts) {
        var all = new byte[parts.length + 1][];
        all[0] = new byte[] {prefix};
        System.arraycopy(parts, 0, all, 1, parts.length);
        return sha256(all);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<byte[]> hashes(Object list) {
        var hashes = new ArrayList<byte[]>();
        ((List<?>) cast(list, List.class)).forEach(each -> hashes.add(hash(each)));
        return hashes;
    }

    private static byte[] hash(Object base64) {
        var hash = decoded(base64);
        require(hash.length == 32, "a hash has 32 bytes");
        return hash;
    }

    /** Base64 in its one form. */
    private static byte[] decoded(Object base64) {
        try {
            var bytes = Base64.getDecoder().decode(text(base64));
            require(Base64.getEncoder().encodeToString(bytes).equals(base64), "base64 in another form than its own");
            return bytes;
        } catch (IllegalArgumentException unreadable) {
            throw new Refused("this is no base64");
        }
    }

    private static Map<String, Object> object(Object value, Set<String> known) {
        var object = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) cast(value, Map.class)).forEach((name, member) -> object.put((String) name, member));
        require(known.containsAll(object.keySet()), "there is a field that nobody checks");
        return object;
    }

    private static String text(Object value) {
        return cast(value, String.class);
    }

    private static long number(Object value) {
        return cast(value, Long.class);
    }

    private static <T> T cast(Object value, Class<T> type) {
        require(type.isInstance(value), "a field is missing or of the wrong kind");
        return type.cast(value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }

    /** Objects, lists, texts, whole numbers and null: all that a file of proofs is made of. */
    private static final class Json {
        private final String json;
        private int at;

        Json(String json) {
            this.json = json;
        }

        Object whole() {
            var value = value(0);
            require(next() == 0, "there is something after the end of the file of proofs");
            return value;
        }

        private char next() {
            while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
                at++;
            }
            return at < json.length() ? json.charAt(at) : 0;
        }

        private boolean skip(String word) {
            next();
            boolean here = json.startsWith(word, at);
            at += here ? word.length() : 0;
            return here;
        }

        private void expect(String word) {
            require(skip(word), "the file of proofs cannot be read at character " + at);
        }

        private Object value(int depth) {
            require(depth < 10, "the file of proofs is nested too deeply");
            return switch (next()) {
                case '{' -> object(depth);
                case '[' -> list(depth);
                case '"' -> text();
                case 'n' -> {
                    expect("null");
                    yield null;
                }
                default -> number();
            };
        }

        private Map<String, Object> object(int depth) {
            var object = new LinkedHashMap<String, Object>();
            expect("{");
            for (boolean more = !skip("}"); more; more = more()) {
                next();
                var name = text();
                expect(":");
                require(!object.containsKey(name), "a field stands there twice");
                object.put(name, value(depth + 1));
            }
            return object;
        }

        private boolean more() {
            boolean more = skip(",");
            if (!more) {
                expect("}");
            }
            return more;
        }

        private List<Object> list(int depth) {
            var list = new ArrayList<Object>();
            expect("[");
            if (skip("]")) {
                return list;
            }
            do {
                list.add(value(depth + 1));
            } while (skip(","));
            expect("]");
            return list;
        }

        private Long number() {
            int begin = at;
            while (at < json.length() && "-0123456789".indexOf(json.charAt(at)) >= 0) {
                at++;
            }
            var digits = json.substring(begin, at);
            require(digits.matches("-?(0|[1-9][0-9]{0,17})"), "the file of proofs cannot be read at character " + begin);
            return Long.parseLong(digits);
        }

        private String text() {
            expect("\"");
            var text = new StringBuilder();
            for (char c = character(); c != '"'; c = character()) {
                text.append(c == '\\' ? escaped() : c);
            }
            return text.toString();
        }

        private char character() {
            require(at < json.length() && json.charAt(at) >= ' ', "a text of the file of proofs has no end");
            return json.charAt(at++);
        }

        private char escaped() {
            char c = character();
            int known = "\"\\/bfnrt".indexOf(c);
            if (known >= 0) {
                return "\"\\/\b\f\n\r\t".charAt(known);
            }
            require(c == 'u' && json.substring(at, Math.min(at + 4, json.length())).matches("[0-9a-fA-F]{4}"), "an escape is none");
            at += 4;
            return (char) Integer.parseInt(json.substring(at - 4, at), 16);
        }
    }
}
