package org.waymark.command.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.waymark.eventstore.NamedEventSerializer;

/** Says whether two commands ask for the same thing: 128 bits of SHA-256 over the command's name and canonical JSON. */
final class Fingerprint {
    private static final int BYTES = 16;

    private final ObjectMapper json = NamedEventSerializer.mapper().registerModule(setsInOrder());

    /** A JDK set has another order in each run of the program; a repeat after a restart must look the same. */
    @SuppressWarnings("rawtypes") // Jackson names the class that the converter is for
    private static SimpleModule setsInOrder() {
        var inOrder = new StdConverter<Set, List<String>>() {
            @Override
            public List<String> convert(Set set) {
                return ((Set<?>) set).stream().map(String::valueOf).sorted().toList();
            }
        };
        return new SimpleModule().addSerializer(Set.class, new StdDelegatingSerializer(Set.class, inOrder));
    }

    String of(Object command) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(command.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
            digest.update(json.writeValueAsBytes(command));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
