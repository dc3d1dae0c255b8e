package io.mayberelated.search.api;

import io.mayberelated.events.feed.Feed;
import io.mayberelated.events.http.Problem;
import io.mayberelated.events.http.Refused;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.query.Cursors.BadCursor;
import io.mayberelated.search.query.Found;
import io.mayberelated.search.query.Search;
import io.mayberelated.search.query.SearchQuery;
import io.mayberelated.search.query.TooMuchAsked;
import io.mayberelated.search.query.ViewGone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which works and comments? */
@Path("/v1/search")
@RunOnVirtualThread
@Tag(name = "Search")
public final class SearchResource {
    private final Search search;
    private final Texts texts;
    private final IndexHealth health;
    private final InstantSource clock;

    public SearchResource(Search search, Texts texts, IndexHealth health, InstantSource clock) {
        this.search = search;
        this.texts = texts;
        this.health = health;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "search", summary = "Finds works and comments")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchAnswer.class)))
    @APIResponse(
            responseCode = "400",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response find(@Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
        SearchParameters parameters = SearchParameters.of(address.getQueryParameters());
        AnswerFormat format = parameters.format(accepted(headers), AnswerFormat.OF_A_SEARCH);
        SearchQuery query = parameters.read(format);
        return switch (format) {
            case JSON -> unlessKnown(request, tag(query), () -> answer(query));
            case ATOM, JSON_FEED -> feed(query, format, address, request);
            case BIBTEX, RIS, CSL_JSON ->
                unlessKnown(
                        request,
                        tag(query),
                        () -> Response.ok(Written.references(texts(find(query)), format), format.mediaType()));
        };
    }

    private ResponseBuilder answer(SearchQuery query) {
        Instant began = clock.instant();
        Found found = find(query);
        long took = Duration.between(began, clock.instant()).toMillis();
        return Response.ok(SearchAnswer.of(found, health.freshness(), took), MediaType.APPLICATION_JSON_TYPE);
    }

    /** Known by what is in it: a feed stays the same while the index changes elsewhere. */
    private Response feed(SearchQuery query, AnswerFormat format, UriInfo address, Request request) {
        Found found = find(query);
        Optional<URI> next = found.next()
                .map(cursor -> address.getRequestUriBuilder()
                        .replaceQueryParam("cursor", cursor)
                        .build());
        String title = query.text().orElse("Works and comments");
        Feed feed = Written.feed(texts(found), title, address.getRequestUri(), next);
        String tag = Integer.toHexString(feed.entries().hashCode());
        return unlessKnown(request, tag, () -> Response.ok(Written.feed(feed, format), format.mediaType()));
    }

    private List<Indexed> texts(Found found) {
        return texts.of(found.hits());
    }

    /** To be asked again each time; what has not changed is not sent again. */
    private static Response unlessKnown(Request request, String version, Supplier<ResponseBuilder> answer) {
        EntityTag tag = new EntityTag(version, true);
        ResponseBuilder known = request.evaluatePreconditions(tag);
        CacheControl asked = new CacheControl();
        asked.setNoCache(true);
        return (known == null ? answer.get() : known)
                .tag(tag)
                .cacheControl(asked)
                .build();
    }

    static List<String> accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .toList();
    }

    private String tag(SearchQuery query) {
        return told(() -> search.tag(query));
    }

    private Found find(SearchQuery query) {
        return told(() -> search.find(query));
    }

    private static <T> T told(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (BadCursor e) {
            throw Refused.invalid("?cursor", String.valueOf(e.getMessage()));
        } catch (ViewGone e) {
            throw new Refused(Problem.Kind.GONE, "?cursor: " + e.getMessage());
        } catch (TooMuchAsked e) {
            throw Refused.invalid("?q", String.valueOf(e.getMessage()));
        }
    }
}
