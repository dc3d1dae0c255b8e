package io.mayberelated.ingest.format;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the API of Semantic Scholar answers about papers: one, a batch, a search, recommendations, the papers of an
 * author, citations, references, snippets.
 *
 * <p>The sentences in which a paper is cited ({@code contexts}) are not kept: an answer about citations does not say which
 * paper was asked about, so that nothing tells what such a sentence is about, or who wrote it.
 */
public final class SemanticScholar implements FileFormat {
    private final JsonAnswers answers =
            new JsonAnswers(head -> head.listAt("", "/data", "/recommendedPapers", "/papers"), SemanticScholar::drafts);

    @Override
    public String name() {
        return "semantic-scholar";
    }

    @Override
    public Optional<String> against(String head) {
        JsonHead json = JsonHead.of(head);
        boolean isPaper = json.hasAny("/paperId", "/data/paperId", "/recommendedPapers", "/papers/paperId");
        boolean isRelation =
                json.hasAny("/citingPaper", "/citedPaper", "/data/citingPaper", "/data/citedPaper", "/data/paper")
                        || json.hasAny("/contextsWithIntent", "/data/contextsWithIntent", "/data/isInfluential");
        boolean isPeople = json.hasAny("/authorId", "/data/authorId");
        boolean isEmptySearch = json.has("/total") && json.has("/offset");
        return isPaper || isRelation || isPeople || isEmptySearch
                ? Optional.empty()
                : Optional.of(
                        "it is no answer about papers with paperId, citingPaper, citedPaper or recommendedPapers near its beginning");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        answers.read(file, sink);
    }

    private static List<Draft> drafts(JsonObject answer) {
        JsonObject paper = answer.object("citingPaper")
                .or(() -> answer.object("citedPaper"))
                .or(() -> answer.object("paper"))
                .orElse(answer);
        if (paper.has("authorId") && !paper.has("paperId")) {
            throw Refused.invalid("/", "a paper, found an author");
        }
        if (paper.has("total") && !paper.has("paperId")) {
            return List.of();
        }
        return List.of(draft(paper));
    }

    private static Optional<String> journal(JsonObject paper, String field) {
        return paper.object("journal").flatMap(journal -> journal.text(field));
    }

    private static Draft draft(JsonObject paper) {
        return named(paper)
                .titled(paper.text("title"))
                .by(authors(paper))
                .says(Markup.TEXT, paper.text("abstract"))
                .on(PublishedOn.in(paper.text("publicationDate"))
                        .or(paper.wholeNumber("year").map(PublishedOn::ofYear).orElse(PublishedOn.UNKNOWN)))
                .in(paper.text("venue")
                        .or(() -> paper.object("publicationVenue").flatMap(venue -> venue.text("name")))
                        .or(() -> paper.object("journal").flatMap(journal -> journal.text("name"))))
                .printed(journal(paper, "volume"), journal(paper, "pages"))
                .citing(references(paper))
                .draft();
    }

    private static WorkDraft named(JsonObject paper) {
        WorkDraft draft = new WorkDraft();
        paper.object("externalIds")
                .ifPresent(ids -> draft.named(Scheme.ARXIV, ids.text("ArXiv"))
                        .doi(ids.text("DOI"))
                        .named(Scheme.ACL, ids.text("ACL"))
                        .named(Scheme.PMID, ids.text("PubMed")));
        return draft.page(paper.text("url")
                        .or(() -> paper.text("paperId").map("https://www.semanticscholar.org/paper/"::concat)))
                .page(paper.object("openAccessPdf").flatMap(pdf -> pdf.text("url")));
    }

    /** A snippet has the names of authors, all other answers have objects. */
    private static List<String> authors(JsonObject paper) {
        return paper.values("authors").stream()
                .map(author -> author.isTextual()
                        ? Optional.of(author.textValue())
                        : JsonObject.of(paper.place("authors"), author).text("name"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<WorkName> references(JsonObject paper) {
        return paper.objects("references").stream()
                .map(SemanticScholar::named)
                .flatMap(cited -> cited.id().stream())
                .map(id -> id.name());
    }
}
