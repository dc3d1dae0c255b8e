package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.evaluate.AnchorData.Taken;
import java.util.List;
import java.util.Optional;

/**
 * What became of one link.
 *
 * @param known   how much is known of the work that it leads to
 * @param instead what the words of the link were taken for
 */
record AnchorAnswer(Taken mention, String known, Verdict verdict, Optional<WorkId> instead) {
    enum Verdict {
        /** The work is linked somewhere in the paragraph. */
        FOUND,
        /** The very words of the link lead to another work. */
        WRONG,
        /** They are that work's title, and no title is known of the target: the same work, most likely. */
        ELSEWHERE,
        /** Which is right where the words do not tell: "see here". */
        ABSTAINED
    }

    record Figures(
            Optional<Double> precision,
            Optional<Double> recall,
            int n,
            long found,
            long wrong,
            long elsewhere,
            long abstained) {
        static Figures of(List<AnchorAnswer> answers) {
            long found = count(answers, Verdict.FOUND);
            long wrong = count(answers, Verdict.WRONG);
            return new Figures(
                    Tally.share(found, found + wrong),
                    Tally.share(found, answers.size()),
                    answers.size(),
                    found,
                    wrong,
                    count(answers, Verdict.ELSEWHERE),
                    count(answers, Verdict.ABSTAINED));
        }

        private static long count(List<AnchorAnswer> answers, Verdict verdict) {
            return answers.stream()
                    .filter(answer -> answer.verdict() == verdict)
                    .count();
        }
    }
}
