package io.mayberelated.deploy.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** What a service answered. */
public record Answer(int status, String contentType, String body) {
    /** Fields we do not know are passed over: the interface may grow. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The answer, or the complaint that it was another one. */
    public Answer orFail(String what) {
        if (!isOk()) {
            throw new UnexpectedAnswer("%s was answered with %d: %s".formatted(what, status, body));
        }
        return this;
    }

    public <T> T as(Class<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new UnexpectedAnswer(
                    "no %s: %s in: %s".formatted(type.getSimpleName(), e.getOriginalMessage(), body));
        }
    }

    /** A service said something else than what was agreed. */
    public static final class UnexpectedAnswer extends RuntimeException {
        UnexpectedAnswer(String message) {
            super(message);
        }
    }
}
