package io.mayberelated.recommend.web;

import io.mayberelated.recommend.web.SearchApi.Answer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a reader begins: one box, and what answers to it. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class SearchPageResource {
    private static final Set<String> TAKEN =
            Set.of("q", "kind", "from", "to", "author", "venue", "site", "mentions", "sort", "cursor");
    private static final String FACETS = "kind,mentions,author,year,venue,site";

    private final SearchApi api;

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance search(SearchPage page);

        static native TemplateInstance suggestions(Suggestions found);
    }

    public SearchPageResource(SearchApi api) {
        this.api = api;
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        return Response.seeOther(URI.create("/search")).build();
    }

    @GET
    @Path("search")
    @Operation(hidden = true)
    public Response search(@Context UriInfo uri) {
        Map<String, List<String>> asked = asked(uri);
        PageAddress address = new PageAddress("/search", asked);
        String question = asked.getOrDefault("q", List.of("")).getFirst();
        if (asked.isEmpty()) {
            return page(200, SearchPage.empty(address, question, Optional.empty()));
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>(asked);
        parameters.put("facets", List.of(FACETS));
        return switch (api.search(parameters)) {
            case Answer.Found<Results>(var results) -> page(200, SearchPage.of(address, question, results));
            case Answer.Refused<Results>(var status, var because) ->
                page(status, SearchPage.empty(address, question, Optional.of(because)));
            case Answer.Away<Results> _ ->
                page(
                        503,
                        SearchPage.empty(
                                address,
                                question,
                                Optional.of("The search does not answer now. Try again in a moment.")));
        };
    }

    /** A part of the page: what may be meant by what was typed so far. */
    @GET
    @Path("search/suggestions")
    @Operation(hidden = true)
    public TemplateInstance suggestions(@Context UriInfo uri) {
        String typed =
                Optional.ofNullable(uri.getQueryParameters().getFirst("q")).orElse("");
        Suggestions none = new Suggestions(List.of(), List.of(), List.of());
        if (typed.isBlank()) {
            return Templates.suggestions(none);
        }
        return Templates.suggestions(api.suggest(typed) instanceof Answer.Found<Suggestions>(var found) ? found : none);
    }

    private static Response page(int status, SearchPage page) {
        return Response.status(status).entity(Templates.search(page)).build();
    }

    /** What a form leaves empty is not asked. */
    private static Map<String, List<String>> asked(UriInfo uri) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            List<String> given =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (TAKEN.contains(name) && !given.isEmpty()) {
                asked.put(name, given);
            }
        });
        return asked;
    }
}
