package io.mayberelated.ingest.accept;

import io.mayberelated.events.http.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of comments and works. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Imports")
public final class ImportResource {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Imports imports;
    private final RandomGenerator random;

    public ImportResource(Imports imports, RandomGenerator random) {
        this.imports = imports;
        this.random = random;
    }

    /** The answer to a file: all of it that follows the format is durable. */
    public record Imported(String id, String status, long accepted, long rejected) {}

    /** All imports that are remembered. */
    public record All(List<ImportStatus> imports) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Hands in a file",
            description =
                    "JSON lines of works and comments (jsonl); what services answer: ForumMagnum GraphQL (forum-graphql), arXiv (arxiv-atom, arxiv-oai), Semantic Scholar (semantic-scholar), OpenAlex (openalex), Crossref (crossref), OpenReview (openreview), any of these as recorded by an HTTP client (http-recording), RSS and Atom (feed); bibliographies: BibTeX (bibtex), RIS (ris), CSL-JSON (csl-json), Zotero (zotero-csv, zotero-rdf); a saved page of a forum, a publisher or an archive (web-page), a note in Markdown under a front matter that names its author (markdown), or the text of a forum user's page (forum-page). Each may be packed with gzip. The format is recognised unless it is named. Answers when all records are durable; a record that does not follow the format costs only itself.")
    @APIResponse(responseCode = "202", description = "All records that follow the format are durable")
    @APIResponse(responseCode = "415", description = "The format is not known; the problem tells what was tried")
    public Response read(
            @Parameter(description = "One of the names above") @QueryParam("format") Optional<String> format,
            @Parameter(description = "An id of your own, to ask how it is going while the file is still on its way")
                    @QueryParam("id")
                    Optional<String> id,
            @Parameter(hidden = true) @HeaderParam("Content-Length") Optional<String> length,
            InputStream file) {
        String named = id.orElseGet(() -> HexFormat.of().toHexDigits(random.nextLong()));
        if (!ID.matcher(named).matches()) {
            throw Refused.invalid("?id", "1 to 64 letters, digits, dots, underscores or hyphens");
        }
        ImportStatus done = imports.read(named, file, format, size(length));
        Imported imported = new Imported(named, "/v1/imports/" + named, done.accepted(), done.rejected());
        return Response.accepted(imported).header("Location", imported.status()).build();
    }

    @GET
    @Operation(summary = "Tells how all imports are going, the latest first")
    public All all() {
        return new All(imports.all());
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Tells how an import is going",
            description = "Counts, rate, time left, and each rejected record with its line and the reason.")
    @APIResponse(responseCode = "404", description = "No such import is remembered")
    public ImportStatus status(@PathParam("id") String id) {
        return imports.status(id);
    }

    private static OptionalLong size(Optional<String> length) {
        return length.filter(text -> text.matches("\\d{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }
}
