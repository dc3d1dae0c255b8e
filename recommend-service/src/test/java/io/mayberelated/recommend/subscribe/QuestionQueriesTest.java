package io.mayberelated.recommend.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.query.Question;
import io.mayberelated.recommend.Told;
import io.mayberelated.recommend.graph.Graph;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.memory.MemoryIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that the search language has in the README, as standing queries. */
class QuestionQueriesTest {
    private static final Described WORK = new Described(
            new WorkId("doi:10.1000/regulators"),
            Told.NOON,
            List.of(WorkName.parse("doi:10.1000/regulators"), WorkName.parse("arxiv:2101.00001")),
            "Fixing the Good Regulator Theorem",
            List.of("John Wentworth"),
            Optional.of("Pre-training of agents, in the words of Robert Aumann."),
            53,
            Optional.of(Year.of(2021)),
            Optional.of(LocalDate.of(2021, 2, 9)),
            Optional.of("Alignment Forum"),
            List.of(URI.create("https://www.lesswrong.com/posts/1")),
            List.of(Told.ROBUST.name()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            regulator                        | true
            regulators nothing               | true
            nothing                          | false
            "good regulator"                 | true
            "regulator good"                 | false
            theorem -policy                  | true
            theorem -aumann                  | false
            -policy                          | true
            aumann OR bewley                 | true
            bewley OR policy                 | false
            (bewley OR aumann) "theorem"     | true
            regulat*                         | true
            pre-training                     | true
            title:regulator                  | true
            title:aumann                     | false
            author:wentworth                 | true
            author:"wentworth john"          | false
            author:(wentworth john)          | true
            venue:alignment                  | true
            year:2019..2024                  | true
            year:2022..                      | false
            kind:work                        | true
            kind:comment theorem             | false
            site:lesswrong.com               | true
            site:wrong.com                   | false
            cites:arxiv:2402.10877           | true
            has:abstract has:references      | true
            has:discussion                   | false
            arxiv:2101.00001                 | true
            https://doi.org/10.1000/regulators | true
            the of                           | true
            the nothing                      | false
            """)
    void aWorkIsFoundAsASearchWouldFindIt(String query, boolean found) throws Exception {
        Graph graph = new Graph();
        graph.apply(WORK, Told.NOON);

        boolean matches = matches(query, new Documents(graph.now()).of(WORK));

        assertThat(matches).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "adapts well"                              | true
            thread:t1                                  | true
            thread:t2                                  | false
            author:vale kind:comment                   | true
            mentions:arxiv:2402.10877                  | true
            mentions:"robust agents learn causal world models" | true
            mentions:arxiv:1912.01683                  | false
            site:forum.example                         | true
            year:2026                                  | true
            cites:arxiv:2402.10877                     | false
            has:abstract                               | false
            """)
    void aCommentIsFoundAsASearchWouldFindIt(String query, boolean found) throws Exception {
        Graph graph = new Graph();
        graph.apply(Told.robust(), Told.NOON);
        var comment = Told.comment("c", "t1", "It adapts well.");
        graph.apply(comment, Told.NOON);
        graph.apply(Told.links(comment, Told.ROBUST), Told.NOON);

        boolean matches = matches(
                query,
                new Documents(graph.now())
                        .of(graph.now().comment(new CommentId("c")).orElseThrow(), Optional.empty()));

        assertThat(matches).isEqualTo(found);
    }

    private static boolean matches(String query, Arrived text) throws IOException {
        return MemoryIndex.fromDocument(text.document(), Layout.ANALYZER)
                        .createSearcher()
                        .count(QuestionQueries.of(Question.read(query)))
                > 0;
    }
}
