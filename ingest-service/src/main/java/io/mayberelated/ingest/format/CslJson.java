package io.mayberelated.ingest.format;

import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * CSL-JSON, which reference managers exchange and doi.org answers. The id of an item means something only to its owner,
 * so the work's own name is taken.
 */
public final class CslJson implements FileFormat {
    private final JsonAnswers answers =
            new JsonAnswers(head -> head.listAt("", "/items"), item -> List.of(draft(item)));

    @Override
    public String name() {
        return "csl-json";
    }

    @Override
    public Optional<String> against(String head) {
        JsonHead json = JsonHead.of(head);
        boolean isItem = isItem(json, "") || isItem(json, "/items");
        boolean isOurs = json.hasAny("/authors", "/text", "/html", "/markdown");
        return isItem && !isOurs
                ? Optional.empty()
                : Optional.of(
                        "it has no items with type and one of issued, author, container-title, citation-key, DOI");
    }

    private static boolean isItem(JsonHead json, String at) {
        return json.has(at + "/type")
                && (json.hasAny(at + "/issued/date-parts", at + "/author/family", at + "/author/literal")
                        || json.hasAny(at + "/container-title", at + "/citation-key", at + "/DOI")
                        || (json.isList() && json.has(at + "/title")));
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        answers.read(file, sink);
    }

    private static Draft draft(JsonObject item) {
        return new WorkDraft()
                .doi(item.text("DOI"))
                .named(Scheme.PMID, item.text("PMID"))
                .named(Scheme.ISBN, item.firstText("ISBN"))
                .page(item.text("URL"))
                .titled(item.firstText("title").map(InlineHtml::line))
                .by(item.objects("author").stream().map(CslNames::spoken).toList())
                .says(Markup.TEXT, item.text("abstract").map(InlineHtml::paragraphs))
                .on(CslNames.date(item, "issued"))
                .in(item.firstText("container-title").or(() -> item.text("publisher")))
                .printed(item.text("volume"), item.text("page"))
                .draft();
    }
}
