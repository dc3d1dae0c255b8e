package io.mayberelated.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names and dates as the Citation Style Language has them; Crossref writes them the same way. */
final class CslNames {
    private CslNames() {}

    /** Given name first; an organisation has only one name. */
    static String spoken(JsonObject person) {
        return person.text("literal")
                .or(() -> person.text("name"))
                .orElseGet(() -> People.joined(List.of(
                        person.text("given"),
                        person.text("dropping-particle"),
                        person.text("non-dropping-particle"),
                        person.text("family"),
                        person.text("suffix"))));
    }

    static PublishedOn date(JsonObject record, String field) {
        Optional<JsonObject> date = record.object(field);
        return date.map(CslNames::parts)
                .orElse(PublishedOn.UNKNOWN)
                .or(date.map(each -> each.text("raw")
                                .or(() -> each.text("literal"))
                                .map(PublishedOn::in)
                                .orElse(PublishedOn.UNKNOWN))
                        .orElse(PublishedOn.UNKNOWN));
    }

    /** Numbers, or texts of them; a date that is not known is written {@code [[null]]}. */
    private static PublishedOn parts(JsonObject date) {
        List<Integer> parts = new ArrayList<>();
        for (JsonNode part : date.node().path("date-parts").path(0)) {
            int number = part.asInt(0);
            if (number == 0) {
                break;
            }
            parts.add(number);
        }
        return PublishedOn.ofParts(parts);
    }
}
