package io.mayberelated.deploy.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrangeTextsTest {
    @Test
    void theSameSeedAsksTheSame() {
        assertThat(texts(7)).isEqualTo(texts(7)).isNotEqualTo(texts(8));
    }

    @Test
    void noneIsLongerThanAQuestionMayBe() {
        assertThat(texts(9)).allMatch(text -> text.length() <= 1_000).anyMatch(text -> text.length() == 1_000);
    }

    private static List<String> texts(long seed) {
        StrangeTexts texts = new StrangeTexts(new Random(seed));
        return IntStream.range(0, 5_000).mapToObj(_ -> texts.next()).toList();
    }
}
