package io.mayberelated.ingest.fuzz;

import io.mayberelated.events.Mention;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.catalogue.Catalogue;
import io.mayberelated.ingest.catalogue.Overrides;
import io.mayberelated.ingest.catalogue.Usage;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MentionsInText;
import io.mayberelated.ingest.understand.PlainTexts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Any text, in each markup, is understood, and every passage is cut from it as it stands there. */
public final class TextFuzz {
    private static final PlainTexts TEXTS = new PlainTexts();
    private static final MentionsInText MENTIONS = new MentionsInText();
    private static final Catalogue CATALOGUE = Catalogue.of(
            List.of(
                    work(
                            "arxiv:2402.10877",
                            "Robust agents learn causal world models",
                            "An agent that copes with every shift has to carry a causal model."),
                    work(
                            "arxiv:2304.14997",
                            "Towards Automated Circuit Discovery for Mechanistic Interpretability",
                            "We call it Automated Circuit DisCovery (ACDC)."),
                    work("doi:10.2307/1909888", "Utility Theory without the Completeness Axiom", "")),
            Usage.NONE,
            Overrides.NONE);

    private TextFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String content = new String(bytes, StandardCharsets.UTF_16LE);
        for (Markup markup : Markup.values()) {
            MarkedText text = TEXTS.read(new Body(markup, content));
            for (Mention mention : MENTIONS.in(text, CATALOGUE)) {
                mention.place().ifPresent(place -> {
                    check(text.text(), place.surface());
                    check(text.text(), place.passage());
                });
            }
        }
    }

    private static void check(String text, Passage passage) {
        int from = text.offsetByCodePoints(0, passage.start());
        int to = text.offsetByCodePoints(from, passage.end() - passage.start());
        if (!text.substring(from, to).equals(passage.exact())) {
            throw new IllegalStateException("%s is not what stands there".formatted(passage));
        }
    }

    private static Described work(String id, String title, String summary) {
        WorkId work = new WorkId(id);
        return new Described(
                work,
                Instant.EPOCH,
                List.of(work.name()),
                title,
                List.of("Robert J. Aumann"),
                Optional.of(summary).filter(words -> !words.isEmpty()),
                summary.length(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
