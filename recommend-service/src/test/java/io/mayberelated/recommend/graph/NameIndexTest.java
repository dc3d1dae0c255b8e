package io.mayberelated.recommend.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private final NameIndex index = new NameIndex();

    @Test
    void aRandomPastEndsWithWhatWasSaidLast() {
        Random random = new Random(1);
        Map<Integer, Set<WorkName>> said = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            int work = random.nextInt(300);
            Set<WorkName> names = random.ints(random.nextInt(4), 0, 500)
                    .mapToObj(NameIndexTest::name)
                    .collect(Collectors.toSet());
            index.replace(work, names);
            said.put(work, names);
        }

        IntStream.range(0, 500)
                .mapToObj(NameIndexTest::name)
                .forEach(name -> assertThat(index.claimants(name).boxed().toList())
                        .containsExactlyInAnyOrderElementsOf(claimants(said, name)));
        said.forEach((work, names) -> assertThat(index.of(work)).isEqualTo(names));
    }

    @Test
    void namesOfEqualHashAreToldApart() {
        WorkName one = WorkName.parse("url:example.org/Aa");
        WorkName other = WorkName.parse("url:example.org/BB");
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        index.replace(1, Set.of(one));

        List<Integer> claimants = index.claimants(other).boxed().toList();

        assertThat(claimants).isEmpty();
    }

    private static WorkName name(int i) {
        return WorkName.parse("title:work number " + i);
    }

    private static List<Integer> claimants(Map<Integer, Set<WorkName>> said, WorkName name) {
        return said.entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey)
                .toList();
    }
}
