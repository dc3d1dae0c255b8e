package io.mayberelated.ingest.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.catalogue.Catalogue;
import io.mayberelated.ingest.catalogue.Overrides;
import io.mayberelated.ingest.catalogue.Usage;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MentionsInText;
import io.mayberelated.ingest.understand.Understanding.UnderstoodComment;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people, and those who mean harm, hand in: it is understood, soon, and each passage stands where it says. */
class AnyTextTest {
    private static final Catalogue CATALOGUE = Catalogue.of(
            List.of(
                    work(
                            "arxiv:1706.03762",
                            "Attention Is All You Need",
                            "The Transformer needs no recurrence at all."),
                    work(
                            "doi:10.2307/1909888",
                            "Utility Theory without the Completeness Axiom",
                            "Preferences may have gaps."),
                    work("arxiv:2304.14997", "Towards Circuit Discovery", "We call it Circuit DisCovery (CDC).")),
            Usage.NONE,
            Overrides.NONE);
    private static final List<String> PIECES = List.of(
            "Attention Is All You Need",
            "attention is all you need",
            "Attention\u200b Is\u00ad All You\u200d Need",
            "\u202eAttention Is All You Need\u202c",
            "ﬁrst Attentíon İs ALL you neeḑ",
            "CDC",
            "The Transformer needs no recurrence at all.",
            "Aumann wrote a paper on completeness",
            "Aumann, R. J. (1962). Utility Theory without the Completeness Axiom. Econometrica, 30(3), 445.",
            "their Theorem 1",
            "the paper is wrong",
            "I haven't read ",
            "I highly recommend ",
            "Recommended:\n\n- ",
            "Leike et al. (1962)",
            "https://arxiv.org/abs/1706.03762",
            "[x](https://doi.org/10.2307/1909888)",
            "<a href=\"https://arxiv.org/abs/2304.14997\">here</a>",
            "10.1000/(((",
            "**",
            "> ",
            "\"",
            "“",
            "”",
            " ",
            "\n",
            "\n\n",
            "- ",
            "(",
            ")",
            ".",
            "'s",
            "’",
            "\u0000",
            "\ud83e\udd16",
            "\ud83e",
            "\udd16",
            "\u2028",
            "e\u0301\u0301\u0301",
            "אבג",
            "中文標題");
    private static final int ROUNDS = 1_000;
    private static final int PIECES_MAX = 40;

    private final Understanding understanding = new Understanding();
    private final MentionsInText mentions = new MentionsInText();

    @ParameterizedTest
    @EnumSource(Markup.class)
    void isUnderstoodAndEachPassageStandsWhereItSays(Markup markup) {
        Random random = new Random(20_261_124);
        PlainTexts texts = new PlainTexts();
        for (int round = 0; round < ROUNDS; round++) {
            MarkedText text = texts.read(new Body(markup, any(random)));

            List<Mention> found = mentions.in(text, CATALOGUE);

            standWhereTheySay(text.text(), found);
            assertThat(mentions.in(text, CATALOGUE)).isEqualTo(found);
        }
    }

    /** Not even where no reader has put it in order. */
    @Test
    void rawTextIsUnderstoodToo() {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            String text = any(random);

            standWhereTheySay(text, mentions.in(MarkedText.plain(text), CATALOGUE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As Attention\u200b Is\u00ad All You\u200d Need says",
                "As \u202aAttention Is All You Need\u202c says",
                "As Attention Is\u00a0All You\u2009Need says"
            })
    void invisibleSignsInsideATitleMakeNoDifference(String text) {
        assertThat(mentions.in(MarkedText.plain(text), CATALOGUE))
                .extracting(mention -> mention.name().toString())
                .contains("arxiv:1706.03762");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "10.1000/(",
                "10.1000/a.",
                "arxiv",
                "https://a.b/",
                "I haven't read the paper of ",
                "I recommend that and ",
                "the paper's ",
                "Recommended:\n- \"",
                "Leike et al. (1962) ",
                "Aumann and ",
                "\"A Title of Words\" ",
                "(1999) 12, 34; ",
                "A. B. Aumann, ",
                "[[[",
                "</div><b>",
                "> ",
                "\u202e\u200b",
                "\ud83e\ud83ea",
                "e\u0301"
            })
    @Timeout(value = 300, threadMode = SEPARATE_THREAD) // tells only of what would never end
    void aMegabyteOfAnythingIsUnderstood(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        for (Markup markup : Markup.values()) {
            UnderstoodComment comment = understood(markup, text);

            standWhereTheySay(comment.event().text(), comment.mentions().mentions());
        }
    }

    @Test
    void aHundredThousandLinksInOneCommentAreCutToABound() {
        String links = "<a href=\"https://arxiv.org/abs/1706.03762\">x</a> ".repeat(100_000);

        List<Mention> found = understood(Markup.HTML, links).mentions().mentions();

        assertThat(found).hasSizeLessThanOrEqualTo(MentionsInText.MENTIONS_MAX).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void theBeginningAndTheEndOfTimeAreTimes(String instant) {
        Instant at = Instant.parse(instant);
        UnderstoodComment comment =
                understanding.comment(comment(Markup.TEXT, "then", Optional.of(at)), Instant.EPOCH, CATALOGUE);

        assertThat(comment.event().postedAt()).hasValue(at);
    }

    private static String any(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(PIECES_MAX), 0, PIECES.size()).forEach(i -> text.append(PIECES.get(i)));
        return text.toString();
    }

    private static void standWhereTheySay(String text, List<Mention> found) {
        found.forEach(mention -> mention.place().ifPresent(place -> {
            assertThat(cut(text, place.surface())).isEqualTo(place.surface().exact());
            assertThat(cut(text, place.passage())).isEqualTo(place.passage().exact());
        }));
    }

    private static String cut(String text, Passage passage) {
        int from = text.offsetByCodePoints(0, passage.start());
        return text.substring(from, text.offsetByCodePoints(from, passage.end() - passage.start()));
    }

    private UnderstoodComment understood(Markup markup, String text) {
        return understanding.comment(comment(markup, "words " + text, Optional.empty()), Instant.EPOCH, CATALOGUE);
    }

    private static Draft.Comment comment(Markup markup, String text, Optional<Instant> postedAt) {
        return new Draft.Comment(
                new CommentId("c"),
                "vale",
                "t",
                Optional.empty(),
                Optional.empty(),
                postedAt,
                Optional.empty(),
                Optional.empty(),
                new Body(markup, text));
    }

    private static Described work(String id, String title, String summary) {
        WorkId work = new WorkId(id);
        return new Described(
                work,
                Instant.EPOCH,
                List.of(work.name()),
                title,
                List.of("Robert J. Aumann"),
                Optional.of(summary),
                summary.length(),
                Optional.of(Year.of(1962)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
