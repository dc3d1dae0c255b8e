package io.mayberelated.deploy.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.benchmark.collection.Paper;
import org.junit.jupiter.api.Test;

class MadeUpWorksTest {
    @Test
    void oneWordFindsThemAll() {
        assertThat(MadeUpWorks.of(100))
                .allSatisfy(work -> assertThat(work.name().orElseThrow()).contains(MadeUpWorks.IN_ALL));
    }

    @Test
    void aChangedWorkIsTheSameWorkWithOtherWords() {
        Paper work = MadeUpWorks.of(4).get(3);

        Paper changed = MadeUpWorks.changed(3, "anew");

        assertThat(changed.id()).isEqualTo(work.id());
        assertThat(changed.name().orElseThrow()).contains(MadeUpWorks.IN_ALL);
        assertThat(changed.text().orElseThrow())
                .endsWith(" anew")
                .isNotEqualTo(work.text().orElseThrow());
    }
}
