package org.waymark.page.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scripts that pages need without a network, and a name that is another one whenever any asset or template is. */
@Component
public final class KeptFiles {
    private static final String ASSETS = "assets/";
    private static final int LENGTH = 16;

    private final List<String> modules;
    private final String version;

    KeptFiles() throws IOException {
        var files = new TreeMap<String, Resource>();
        for (var pattern : List.of("classpath*:assets/**", "classpath*:templates/sheet/*", "classpath*:messages/*")) {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                if (file.isReadable() && file.getFilename() != null) {
                    files.put(file.getURL().toString(), file);
                }
            }
        }
        modules = files.keySet().stream()
                .filter(address -> address.matches(".*/assets/(queue|sheet)/[a-z]+\\.js"))
                .map(address -> "/" + address.substring(address.lastIndexOf(ASSETS)))
                .distinct()
                .toList();
        version = hash(files);
    }

    /** By their addresses as other scripts name them. */
    public List<String> modules() {
        return modules;
    }

    private static String hash(SortedMap<String, Resource> files) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.values()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The service worker with what it has to know filled in. */
    String worker() throws IOException {
        var script = new PathMatchingResourcePatternResolver()
                .getResource("classpath:offline/worker.js")
                .getContentAsString(StandardCharsets.UTF_8);
        var list = modules.stream().map(module -> "'" + module + "'").toList();
        return script.replace("{version}", version).replace("['{modules}']", list.toString());
    }
}
