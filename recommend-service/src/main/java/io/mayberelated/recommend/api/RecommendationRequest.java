package io.mayberelated.recommend.api;

import io.mayberelated.recommend.candidates.Standing.Freshness;
import io.mayberelated.recommend.graph.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /v1/recommendations}. */
@Schema(
        description =
                "What the reader has in mind: at least one of text, works, comments, threads, authors, readingList and"
                        + " reader; at most 100 works, comments, threads and authors in all. And what the answer should be like.")
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

        @Schema(description = "Threads: the works that their newest comments name count as asked for.")
        Optional<List<String>> threads,

        @Schema(
                description =
                        "People: the works that their newest comments name, and those that they wrote, count as asked for.")
        Optional<List<String>> authors,

        @Schema(
                description =
                        "A list as reference managers write it (BibTeX, RIS, CSL-JSON, or one work a line), at most 500,000"
                                + " characters. The first 100 known works count as asked for, all are left out of the answer;"
                                + " entries that are not known are named in the answer.")
        Optional<String> readingList,

        @Schema(
                description =
                        "Whose feedback counts: what was read or dismissed is not answered, what is near the dismissed"
                                + " scores less. With nothing else given, what was saved is what is asked for.")
        Optional<String> reader,

        @Schema(description = "Works that are not to be answered, by any of their names; at most 1,000.")
        Optional<List<String>> exclude,

        @Schema(description = "Only works that came out on that day or later.")
        Optional<LocalDate> publishedAfter,

        @Schema(description = "Only works that came out on that day or earlier.")
        Optional<LocalDate> publishedBefore,

        @Schema(description = "Only these kinds of works.") Optional<List<Work.Kind>> kinds,

        @Schema(description = "Only works of these venues, by their whole name in any case.")
        Optional<List<String>> venues,

        @Schema(description = "Only works with a page at these hosts.", examples = "[\"arxiv.org\"]")
        Optional<List<String>> sites,

        @Schema(description = "0, the best, to 1, the most different ones; 0 when not given.")
        Optional<Double> diversity,

        @Schema(
                description =
                        "What makes a work new: that it came out (publication), or that it is discussed (conversation).")
        Optional<Freshness.By> freshness,

        @Schema(
                description =
                        "What would have been answered at that moment, by the dates of works and comments; of edits"
                                + " and withdrawals only the last state is known.")
        Optional<Instant> asOf,

        @Schema(description = "With asOf: what is answered otherwise now, and why.")
        Optional<Boolean> diff,

        @Schema(description = "How many to answer with, 1 to 100; 20 when not given.")
        Optional<Integer> limit) {}
