package io.mayberelated.deploy.benchmark.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mayberelated.deploy.benchmark.measure.Effectiveness;

/**
 * What came out for one mode, in the spelling of the file.
 *
 * @param n       how many questions were asked
 * @param refused how many of them the search did not take; they count as having found nothing
 */
@JsonPropertyOrder({"ndcg@10", "map", "recall@100", "mrr", "n", "refused"})
record Result(
        @JsonProperty("ndcg@10") double ndcg10,
        @JsonProperty("map") double map,
        @JsonProperty("recall@100") double recall100,
        @JsonProperty("mrr") double mrr,
        @JsonProperty("n") int n,
        @JsonProperty("refused") int refused) {
    Result(Effectiveness mean, int n, int refused) {
        this(mean.ndcg10(), mean.map(), mean.recall100(), mean.mrr(), n, refused);
    }
}
