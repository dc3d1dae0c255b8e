package io.mayberelated.ingest.link;

import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.identity.Claims;
import java.util.HashMap;
import java.util.Map;

/** For each name that a text uses, the works that claim it; names without a claimant are not there. */
public record Answers(Map<String, Claims> byName) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byName = Map.copyOf(byName);
    }

    public Claims to(WorkName name) {
        return byName.getOrDefault(name.toString(), Claims.NONE);
    }

    Answers with(String name, Claims claims) {
        Map<String, Claims> more = new HashMap<>(byName);
        more.put(name, claims);
        return new Answers(more);
    }

    Answers without(String name) {
        Map<String, Claims> fewer = new HashMap<>(byName);
        fewer.remove(name);
        return new Answers(fewer);
    }
}
