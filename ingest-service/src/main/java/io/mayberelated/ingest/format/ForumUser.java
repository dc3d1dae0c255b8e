package io.mayberelated.ingest.format;

import java.util.Optional;

/** {@code type User} of ForumMagnum's schema, as far as it is used. */
record ForumUser(Optional<String> displayName, Optional<String> username, Optional<String> slug) {
    Optional<String> shown() {
        return displayName.or(() -> username).or(() -> slug);
    }
}
