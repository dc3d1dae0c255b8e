package io.mayberelated.search.query;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.AUMANN;
import static io.mayberelated.search.Works.BERT;
import static io.mayberelated.search.Works.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Passage;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import io.mayberelated.search.Indexes;
import io.mayberelated.search.Works;
import io.mayberelated.search.index.LuceneIndex;
import io.mayberelated.search.index.States;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestTest {
    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void index() {
        index = Indexes.open(folder);
        List.of(BERT, ATTENTION, AUMANN).forEach(index::apply);
        index.apply(Works.work("arxiv:2001.00001", "What <b>Attention</b> Is", List.of("Ash Vaswani"), "x", 2020));
        CommentEvent.Posted comment = Works.comment("c2", "vale", "The Transformer drops it.", "2026-02-01T10:00:00Z");
        Passage surface = Passage.of(comment.text(), 4, 15);
        index.apply(comment);
        index.apply(new Links(
                TextId.of(comment.id()),
                THEN,
                "test",
                List.of(new Link(
                        Mention.Kind.NICKNAME,
                        new WorkName(WorkName.Scheme.NICK, "transformer"),
                        Optional.of(new Mention.Place(surface, surface)),
                        Optional.of(ATTENTION.id()),
                        0.9,
                        List.of()))));
        index.makeVisible();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void titlesThatBeginSoComeFirst() {
        assertThat(suggest("attention i").titles())
                .extracting(Suggest.Title::id)
                .containsExactly("arxiv:1706.03762", "arxiv:2001.00001");
    }

    @Test
    void theBeginningOfAnyWordWillDo() {
        assertThat(suggest("complet").titles()).extracting(Suggest.Title::id).containsExactly("doi:10.2307/1909888");
    }

    @Test
    void whatWasTypedIsMarkedInSafeHtml() {
        assertThat(suggest("attention is").titles().get(1).marked())
                .isEqualTo("What &lt;b&gt;<mark>Attention</mark>&lt;/b&gt; <mark>Is</mark>");
    }

    @Test
    void authorsAreProposedByAnyPartOfTheirNames() {
        assertThat(suggest("vas").authors())
                .extracting(Suggest.Author::name)
                .containsExactly("Ash Vaswani", "Ashish Vaswani");
        assertThat(suggest("lukasz k").authors())
                .extracting(Suggest.Author::name)
                .containsExactly("Łukasz Kaiser");
    }

    @Test
    void shortNamesLeadToTheirWorks() {
        assertThat(suggest("transf").nicknames())
                .containsExactly(new Suggest.Nickname(
                        "Transformer", "arxiv:1706.03762", "Attention Is All You Need", 1, "<mark>Transformer</mark>"));
    }

    @Test
    void aTypoIsForgivenWhereNothingBeginsSo() {
        assertThat(suggest("atention").titles()).extracting(Suggest.Title::id).contains("arxiv:1706.03762");
        assertThat(suggest("vaswni").authors()).extracting(Suggest.Author::name).contains("Ashish Vaswani");
    }

    @Test
    void nothingThatIsNoWordIsProposed() {
        assertThat(suggest("???").titles()).isEmpty();
    }

    private Suggest.Suggestions suggest(String typed) {
        return new Suggest(index, new States()).of(typed, 8);
    }
}
