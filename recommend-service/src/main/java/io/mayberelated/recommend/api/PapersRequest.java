package io.mayberelated.recommend.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /recommendations/v1/papers/}, as Semantic Scholar has it. */
@Schema(description = "Papers that are like what is wanted, and papers that are not")
record PapersRequest(
        @Schema(description = "At least one, at most 100.", required = true, examples = "[\"ARXIV:2402.10877\"]")
        Optional<List<String>> positivePaperIds,

        @Schema(description = "At most 100.") Optional<List<String>> negativePaperIds) {}
