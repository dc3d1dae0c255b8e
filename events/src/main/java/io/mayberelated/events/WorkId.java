package io.mayberelated.events;

/**
 * The name a work had first, in the spelling of the source that brought it. It stays when other names turn out to lead
 * to the same work, so that addresses and logs keep their meaning.
 */
public record WorkId(String value) {
    public WorkId {
        WorkName name = WorkName.parse(value);
        // Sources differ in whether they write the forum's site; the canonical name adds it, the id leaves it as it
        // was.
        value = name.scheme() == WorkName.Scheme.FORUM ? value.strip() : name.toString();
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
