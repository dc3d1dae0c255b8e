package io.mayberelated.events;

import java.util.List;
import java.util.Optional;

/**
 * What became of a mention.
 *
 * @param target     the work it names; empty when none is known, or when no claimant is clearly the one
 * @param confidence that the target is right, 0 to 1; 0 without a target
 * @param candidates the works that claim the name when there is no target, by id
 * @param stance     how the author stands to the work, where the words state it
 */
public record Link(
        Mention.Kind kind,
        WorkName name,
        Optional<Mention.Place> place,
        Optional<WorkId> target,
        double confidence,
        List<WorkId> candidates,
        Optional<Mention.Stance> stance) {
    public Link {
        candidates = List.copyOf(candidates);
        if (!(confidence >= 0 && confidence <= 1) || (target.isEmpty() && confidence > 0)) {
            throw new IllegalArgumentException(
                    "a link of %s to %s with confidence %s".formatted(name, target, confidence));
        }
    }

    public Link(
            Mention.Kind kind,
            WorkName name,
            Optional<Mention.Place> place,
            Optional<WorkId> target,
            double confidence,
            List<WorkId> candidates) {
        this(kind, name, place, target, confidence, candidates, Optional.empty());
    }
}
