package io.mayberelated.deploy.check.schema;

import com.google.gson.JsonElement;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;

/**
 * What one kind of object may say.
 *
 * @param type      its Java type, which knows all fields
 * @param validator also knows which fields must be there, where such knowledge is published
 */
record Schema(Class<? extends HasMetadata> type, Validator validator) {
    /** Throws when an element is not what its schema allows. */
    @FunctionalInterface
    interface Validator {
        void validate(JsonElement element) throws IOException;
    }

    static Schema of(Class<? extends HasMetadata> type) {
        return new Schema(type, _ -> {});
    }

    static Schema of(Class<? extends HasMetadata> type, Validator validator) {
        return new Schema(type, validator);
    }
}
