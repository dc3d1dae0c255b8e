package io.mayberelated.deploy.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.benchmark.collection.Paper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final List<Paper> PAPERS = Stream.of(
                    "Time, Clocks, and the Ordering of Events in a Distributed System",
                    "The Byzantine Generals Problem",
                    "How to Make a Multiprocessor Computer That Correctly Executes Multiprocess Programs")
            .map(title -> new Paper(title, Optional.of(title), Optional.empty(), Optional.empty()))
            .toList();

    @Test
    void aQuestionIsTwoToFourTellingWordsOfATitleInTheirOrder() {
        List<String> questions = Questions.about(PAPERS, 20);

        assertThat(questions)
                .hasSize(20)
                .doesNotHaveDuplicates()
                .allMatch(question -> question.split(" ").length >= 2 && question.split(" ").length <= 4)
                .noneMatch(question -> List.of(question.split(" ")).contains("the"))
                .contains("byzantine generals problem");
    }

    @Test
    void eachRunAsksTheSame() {
        assertThat(Questions.about(PAPERS, 20)).isEqualTo(Questions.about(PAPERS, 20));
    }
}
