package io.mayberelated.search.api.scholar;

import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.query.Names;
import io.mayberelated.search.query.Lookup;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the paper that a client of Semantic Scholar means: by their kinds of ids, and by every name of ours. */
final class PaperNames {
    private static final Pattern PAPER_ID = Pattern.compile("[0-9a-f]{40}");
    private static final String ADDRESS = "url:";
    /** Servers make one slash of two in a path. */
    private static final Pattern SCHEME = Pattern.compile("(?i)^(https?):/+");

    private final Lookup lookup;

    PaperNames(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Empty also where two works claim the name: theirs knows no such case. */
    Optional<WorkEvent.Described> find(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        if (PAPER_ID.matcher(lower).matches()) {
            return lookup.paper(lower);
        }
        String named = lower.startsWith(ADDRESS + "http") ? address(id.substring(ADDRESS.length())) : id;
        return Names.in(named)
                .map(lookup::works)
                .filter(works -> works.size() == 1)
                .map(works -> works.getFirst());
    }

    private static String address(String inPath) {
        return SCHEME.matcher(inPath).replaceFirst("$1://");
    }
}
