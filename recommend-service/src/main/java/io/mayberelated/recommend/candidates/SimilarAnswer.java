package io.mayberelated.recommend.candidates;

import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.SimilarTexts.Found;
import io.mayberelated.recommend.candidates.SimilarTexts.Hit;
import java.util.List;
import java.util.Optional;

/** The answer to {@code POST /v1/similar}. */
record SimilarAnswer(List<Text> hits) {
    /** Comments are not asked for; where one comes all the same it is passed over. */
    record Text(String id, String kind, double similarity, Optional<Passage> quote) {
        Hit hit() {
            return new Hit(new WorkId(id), Math.clamp(similarity, 0, 1), quote);
        }
    }

    Found.Hits found() {
        return new Found.Hits(hits.stream()
                .filter(text -> text.kind().equals("work"))
                .map(Text::hit)
                .toList());
    }
}
