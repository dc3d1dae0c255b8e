package io.mayberelated.ingest.format;

import io.mayberelated.events.http.Refused;
import java.net.URI;
import java.util.List;

/** What fields of several formats have in common; each refusal names the place and the rule. */
final class Fields {
    private Fields() {}

    static String atMost(String place, int max, String value) {
        if (value.length() > max) {
            throw Refused.invalid(place, "at most %,d characters, found %,d".formatted(max, value.length()));
        }
        return value;
    }

    static <T> List<T> atMost(String place, int max, List<T> values) {
        if (values.size() > max) {
            throw Refused.invalid(place, "at most %,d entries, found %,d".formatted(max, values.size()));
        }
        return values;
    }

    /** Only addresses that a browser opens without running anything. */
    static URI web(String place, URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (address.getHost() == null || !(scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))) {
            throw Refused.invalid(place, "an http or https address, found '" + address + "'");
        }
        return address;
    }
}
