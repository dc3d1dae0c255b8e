package io.mayberelated.recommend.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wants to be told of, as it is asked for. */
@Schema(
        description =
                "At least one of works, query, text, authors, threads and sites; each by itself makes something news."
                        + " What filter and mute say holds for all.")
record InterestRequest(
        @Schema(
                description = "At most 100 works, by any of their names or page addresses; they need not be known yet.",
                examples = "[\"arxiv:2402.10877\"]")
        Optional<List<String>> works,

        @Schema(
                description = "In the search language, at most 1,000 characters: all that a search for it would find.",
                examples = "\"selection theorems\" OR title:regulator")
        Optional<String> query,

        @Schema(
                description =
                        "What it should be about, at most 2,000 characters: found by what it means where vectors are"
                                + " on, and by its words.",
                examples = "causal world models")
        Optional<String> text,

        @Schema(description = "Authors of comments and works, as their names are written; at most 100.")
        Optional<List<String>> authors,

        @Schema(description = "Threads in which comments stand; at most 100.")
        Optional<List<String>> threads,

        @Schema(
                description = "Hosts on which pages stand, or hosts above them; at most 100.",
                examples = "[\"lesswrong.com\"]")
        Optional<List<String>> sites,

        @Schema(description = "How alike a text must be to `text`, 0 to 1; 0.75 for meaning when not given.")
        Optional<Double> threshold,

        @Schema(
                description = "In the search language: nothing else is told, whichever clause answers.",
                examples = "kind:comment year:2024..")
        Optional<String> filter,

        @Schema(description = "Words or phrases: what has one of them is not told; at most 100.")
        Optional<List<String>> mute) {}
