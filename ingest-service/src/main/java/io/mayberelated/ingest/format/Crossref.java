package io.mayberelated.ingest.format;

import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Works as the API of Crossref answers them, one or a list, and the records of its public data files. */
public final class Crossref implements FileFormat {
    private final JsonAnswers answers = new JsonAnswers(Crossref::listAt, answer -> List.of(draft(answer)));

    @Override
    public String name() {
        return "crossref";
    }

    @Override
    public Optional<String> against(String head) {
        JsonHead json = JsonHead.of(head);
        boolean isAnswer = json.has("/message") && json.hasAny("/status", "/message-type", "/message-version");
        boolean isRecord = json.hasAny("/reference-count", "/items/reference-count", "/is-referenced-by-count")
                && json.hasAny("/title[]", "/items/DOI");
        return isAnswer || isRecord
                ? Optional.empty()
                : Optional.of("it is no answer with status and message, and no record with reference-count and title");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        answers.read(file, sink);
    }

    /** Crossref answers about journals, funders and members in the same envelope. */
    private static Optional<String> listAt(JsonHead head) {
        head.text("/message-type")
                .filter(type -> !type.equals("work") && !type.equals("work-list") && !type.endsWith("-failure"))
                .ifPresent(type -> {
                    throw Refused.invalid("/message-type", "work or work-list, found " + type);
                });
        return head.listAt("/message/items", "/items", "");
    }

    private static Draft draft(JsonObject answer) {
        if (answer.text("status").filter("failed"::equals).isPresent()) {
            throw Refused.invalid("/message", "works; Crossref answered: " + failure(answer));
        }
        JsonObject work = answer.object("message").orElse(answer);
        return new WorkDraft()
                .doi(work.text("DOI"))
                .named(Scheme.ISBN, work.texts("ISBN").stream().findFirst())
                .page(work.text("URL"))
                .titled(title(work))
                .by(work.objects("author").stream().map(CslNames::spoken).toList())
                .says(Markup.TEXT, work.text("abstract").map(InlineHtml::paragraphs))
                .on(CslNames.date(work, "issued").or(CslNames.date(work, "published-online")))
                .in(work.firstText("container-title")
                        .or(() -> work.firstText("publisher"))
                        .map(InlineHtml::line))
                .printed(work.text("volume"), work.text("page"))
                .citing(work.objects("reference").stream()
                        .flatMap(cited -> cited.text("DOI").flatMap(WorkDraft::doiName).stream()))
                .draft();
    }

    private static Optional<String> title(JsonObject work) {
        Optional<String> subtitle = work.firstText("subtitle").map(InlineHtml::line);
        return work.firstText("title")
                .map(InlineHtml::line)
                .map(title -> subtitle.filter(more -> !title.contains(more))
                        .map(more -> title + ": " + more)
                        .orElse(title));
    }

    private static String failure(JsonObject answer) {
        return answer.objects("message").stream()
                .flatMap(each -> each.text("message").stream())
                .findFirst()
                .orElse("failed");
    }
}
