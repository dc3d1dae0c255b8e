package io.mayberelated.ingest.accept;

import io.mayberelated.ingest.accept.Submissions.Receipt;

/**
 * The answer to what was handed in: it is durable.
 *
 * @param id     of the comment or work
 * @param status where to ask whether it is understood
 */
public record Accepted(String id, String status) {
    static Accepted of(String id, Receipt receipt) {
        return new Accepted(id, "/v1/submissions/" + receipt);
    }
}
