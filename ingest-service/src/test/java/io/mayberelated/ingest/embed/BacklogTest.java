package io.mayberelated.ingest.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final long END = 3;

    private final Backlog backlog = backlog();

    /** a, b, a. */
    private static Backlog backlog() {
        LastOffsets last = new LastOffsets();
        last.put("a", 0);
        last.put("b", 1);
        last.put("a", 2);
        return new Backlog(last, END);
    }

    @Test
    void whatIsToldAgainFurtherOnIsSuperseded() {
        assertThat(backlog.isSuperseded("a", 0)).isTrue();
        assertThat(backlog.isSuperseded("b", 1)).isFalse();
        assertThat(backlog.isSuperseded("a", 2)).isFalse();
    }

    @Test
    void whatCameLaterIsNotSuperseded() {
        assertThat(backlog.isSuperseded("a", END)).isFalse();
    }

    @Test
    void countsTextsNotRecords() {
        assertThat(backlog.left(0, 3)).isEqualTo(2);
    }

    @Test
    void countsWhatCameLater() {
        assertThat(backlog.left(0, 5)).isEqualTo(4);
    }

    @Test
    void whatIsDoneIsNotLeft() {
        backlog.done(1);
        backlog.done(2);
        backlog.done(3);

        assertThat(backlog.left(4, 7)).isEqualTo(7);
    }
}
