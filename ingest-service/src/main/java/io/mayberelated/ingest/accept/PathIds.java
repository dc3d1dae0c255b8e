package io.mayberelated.ingest.accept;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.http.Refused;

/** Ids as addresses have them. */
final class PathIds {
    private PathIds() {}

    static CommentId comment(String id) {
        try {
            return new CommentId(id);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("/v1/comments/{id}", String.valueOf(e.getMessage()));
        }
    }

    /** Any name of the work, or the address of its page. */
    static WorkId work(String id) {
        try {
            return WorkAddress.name(id).map(name -> new WorkId(name.toString())).orElseGet(() -> new WorkId(id));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("/v1/works/{id}", String.valueOf(e.getMessage()));
        }
    }
}
