package org.waymark.page;

import java.util.regex.Pattern;

/** Leads nobody away: an address that came with a request is followed only as a path of our own. */
public final class Ours {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+/?");

    private Ours() {}

    public static String path(String given) {
        return PATH.matcher(given).matches() ? given : "/";
    }
}
