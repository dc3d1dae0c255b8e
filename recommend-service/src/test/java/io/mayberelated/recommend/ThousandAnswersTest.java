package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Passage;
import io.mayberelated.events.Reason;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.Question.Wishes;
import io.mayberelated.recommend.RecommendReading.Answer;
import io.mayberelated.recommend.candidates.SimilarTexts;
import io.mayberelated.recommend.candidates.SimilarTexts.Hit;
import io.mayberelated.recommend.candidates.Standing.Freshness;
import io.mayberelated.recommend.explain.Recommendation;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.rank.Weights;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of every answer, asked of a thousand random ones. */
class ThousandAnswersTest {
    private static final int ANSWERS = 1_000;
    private static final int WORKS = 120;
    private static final int COMMENTS = 400;
    private static final SharedGraph GRAPH = new SharedGraph();
    private static final Random RANDOM = new Random(20_260_301);

    private static final RecommendReading READING =
            new RecommendReading(GRAPH, new SomeSimilar(), Weights.learned(), InstantSource.fixed(NOON));
    private static final List<Asked> ALL = new ArrayList<>();

    private record Asked(Question question, Answer answer) {}

    @BeforeAll
    static void aRandomPast() {
        IntStream.range(0, WORKS)
                .forEach(i -> GRAPH.change(g -> g.apply(
                        RANDOM.nextBoolean()
                                ? Told.work(work(i), "Work %d on agents %d".formatted(i, i % 7), "Abstract " + i)
                                : Told.by("Author " + i % 9, work(i)),
                        NOON)));
        IntStream.range(0, COMMENTS).forEach(ThousandAnswersTest::say);
        IntStream.range(0, WORKS)
                .filter(i -> i % 3 == 0)
                .forEach(i -> GRAPH.change(g -> g.apply(Told.references(work(i), some(6)), NOON)));
        IntStream.range(0, COMMENTS / 20)
                .forEach(i -> GRAPH.change(g -> g.apply(Told.withdrawnComment("c" + i * 20), NOON)));
        Random random = new Random(1);
        for (int i = 0; i < ANSWERS; i++) {
            Question question = question(random);
            ALL.add(new Asked(question, READING.answer(question)));
        }
    }

    @Test
    void itsPartsSumToTheScore() {
        recommendations()
                .forEach(one -> assertThat(one.reasons().stream()
                                .mapToDouble(Reason::share)
                                .sum())
                        .isCloseTo(one.score(), within(1e-9)));
    }

    @Test
    void everyRecommendationHasAReason() {
        recommendations().forEach(one -> assertThat(one.reasons()).isNotEmpty());
    }

    @Test
    void itsQuotesStandInTheirCommentsWordForWord() {
        List<Reason> quoting = recommendations()
                .flatMap(one -> one.reasons().stream())
                .filter(reason -> reason.comment().isPresent() && reason.quote().isPresent())
                .toList();

        assertThat(quoting)
                .hasSizeGreaterThan(ANSWERS)
                .allSatisfy(reason -> assertThat(cut(
                                reason.comment().orElseThrow().id(),
                                reason.quote().orElseThrow()))
                        .isEqualTo(reason.quote().orElseThrow().exact()));
    }

    @Test
    void neitherWhatWasAskedWithNorWhatIsKnownIsInIt() {
        ALL.forEach(asked -> {
            Set<WorkId> not = left(asked.question());
            assertThat(asked.answer().recommendations())
                    .extracting(one -> one.work().id())
                    .doesNotHaveDuplicates()
                    .noneMatch(not::contains);
        });
    }

    @Test
    void theSameQuestionHasTheSameBytes() {
        ALL.forEach(asked -> assertThat(json(READING.answer(asked.question()))).isEqualTo(json(asked.answer())));
    }

    @Test
    void thereIsSomethingInMostOfThem() {
        assertThat(ALL.stream()
                        .filter(asked -> !asked.answer().recommendations().isEmpty()))
                .hasSizeGreaterThan(ANSWERS / 2);
    }

