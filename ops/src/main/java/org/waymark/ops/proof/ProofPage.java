package org.waymark.ops.proof;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.page.Page;

/** Whether the history is what was recorded, and what to keep elsewhere so that it can be told later. */
@Page
@OpenTo(Role.SUPERVISOR)
final class ProofPage {
    private final Proofs proofs;

    ProofPage(Proofs proofs) {
        this.proofs = proofs;
    }

    /** @param position an event whose place in the history is asked for */
    @GetMapping("/proof")
    String show(@RequestParam(required = false) @Nullable Long position, Model page) {
        if (position != null) {
            page.addAttribute("position", position);
            page.addAttribute("inclusion", proofs.inclusion(position));
        }
        return state(page);
    }

    @PostMapping("/proof/checkpoint")
    String sign() {
        proofs.sign();
        return "redirect:/proof";
    }

    /** Reads the whole history: by what stands here, or by what somebody kept elsewhere. */
    @PostMapping("/proof/verification")
    String verify(
            @RequestParam(required = false) @Nullable String checkpoint,
            @RequestParam(required = false) @Nullable String key,
            Model page) {
        page.addAttribute("verdict", proofs.verify(given(checkpoint), given(key)));
        return state(page);
    }

    private String state(Model page) {
        var trouble = proofs.trouble();
        page.addAttribute("trouble", trouble);
        if (trouble == null) {
            page.addAttribute("latest", proofs.latest());
            page.addAttribute("recorded", proofs.recorded());
        }
        return "proof/proof";
    }

    /** As a browser sends what was pasted, a line ends with two characters; a note has one. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.replace("\r\n", "\n").strip() + "\n";
    }
}
