package org.waymark.ops.browser;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a visit takes from the network from now on, as it goes over the wire. */
final class Weight {
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Long> bytes = new TreeMap<>();

    Weight(Visit visit) {
        var wire = visit.context().newCDPSession(visit.page());
        wire.send("Network.enable");
        wire.on("Network.requestWillBeSent", this::asked);
        wire.on("Network.loadingFinished", this::loaded);
    }

    private void asked(JsonObject event) {
        addresses.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("request").get("url").getAsString());
    }

    private void loaded(JsonObject event) {
        var address = addresses.getOrDefault(event.get("requestId").getAsString(), "?");
        bytes.merge(
                address.replaceFirst("^https?://[^/]+", "").replaceAll("[?#].*", ""),
                event.get("encodedDataLength").getAsLong(),
                Long::sum);
    }

    long bytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return bytes() + " bytes over the wire: " + bytes;
    }
}