    private static Stream<Recommendation> recommendations() {
        return ALL.stream().flatMap(asked -> asked.answer().recommendations().stream());
    }

    /** A comment names what it names from when on it was posted. */
    private static Set<WorkId> left(Question question) {
        Set<WorkId> not = new HashSet<>(question.wishes().known());
        not.addAll(question.about().works());
        not.addAll(question.about().notWorks());
        Instant moment = question.wishes().asOf().orElse(Instant.MAX);
        question.about()
                .comments()
                .forEach(comment ->
                        GRAPH.read(moment, view -> view.named(comment)).forEach(naming -> not.add(naming.work())));
        return not;
    }

    private static String cut(CommentId id, Passage quote) {
        String text = GRAPH.read(view -> view.comment(id)).orElseThrow().text();
        int from = text.offsetByCodePoints(0, quote.start());
        return text.substring(from, text.offsetByCodePoints(from, quote.end() - quote.start()));
    }

    private static String json(Answer answer) {
        try {
            return JsonEvents.mapper().writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Question question(Random random) {
        List<WorkId> works = random.ints(random.nextInt(4), 0, WORKS / 2)
                .mapToObj(ThousandAnswersTest::work)
                .distinct()
                .toList();
        List<WorkId> notWorks = random.ints(random.nextInt(2), WORKS / 2, WORKS)
                .mapToObj(ThousandAnswersTest::work)
                .toList();
        List<CommentId> comments = random.ints(1, 0, COMMENTS)
                .filter(i -> i % 20 != 0)
                .mapToObj(i -> new CommentId("c" + i))
                .toList();
        Set<WorkId> known = Set.copyOf(random.ints(5, 0, WORKS)
                .mapToObj(ThousandAnswersTest::work)
                .distinct()
                .toList());
        Optional<Instant> asOf =
                random.nextInt(4) == 0 ? Optional.of(NOON.minusSeconds(random.nextInt(100_000))) : Optional.empty();
        Optional<Freshness.By> freshness =
                random.nextInt(3) == 0 ? Optional.of(Freshness.By.CONVERSATION) : Optional.empty();
        return new Question(
                new About(Optional.of("a text"), works, notWorks, comments, List.of(), List.of()),
                new Wishes(
                        Filter.NONE,
                        known,
                        random.nextInt(3) == 0 ? random.nextDouble() : 0,
                        freshness,
                        asOf,
                        1 + random.nextInt(50)));
    }

    private static void say(int i) {
        String text = "𝔄 comment %d; with two sentences, the second of which names works number %d.".formatted(i, i);
        var comment = RANDOM.nextBoolean() || i == 0
                ? Told.comment("c" + i, "t" + i % 30, text, NOON.minusSeconds(RANDOM.nextInt(100_000)), i % 5)
                : Told.answer("c" + i, "t" + i % 30, "c" + RANDOM.nextInt(i), text);
        GRAPH.change(g -> g.apply(comment, NOON));
        GRAPH.change(g -> g.apply(Told.links(comment, some(4)), NOON));
    }

    private static WorkId[] some(int max) {
        return RANDOM.ints(RANDOM.nextInt(max), 0, WORKS)
                .mapToObj(ThousandAnswersTest::work)
                .distinct()
                .toArray(WorkId[]::new);
    }

    private static WorkId work(int i) {
        return new WorkId("arxiv:2301.%05d".formatted(i));
    }

    /** Finds the same for the same question, now and then one that is not there. */
    private static final class SomeSimilar implements SimilarTexts {
        @Override
        public Found find(Like like) {
            Random random = new Random(like.hashCode());
            return new Found.Hits(
                    random.ints(20, 0, WORKS + 5)
                            .distinct()
                            .mapToObj(i -> new Hit(work(i), Optional.empty()))
                            .toList(),
                    random.ints(10, 0, COMMENTS)
                            .distinct()
                            .mapToObj(i -> new CommentId("c" + i))
                            .toList());
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }
    }
}
