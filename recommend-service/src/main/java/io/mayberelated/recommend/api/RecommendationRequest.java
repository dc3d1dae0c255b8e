package io.mayberelated.recommend.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /v1/recommendations}. */
@Schema(
        description =
                "What the reader has in mind: at least one of text, works and comments; at most 100 works and comments in all.")
record RecommendationRequest(
        @Schema(description = "Works with a text like this one, at most 16,000 characters.")
        Optional<String> text,

        @Schema(
                description = "Works to read more like, by any of their names or page addresses.",
                examples = "[\"arxiv:2402.10877\"]")
        Optional<List<String>> works,

        @Schema(description = "Works that are not wanted; what is near them scores less.")
        Optional<List<String>> notWorks,

        @Schema(description = "Comments: the works they name count as asked for.")
        Optional<List<String>> comments,

        @Schema(description = "How many to answer with, 1 to 100; 20 when not given.")
        Optional<Integer> limit) {}
