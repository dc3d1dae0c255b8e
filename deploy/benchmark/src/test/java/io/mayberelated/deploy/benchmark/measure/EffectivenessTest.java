package io.mayberelated.deploy.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.ac.gla.terrier.jtreceval.trec_eval;

class EffectivenessTest {
    /** trec_eval tells four digits. */
    private static final double AS_TOLD = 5.1e-5;

    @TempDir
    private Path folder;

    private final Random random = new Random(20_020_422);

    @Test
    void agreesWithTrecEvalOnAnyRanking() throws IOException {
        List<Judgements> judged =
                IntStream.range(0, 50).mapToObj(_ -> judgements()).toList();
        List<List<String>> rankings =
                IntStream.range(0, 50).mapToObj(_ -> ranking()).toList();

        Map<String, Double> official = trecEval(judged, rankings);

        Effectiveness ours = Effectiveness.mean(IntStream.range(0, 50)
                .mapToObj(i -> Effectiveness.of(rankings.get(i), judged.get(i)))
                .toList());
        assertThat(ours.ndcg10()).isCloseTo(official.get("ndcg_cut_10"), within(AS_TOLD));
        assertThat(ours.map()).isCloseTo(official.get("map"), within(AS_TOLD));
        assertThat(ours.recall100()).isCloseTo(official.get("recall_100"), within(AS_TOLD));
        assertThat(ours.mrr()).isCloseTo(official.get("recip_rank"), within(AS_TOLD));
    }

    @Test
    void aQuestionThatFoundNothingCountsAsZero() {
        Effectiveness nothing = Effectiveness.of(List.of(), new Judgements(Map.of("d1", 1)));

        assertThat(nothing).isEqualTo(new Effectiveness(0, 0, 0, 0));
    }

    /** Grades from -1 to 3, at least one of them relevant. */
    private Judgements judgements() {
        Map<String, Integer> gains = new HashMap<>();
        IntStream.range(0, 1 + random.nextInt(40)).forEach(_ -> gains.put(document(), random.nextInt(5) - 1));
        gains.put(document(), 1 + random.nextInt(3));
        return new Judgements(gains);
    }

    private List<String> ranking() {
        List<String> all =
                new ArrayList<>(IntStream.range(0, 300).mapToObj(i -> "d" + i).toList());
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(250));
    }

    private String document() {
        return "d" + random.nextInt(300);
    }

    private Map<String, Double> trecEval(List<Judgements> judged, List<List<String>> rankings) throws IOException {
        Path qrels = Files.write(folder.resolve("qrels"), lines(judged.size(), i -> judgedLines(i, judged.get(i))));
        Path run = Files.write(folder.resolve("run"), lines(rankings.size(), i -> rankedLines(i, rankings.get(i))));
        String[] arguments = {
            "-m", "ndcg_cut.10", "-m", "map", "-m", "recall.100", "-m", "recip_rank", qrels.toString(), run.toString()
        };
        return Stream.of(new trec_eval().runAndGetOutput(arguments))
                .collect(Collectors.toMap(line -> line[0].strip(), line -> Double.valueOf(line[2].strip())));
    }

    private static List<String> lines(int questions, IntFunction<Stream<String>> each) {
        return IntStream.range(0, questions)
                .mapToObj(each)
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> judgedLines(int question, Judgements judged) {
        return judged.gains().entrySet().stream()
                .map(each -> "q%d 0 %s %d".formatted(question, each.getKey(), each.getValue()));
    }

    private static Stream<String> rankedLines(int question, List<String> ranking) {
        return IntStream.range(0, ranking.size())
                .mapToObj(i -> "q%d Q0 %s %d %d ours".formatted(question, ranking.get(i), i + 1, 1_000 - i));
    }
}
