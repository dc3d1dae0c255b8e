package io.mayberelated.recommend;

import io.mayberelated.recommend.graph.Work;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which works a reader wants at all. Where a filter is set, works of which that is not known are none of them.
 *
 * @param after  came out on that day or later
 * @param before came out on that day or earlier
 * @param venues in lower case, by their whole name
 * @param sites  hosts of their pages, in lower case, without {@code www}
 */
public record Filter(
        Optional<LocalDate> after,
        Optional<LocalDate> before,
        Set<Work.Kind> kinds,
        Set<String> venues,
        Set<String> sites) {
    public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of());

    public Filter {
        kinds = Set.copyOf(kinds);
        venues = Set.copyOf(venues);
        sites = Set.copyOf(sites);
    }

    boolean takes(Work work) {
        return isInTime(work)
                && (kinds.isEmpty() || kinds.contains(work.kind()))
                && isOneOf(venues, work.venue().map(venue -> venue.toLowerCase(Locale.ROOT)))
                && isOneOf(sites, sites.isEmpty() ? Optional.empty() : work.site());
    }

    private boolean isInTime(Work work) {
        Optional<LocalDate> day = work.day();
        return (after.isEmpty()
                        || day.filter(known -> !known.isBefore(after.get())).isPresent())
                && (before.isEmpty()
                        || day.filter(known -> !known.isAfter(before.get())).isPresent());
    }

    private static boolean isOneOf(Set<String> wanted, Optional<String> found) {
        return wanted.isEmpty() || found.filter(wanted::contains).isPresent();
    }
}
