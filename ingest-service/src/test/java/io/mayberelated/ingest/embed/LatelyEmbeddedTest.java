package io.mayberelated.ingest.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.TextId;
import org.junit.jupiter.api.Test;

class LatelyEmbeddedTest {
    private static final TextId COMMENT = TextId.parse("comment:c1");

    private final LatelyEmbedded lately = new LatelyEmbedded();

    @Test
    void knowsTheLastDigestOfAText() {
        lately.put(COMMENT, "first");
        lately.put(COMMENT, "second");

        assertThat(lately.is(COMMENT, "second")).isTrue();
        assertThat(lately.is(COMMENT, "first")).as("edited back and forth").isFalse();
    }

    @Test
    void forgetsTheEldest() {
        lately.put(COMMENT, "digest");

        for (int i = 0; i < 10_000; i++) {
            lately.put(TextId.parse("comment:other-" + i), "digest");
        }

        assertThat(lately.is(COMMENT, "digest")).isFalse();
    }

    @Test
    void aWithdrawnTextMayComeBack() {
        lately.put(COMMENT, "digest");

        lately.forget(COMMENT);

        assertThat(lately.is(COMMENT, "digest")).isFalse();
    }
}
