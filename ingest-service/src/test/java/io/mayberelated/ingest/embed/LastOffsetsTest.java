package io.mayberelated.ingest.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class LastOffsetsTest {
    private final LastOffsets last = new LastOffsets();

    @Test
    void aKeyIsLastWhereItCameLast() {
        last.put("a", 0);
        last.put("b", 1);
        last.put("a", 2);

        assertThat(last.isLast("a", 0)).isFalse();
        assertThat(last.isLast("b", 1)).isTrue();
        assertThat(last.isLast("a", 2)).isTrue();
        assertThat(last.size()).isEqualTo(2);
    }

    @Test
    void aKeyThatNeverCameIsLastNowhere() {
        assertThat(last.isLast("a", 0)).isFalse();
    }

    @Test
    void agreesWithAMapOfManyKeys() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        Map<String, Long> expected = new HashMap<>();
        for (long offset = 0; offset < 10_000; offset++) {
            String key = "c" + random.nextInt(3_000);
            expected.put(key, offset);
            last.put(key, offset);
        }

        assertThat(last.size()).isEqualTo(expected.size());
        expected.forEach((key, offset) -> {
            assertThat(last.isLast(key, offset)).isTrue();
            assertThat(last.isLast(key, offset - 1)).isFalse();
        });
    }
}
