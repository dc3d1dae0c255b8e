package io.mayberelated.search.api;

import io.mayberelated.events.query.Question.Note;
import io.mayberelated.search.query.Found.Correction;
import io.mayberelated.search.query.Found.Understood;
import io.mayberelated.search.query.SearchQuery;
import java.util.List;
import java.util.Optional;

/**
 * How a question was read.
 *
 * @param understood  part by part
 * @param notes       what was read otherwise than it may have been meant
 * @param mode        by what hits are ranked
 * @param instead     why not as it was asked
 * @param corrections words that no text has, and what was looked for instead
 * @param didYouMean  the question with these words
 */
record UnderstoodAnswer(
        List<ClauseAnswer> understood,
        List<Note> notes,
        SearchQuery.Mode mode,
        Optional<String> instead,
        List<Correction> corrections,
        Optional<String> didYouMean) {
    static UnderstoodAnswer of(Understood understood) {
        return new UnderstoodAnswer(
                understood.question().whole().parts().stream()
                        .map(ClauseAnswer::of)
                        .toList(),
                understood.question().notes(),
                understood.mode(),
                understood.instead(),
                understood.corrections(),
                understood.didYouMean());
    }
}
