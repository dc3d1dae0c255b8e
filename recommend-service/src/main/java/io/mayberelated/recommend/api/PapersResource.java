package io.mayberelated.recommend.api;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.Question;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.Question.Wishes;
import io.mayberelated.recommend.RecommendReading;
import io.mayberelated.recommend.candidates.Standing.Freshness;
import io.mayberelated.recommend.graph.SharedGraph;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The recommendations of Semantic Scholar's interface, so that its clients work here unchanged. Ids are written as there
 * ({@code ARXIV:2402.10877}, {@code DOI:…}, {@code ACL:…}, {@code PMID:…}, {@code URL:…}), or as everywhere here.
 */
@Path("/recommendations/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "papers", description = "As Semantic Scholar has it: its clients work here unchanged")
public final class PapersResource {
    private static final int LIMIT_DEFAULT = 100;
    private static final int LIMIT_MAX = 500;
    private static final int IDS_MAX = 100;
    private static final Set<String> FIELDS_DEFAULT = Set.of("paperId", "title");
    private static final String FIELDS =
            "which fields, parted by commas: paperId, externalIds, url, title, venue, year, publicationDate, authors; other"
                    + " fields of Semantic Scholar are taken, and not known here";
    private static final String FROM =
            "recent: what came out lately counts more; all-cs: whenever it came out, as when not given";

    private final RecommendReading reading;
    private final SharedGraph graph;
    private final CaughtUp caughtUp;
    private final PathNames names;
    private final JsonBody json = new JsonBody();

    public PapersResource(RecommendReading reading, SharedGraph graph, CaughtUp caughtUp) {
        this.reading = reading;
        this.graph = graph;
        this.caughtUp = caughtUp;
        this.names = new PathNames(graph);
    }

    @GET
    @Path("/forpaper/{id: .+}")
    @Operation(
            summary = "What to read beside a paper",
            description = "As GET /recommendations/v1/papers/forpaper/{paper_id} of Semantic Scholar.")
    @Parameter(
            name = "fields",
            in = ParameterIn.QUERY,
            description = FIELDS,
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 500; 100 when not given",
            schema = @Schema(implementation = Integer.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = FROM,
            schema = @Schema(implementation = String.class))
    public Paper.Recommended ofPaper(
            @Parameter(description = "the paper's id, percent-encoded") @PathParam("id") String id,
            @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), "fields", "limit", "from");
        int limit = parameters.limit(LIMIT_DEFAULT, LIMIT_MAX);
        Optional<Freshness.By> freshness = parameters.text("from").flatMap(PapersResource::freshness);
        Set<String> fields =
                parameters.text("fields").map(PapersResource::fields).orElse(FIELDS_DEFAULT);
        caughtUp.require();
        Wishes wishes = Wishes.limit(limit).fresh(freshness);
        return papers(new Question(About.work(names.work(id)), wishes), fields);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What to read beside some papers, but not like some others",
            description = "As POST /recommendations/v1/papers/ of Semantic Scholar.")
    @Parameter(
            name = "fields",
            in = ParameterIn.QUERY,
            description = FIELDS,
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 500; 100 when not given",
            schema = @Schema(implementation = Integer.class))
    @RequestBody(content = @Content(schema = @Schema(implementation = PapersRequest.class)))
    public Paper.Recommended ofPapers(InputStream body, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), "fields", "limit");
        int limit = parameters.limit(LIMIT_DEFAULT, LIMIT_MAX);
        Set<String> fields =
                parameters.text("fields").map(PapersResource::fields).orElse(FIELDS_DEFAULT);
        PapersRequest request = json.read(body, PapersRequest.class);
        List<String> positive =
                few("/positivePaperIds", request.positivePaperIds().orElse(List.of()));
        List<String> negative =
                few("/negativePaperIds", request.negativePaperIds().orElse(List.of()));
        if (positive.isEmpty()) {
            throw Refused.invalid("/positivePaperIds", "expected at least one id");
        }
        caughtUp.require();
        About about = graph.read(view -> {
            KnownThings known = new KnownThings(view);
            List<WorkId> wanted = known.works("/positivePaperIds", positive);
            List<WorkId> unwanted = known.unwanted("/negativePaperIds", negative, Set.copyOf(wanted));
            known.refuseWhatIsWrong();
            return new About(Optional.empty(), wanted, unwanted, List.of(), List.of(), List.of());
        });
        return papers(new Question(about, Wishes.limit(limit)), fields);
    }

    private Paper.Recommended papers(Question question, Set<String> fields) {
        List<WorkId> works = reading.answer(question).recommendations().stream()
                .map(recommendation -> recommendation.work().id())
                .toList();
        return graph.read(view -> new Paper.Recommended(works.stream()
                .flatMap(id -> view.work(id).stream())
                .map(work -> Paper.of(work, view.names(work.id()), fields))
                .toList()));
    }

    private static Optional<Freshness.By> freshness(String from) {
        return switch (from) {
            case "recent" -> Optional.of(Freshness.By.PUBLICATION);
            case "all-cs" -> Optional.empty();
            default -> throw Refused.invalid("?from", "expected recent or all-cs, found '%s'".formatted(from));
        };
    }

    private static Set<String> fields(String given) {
        Set<String> fields = Arrays.stream(given.split(","))
                .map(field -> field.strip().replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        List<String> none = fields.stream()
                .filter(field -> !Paper.FIELDS.contains(field) && !Paper.UNKNOWN_HERE.contains(field))
                .sorted()
                .toList();
        if (!none.isEmpty()) {
            throw Refused.invalid("?fields", "expected fields of a paper, found %s".formatted(none));
        }
        return fields;
    }

    private static List<String> few(String place, List<String> ids) {
        if (ids.size() > IDS_MAX) {
            throw Refused.invalid(place, "expected at most %d ids, found %,d".formatted(IDS_MAX, ids.size()));
        }
        return ids;
    }
}
