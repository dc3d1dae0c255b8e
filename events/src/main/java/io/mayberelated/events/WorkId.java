package io.mayberelated.events;

/**
 * The name a work had first, in the spelling of the source that brought it. It stays when other names turn out to lead
 * to the same work, so that addresses and logs keep their meaning.
 */
public record WorkId(String value) {
    public WorkId {
        WorkName name = WorkName.parse(value);
        value = switch (name.scheme()) {
            // Sources differ in how they write these; the name evens that out, the id leaves it as it was.
            case FORUM, TITLE, URL, NICK -> value.strip();
            case DOI, ARXIV, OPENREVIEW, ACL, PMID, ISBN, PRINTED, SENTENCE -> name.toString();
        };
    }

    /** The id as a name, evened out, for comparing with other names. */
    public WorkName name() {
        return WorkName.parse(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
