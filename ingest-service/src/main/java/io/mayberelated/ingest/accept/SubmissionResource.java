package io.mayberelated.ingest.accept;

import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.accept.Submissions.Receipt;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of something that was handed in. */
@Path("/v1/submissions/{receipt}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions")
public final class SubmissionResource {
    private static final Pattern RECEIPT = Pattern.compile("(\\d{1,6})-(\\d{1,18})");

    private final Accepting accepting;

    public SubmissionResource(Accepting accepting) {
        this.accepting = accepting;
    }

    /**
     * @param state {@code accepted}: durable, to be understood; {@code understood}: read, and on its way to the index
     *     and the graph. Only the process that understands it can say so; another one says {@code accepted}.
     */
    public record Status(String receipt, State state) {
        /** How far it is. */
        public enum State {
            ACCEPTED,
            UNDERSTOOD
        }
    }

    @GET
    @Operation(summary = "Tells how far a submission is")
    public Status get(@PathParam("receipt") String receipt) {
        Matcher parts = RECEIPT.matcher(receipt);
        if (!parts.matches()) {
            throw Refused.invalid("/v1/submissions/{receipt}", "a receipt as this service gave it, for example 2-1045");
        }
        Receipt asked = new Receipt(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
        return new Status(receipt, accepting.isUnderstood(asked) ? Status.State.UNDERSTOOD : Status.State.ACCEPTED);
    }
}
