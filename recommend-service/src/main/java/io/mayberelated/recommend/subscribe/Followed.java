package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Resolved;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who follows which works. A name that several works claim leads to none of them, as everywhere. */
final class Followed {
    private final GraphView graph;
    private final Interests interests;

    Followed(GraphView graph, Interests interests) {
        this.graph = graph;
        this.interests = interests;
    }

    List<Subscription> followers(WorkId work) {
        return interests.following(namesOf(work));
    }

    boolean follows(Subscription subscription, WorkId work) {
        return clause(subscription, work).isPresent();
    }

    /** The name by which a subscription follows a work. */
    Optional<String> clause(Subscription subscription, WorkId work) {
        Set<WorkName> names = namesOf(work);
        return subscription.interest().works().stream()
                .filter(names::contains)
                .findFirst()
                .map(WorkName::toString);
    }

    private Set<WorkName> namesOf(WorkId work) {
        Resolved only = new Resolved.Known(work);
        return graph.names(work).stream()
                .filter(name -> graph.resolve(name).equals(only))
                .collect(Collectors.toSet());
    }
}
