package org.waymark.page.offline;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.Doorstep;
import org.waymark.page.Page;

/** What a browser asks for to install Waymark on a phone. */
@Page
@Hidden
final class OfflineController {
    private final String worker;

    OfflineController(KeptFiles files) throws IOException {
        worker = files.worker();
    }

    @Doorstep
    @GetMapping("/sw.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .body(worker);
    }

    @Doorstep
    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Resource> manifest() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.valueOf("application/manifest+json"))
                .body(new ClassPathResource("offline/manifest.json"));
    }
}
