package io.mayberelated.search.query;

import static io.mayberelated.search.Works.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.search.Indexes;
import io.mayberelated.search.Works;
import io.mayberelated.search.index.Layout;
import io.mayberelated.search.index.LuceneIndex;
import io.mayberelated.search.index.States;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages go on in the index as it was. */
class PagingTest {
    private static final int WORKS = 500;

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(THEN);
    private LuceneIndex index;
    private Search search;

    @BeforeEach
    void index() {
        index = LuceneIndex.open(Indexes.config(folder), Layout.CURRENT, now::get);
        search = new Search(
                index, new States(), new Cursors(new byte[32]), Optional.empty(), Duration.ofSeconds(30), now::get);
        IntStream.range(0, WORKS).forEach(this::apply);
        index.makeVisible();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "RELEVANCE, true, 7",
        "RELEVANCE, true, 50",
        "RELEVANCE, false, 33",
        "RELEVANCE, true, 100",
        "DATE, true, 77",
        "DISCUSSION, true, 64"
    })
    void eachHitComesOnceThoughTheIndexChanges(SearchQuery.Sorting by, boolean isBoosted, int limit) {
        SearchQuery.Ranked ranked = new SearchQuery.Ranked(SearchQuery.Mode.LEXICAL, by, isBoosted, true);
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int changed = 0;
        do {
            Found page = search.find(query(ranked, new SearchQuery.Page(limit, cursor, false)));
            seen.addAll(Indexes.ids(page));
            cursor = page.next();
            changed = change(changed);
        } while (cursor.isPresent());

        assertThat(seen).hasSize(WORKS).doesNotHaveDuplicates();
        assertThat(seen).allMatch(id -> id.startsWith("arxiv:2001."));
    }

    @Test
    void theFirstHitsAreTheSameHoweverManyAreAPage() {
        List<String> hundred = Indexes.ids(search.find(query(SearchQuery.Ranked.DEFAULT, SearchQuery.Page.first(100))));
        List<String> inTens = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < 10; page++) {
            Found found = search.find(query(SearchQuery.Ranked.DEFAULT, new SearchQuery.Page(10, cursor, false)));
            inTens.addAll(Indexes.ids(found));
            cursor = found.next();
        }

        assertThat(inTens).isEqualTo(hundred);
    }

    @Test
    void aViewThatIsKeptNoLongerSaysHowToGoOn() {
        String cursor = search.find(query(SearchQuery.Ranked.DEFAULT, SearchQuery.Page.first(10)))
                .next()
                .orElseThrow();
        SearchQuery next = query(SearchQuery.Ranked.DEFAULT, new SearchQuery.Page(10, Optional.of(cursor), false));
        assertThat(search.find(next).hits()).hasSize(10);

        now.set(THEN.plus(Duration.ofMinutes(6)));
        apply(0);
        index.makeVisible();

        assertThatThrownBy(() -> search.find(next)).isInstanceOf(ViewGone.class).hasMessageContaining("view=latest");
        SearchQuery latest = query(SearchQuery.Ranked.DEFAULT, new SearchQuery.Page(10, Optional.of(cursor), true));
        assertThat(search.find(latest).hits()).hasSize(10);
    }

    @Test
    void viewsThatNobodyAsksForAreLetGo() {
        for (int i = 0; i < 20; i++) {
            apply(i);
            index.makeVisible();
            Found _ = search.find(query(SearchQuery.Ranked.DEFAULT, SearchQuery.Page.first(10)));
        }
        assertThat(index.status().views()).isEqualTo(20);

        now.set(THEN.plus(Duration.ofMinutes(6)));
        index.makeVisible();

        assertThat(index.status().views()).isZero();
    }

    private void apply(int number) {
        index.apply(Works.work(
                "arxiv:2001.%05d".formatted(number),
                "Regret bound " + number,
                List.of("Author " + number % 7),
                "A bound on regret. ".repeat(1 + number % 13),
                1980 + number % 40));
    }

    /** Some go, some come, some are others than before. */
    private int change(int from) {
        for (int i = from; i < from + 10; i++) {
            int one = i % WORKS;
            index.apply(new WorkEvent.Withdrawn(new WorkId("arxiv:2001.%05d".formatted(one)), THEN, "test"));
            index.apply(Works.work("arxiv:2002.%05d".formatted(one), "Regret bound", List.of(), "New.", 2020));
            index.remove(TextId.of(new WorkId("arxiv:2001.%05d".formatted(WORKS - one))));
        }
        index.makeVisible();
        return from + 10;
    }

    private static SearchQuery query(SearchQuery.Ranked ranked, SearchQuery.Page page) {
        return new SearchQuery(
                Optional.of("regret bound"),
                Filters.NONE,
                ranked,
                page,
                new SearchQuery.Wants(false, false, Set.of(), 10));
    }
}
