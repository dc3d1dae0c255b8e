package io.mayberelated.ingest.identity;

import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which works claim one name, by id.
 *
 * <p>A name that two works claim with no clear winner names neither: a flagged miss is better than a wrong link.
 */
public record Claims(List<WorkId> works) {
    public static final Claims NONE = new Claims(List.of());

    /** A title this long does not lose its meaning without its subtitle. */
    private static final int MAIN_TITLE_WORDS_MIN = 4;

    public Claims {
        works = List.copyOf(works);
    }

    public Claims with(WorkId work) {
        TreeSet<String> more = new TreeSet<>(works.stream().map(WorkId::value).toList());
        more.add(work.value());
        return new Claims(more.stream().map(WorkId::new).toList());
    }

    public Claims without(WorkId work) {
        return new Claims(works.stream().filter(each -> !each.equals(work)).toList());
    }

    public boolean isEmpty() {
        return works.isEmpty();
    }

    /** The one that the name means: the only claimant, or the one whose own id it is. */
    public Optional<WorkId> winner(WorkName name) {
        if (works.size() == 1) {
            return Optional.of(works.getFirst());
        }
        List<WorkId> own =
                works.stream().filter(work -> work.name().equals(name)).toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    /** All names that a work claims: what it is called, and its title. */
    public static Set<WorkName> of(WorkEvent.Described work) {
        Set<WorkName> names = new LinkedHashSet<>(work.names());
        title(work.title()).ifPresent(names::add);
        mainTitle(work.title()).flatMap(Claims::title).ifPresent(names::add);
        return names;
    }

    private static Optional<String> mainTitle(String title) {
        int end = title.indexOf(": ");
        end = end < 0 ? title.indexOf("? ") : end;
        if (end < 0 || title.substring(0, end).strip().split("\\s+").length < MAIN_TITLE_WORDS_MIN) {
            return Optional.empty();
        }
        return Optional.of(title.substring(0, end));
    }

    private static Optional<WorkName> title(String title) {
        try {
            return Optional.of(new WorkName(Scheme.TITLE, title));
        } catch (IllegalArgumentException noLetters) { // a title of signs alone cannot be named by its words
            return Optional.empty();
        }
    }
}
