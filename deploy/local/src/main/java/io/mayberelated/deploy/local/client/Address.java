package io.mayberelated.deploy.local.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths of the public interface. */
public final class Address {
    public static final String IMPORTS = "/v1/imports";

    private Address() {}

    public static String work(String id) {
        return "/v1/works/" + segment(id);
    }

    public static String comment(String id) {
        return "/v1/comments/" + segment(id);
    }

    public static String search(String query) {
        return "/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    public static String recommendations(String work) {
        return work(work) + "/recommendations";
    }

    /** An id as one segment of a path (RFC 3986): a slash in it is part of the id; a colon may stand as it is. */
    public static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
    }
}
