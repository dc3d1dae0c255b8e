package io.mayberelated.deploy.benchmark.measure;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How good one ranking is, or many on average, each from 0 to 1. All by the definitions of NIST's trec_eval 9, under
 * its names for them.
 *
 * @param ndcg10    {@code ndcg_cut_10}: gain that comes early counts more (Järvelin and Kekäläinen, TOIS 20(4), 2002),
 *                  with linear gain
 * @param map       {@code map}: precision at each relevant document, averaged over all that are relevant
 * @param recall100 {@code recall_100}: which share of the relevant ones is among the first hundred
 * @param mrr       {@code recip_rank}: one by the place of the first relevant one
 */
public record Effectiveness(double ndcg10, double map, double recall100, double mrr) {
    private static final int GAIN_DEPTH = 10;
    private static final int RECALL_DEPTH = 100;

    /** @param ranking the best first, none twice */
    public static Effectiveness of(List<String> ranking, Judgements judged) {
        double relevant = judged.relevant();
        if (relevant == 0) {
            throw new IllegalArgumentException("a question without an answer measures nothing");
        }
        return new Effectiveness(
                gain(ranking, judged) / idealGain(judged),
                sumOfPrecisions(ranking, judged) / relevant,
                foundEarly(ranking, judged) / relevant,
                reciprocalRank(ranking, judged));
    }

    /** The arithmetic mean over questions. */
    public static Effectiveness mean(Collection<Effectiveness> each) {
        return new Effectiveness(
                mean(each, Effectiveness::ndcg10),
                mean(each, Effectiveness::map),
                mean(each, Effectiveness::recall100),
                mean(each, Effectiveness::mrr));
    }

    private static double mean(Collection<Effectiveness> each, ToDoubleFunction<Effectiveness> measure) {
        return each.stream().mapToDouble(measure).average().orElse(0);
    }

    private static double gain(List<String> ranking, Judgements judged) {
        double sum = 0;
        for (int i = 0; i < Math.min(GAIN_DEPTH, ranking.size()); i++) {
            sum += judged.gain(ranking.get(i)) * discount(i);
        }
        return sum;
    }

    private static double idealGain(Judgements judged) {
        double[] best = judged.ideal().limit(GAIN_DEPTH).toArray();
        double sum = 0;
        for (int i = 0; i < best.length; i++) {
            sum += best[i] * discount(i);
        }
        return sum;
    }

    /** @param place from 0 */
    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }

    private static double sumOfPrecisions(List<String> ranking, Judgements judged) {
        int found = 0;
        double sum = 0;
        for (int i = 0; i < ranking.size(); i++) {
            if (judged.gain(ranking.get(i)) > 0) {
                found++;
                sum += found / (i + 1.0);
            }
        }
        return sum;
    }

    private static long foundEarly(List<String> ranking, Judgements judged) {
        return ranking.stream()
                .limit(RECALL_DEPTH)
                .filter(document -> judged.gain(document) > 0)
                .count();
    }

    private static double reciprocalRank(List<String> ranking, Judgements judged) {
        for (int i = 0; i < ranking.size(); i++) {
            if (judged.gain(ranking.get(i)) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
