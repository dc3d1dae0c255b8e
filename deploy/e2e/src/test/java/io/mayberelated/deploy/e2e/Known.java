package io.mayberelated.deploy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.SearchAnswer.Hit;
import java.util.List;

/** What the system answers about some things, without what may differ from one moment to the next. */
record Known(
        List<String> hits,
        JsonNode work,
        JsonNode comment,
        JsonNode mentionsOfWork,
        JsonNode mentionsInComment,
        List<String> recommended) {
    static Known of(World world, String query, Work work, Comment comment) {
        return new Known(
                world.search(query).stream().map(Hit::id).toList(),
                world.json(Address.work(work.id())),
                world.json(Address.comment(comment.id())),
                world.mentions(work.id()),
                world.mentions(comment),
                world.recommendations(work).recommendations().stream()
                        .map(recommendation -> recommendation.work().id() + " "
                                + recommendation.reasons().stream()
                                        .map(reason -> reason.type() + reason.quote() + reason.comment())
                                        .toList())
                        .toList());
    }
}
