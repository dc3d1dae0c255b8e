package io.mayberelated.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Link;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.Mention.Place;
import io.mayberelated.events.Mention.Stance;
import io.mayberelated.events.Mentions;
import io.mayberelated.events.Passage;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.identity.Claims;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolverTest {
    private static final TextId COMMENT = TextId.of(new CommentId("c1"));
    private static final WorkName TITLE = WorkName.parse("title:an interpretability illusion for bert");
    private static final WorkName ARXIV = WorkName.parse("arxiv:2104.07143");
    private static final WorkId BERT_ILLUSION = new WorkId("arxiv:2104.07143");
    private static final WorkId OTHER = new WorkId("arxiv:2311.17030");

    private final Resolver resolver = new Resolver();

    @Test
    void theOnlyClaimantIsTheTarget() {
        List<Link> links = resolve(
                Answers.NONE.with(TITLE.toString(), Claims.NONE.with(BERT_ILLUSION)), mention(Kind.TITLE, TITLE, 0));

        assertThat(links).singleElement().extracting(Link::target).isEqualTo(Optional.of(BERT_ILLUSION));
    }

    @Test
    void twoClaimantsAreCandidatesAndNoTarget() {
        Answers answers =
                Answers.NONE.with(TITLE.toString(), Claims.NONE.with(OTHER).with(BERT_ILLUSION));

        List<Link> links = resolve(answers, mention(Kind.TITLE, TITLE, 0));

        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.target()).isEmpty();
            assertThat(link.candidates()).containsExactly(BERT_ILLUSION, OTHER);
        });
    }

    @Test
    void whatLooksLikeAReferenceToAnUnknownWorkIsDropped() {
        List<Link> links = resolve(Answers.NONE, mention(Kind.REFERENCE, ARXIV, 0));

        assertThat(links).isEmpty();
    }

    @Test
    void whatAWorkIsSaidToCiteIsKeptThoughItIsNotKnown() {
        List<Link> links = resolve(Answers.NONE, Mention.whole(Kind.REFERENCE, ARXIV));

        assertThat(links).singleElement().extracting(Link::target).isEqualTo(Optional.empty());
    }

    @Test
    void aReferenceThatNamesItsWorkTwiceIsOneLink() {
        WorkName place = WorkName.parse("printed:bolukbasi 2021 1 1");
        Answers answers = Answers.NONE
                .with(ARXIV.toString(), Claims.NONE.with(BERT_ILLUSION))
                .with(place.toString(), Claims.NONE.with(BERT_ILLUSION));

        List<Link> links = resolve(answers, mention(Kind.REFERENCE, ARXIV, 0), mention(Kind.REFERENCE, place, 0));

        assertThat(links).hasSize(1);
    }

    @Test
    void theWorkWhoseOwnIdItIsWins() {
        Answers answers =
                Answers.NONE.with(ARXIV.toString(), Claims.NONE.with(OTHER).with(BERT_ILLUSION));

        List<Link> links = resolve(answers, mention(Kind.LINK, ARXIV, 0));

        assertThat(links).singleElement().extracting(Link::target).isEqualTo(Optional.of(BERT_ILLUSION));
    }

    @Test
    void aGuessThatNoWorkAnswersToIsDropped() {
        assertThat(resolve(Answers.NONE, mention(Kind.TITLE, TITLE, 0))).isEmpty();
    }

    @Test
    void anIdentifierThatNoWorkAnswersToIsKept() {
        assertThat(resolve(Answers.NONE, mention(Kind.IDENTIFIER, ARXIV, 0))).hasSize(1);
    }

    @Test
    void linkedWordsMeanWhatTheyAreLinkedTo() {
        Answers answers = Answers.NONE
                .with(TITLE.toString(), Claims.NONE.with(BERT_ILLUSION))
                .with("arxiv:2311.17030", Claims.NONE.with(OTHER));

        List<Link> links = resolve(answers, mention(Kind.LINK, OTHER.name(), 0), mention(Kind.TITLE, TITLE, 0));

        assertThat(links).singleElement().extracting(Link::target).isEqualTo(Optional.of(OTHER));
    }

    @Test
    void readingsOfTheSameWordsAreCandidates() {
        Answers answers = Answers.NONE
                .with(OTHER.toString(), Claims.NONE.with(OTHER))
                .with(BERT_ILLUSION.toString(), Claims.NONE.with(BERT_ILLUSION));

        List<Link> links = resolve(
                answers, mention(Kind.NICKNAME, OTHER.name(), 0), mention(Kind.NICKNAME, BERT_ILLUSION.name(), 0));

        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.target()).isEmpty();
            assertThat(link.candidates()).containsExactly(BERT_ILLUSION, OTHER);
            assertThat(link.name()).isEqualTo(WorkName.parse("nick:words"));
        });
    }

    @Test
    void readingsThatLeadToOneWorkAreALink() {
        Answers answers = Answers.NONE
                .with(OTHER.toString(), Claims.NONE.with(BERT_ILLUSION))
                .with(BERT_ILLUSION.toString(), Claims.NONE.with(BERT_ILLUSION));

        List<Link> links = resolve(
                answers, mention(Kind.NICKNAME, OTHER.name(), 0), mention(Kind.NICKNAME, BERT_ILLUSION.name(), 0));

        assertThat(links).singleElement().extracting(Link::target).isEqualTo(Optional.of(BERT_ILLUSION));
    }

    @Test
    void aNicknameIsNothingWhereTheWordsAreLinkedElsewhere() {
        List<Link> links = resolve(
                Answers.NONE.with(OTHER.toString(), Claims.NONE.with(OTHER)),
                mention(Kind.LINK, ARXIV, 0),
                mention(Kind.NICKNAME, OTHER.name(), 0));

        assertThat(links).singleElement().extracting(Link::kind).isEqualTo(Kind.LINK);
    }

    @Test
    void aWorkDoesNotNameItself() {
        Mentions own = new Mentions(TextId.of(BERT_ILLUSION), Instant.EPOCH, List.of(mention(Kind.LINK, ARXIV, 0)));

        assertThat(resolver.resolve(own, Answers.NONE.with(ARXIV.toString(), Claims.NONE.with(BERT_ILLUSION)))
                        .links())
                .isEmpty();
    }

    @Test
    void whatIsNotSureEnoughIsACandidate() {
        Answers answers = Answers.NONE.with(ARXIV.toString(), Claims.NONE.with(BERT_ILLUSION));

        assertThat(resolve(answers, sure(Resolver.CONFIDENCE_MIN)))
                .singleElement()
                .extracting(Link::target)
                .isEqualTo(Optional.of(BERT_ILLUSION));
        assertThat(resolve(answers, sure(Resolver.CONFIDENCE_MIN - 0.01)))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.target()).isEmpty();
                    assertThat(link.candidates()).containsExactly(BERT_ILLUSION);
                });
    }

    @Test
    void aConceptIsNeverLinked() {
        Answers answers = Answers.NONE.with(ARXIV.toString(), Claims.NONE.with(BERT_ILLUSION));

        assertThat(resolve(answers, mention(Kind.CONCEPT, ARXIV, 0))).isEmpty();
    }

    @Test
    void aLinkKeepsHowItsAuthorStandsToTheWork() {
        Mention told = mention(Kind.LINK, ARXIV, 0);
        Mention unread = new Mention(
                told.kind(), told.name(), told.place(), told.confidence(), Optional.of(Stance.HAS_NOT_READ));

        assertThat(resolve(Answers.NONE, unread))
                .singleElement()
                .extracting(Link::stance)
                .isEqualTo(Optional.of(Stance.HAS_NOT_READ));
    }

    private static Mention sure(double confidence) {
        Mention named = mention(Kind.NICKNAME, ARXIV, 0);
        return new Mention(named.kind(), named.name(), named.place(), Optional.of(confidence));
    }

    private List<Link> resolve(Answers answers, Mention... mentions) {
        return resolver.resolve(new Mentions(COMMENT, Instant.EPOCH, List.of(mentions)), answers)
                .links();
    }

    private static Mention mention(Kind kind, WorkName name, int start) {
        Passage words = new Passage("words", "", "", start, start + 5);
        return new Mention(kind, name, Optional.of(new Place(words, words)));
    }
}
