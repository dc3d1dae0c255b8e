package io.mayberelated.ingest.format;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;

/** Drafts as JSON: the body of a submission, whatever format it came in. */
public final class DraftJson {
    /** The format that submissions name; a change of shape is another name. */
    public static final String FORMAT = "draft.v1";

    private final ObjectMapper json = mapper();

    /** For records that hold drafts. */
    public static ObjectMapper mapper() {
        return JsonEvents.mapper().addMixIn(Draft.class, Shape.class);
    }

    public String write(Draft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft that cannot be written: " + draft.text(), e);
        }
    }

    public Draft read(String body) throws Unreadable {
        try {
            return json.readValue(body, Draft.class);
        } catch (JsonProcessingException e) {
            throw new Unreadable("no draft: " + e.getOriginalMessage(), e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Draft.Work.class, name = "work"),
        @JsonSubTypes.Type(value = Draft.Comment.class, name = "comment"),
        @JsonSubTypes.Type(value = Draft.Withdrawal.class, name = "withdrawal")
    })
    private interface Shape {}
}
