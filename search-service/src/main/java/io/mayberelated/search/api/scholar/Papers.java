package io.mayberelated.search.api.scholar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.search.export.BibTex;
import io.mayberelated.search.index.Card;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.index.PaperIds;
import io.mayberelated.search.query.Citations;
import io.mayberelated.search.query.Lookup;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Works as papers of Semantic Scholar: the fields that are wanted, null where we do not know. */
final class Papers {
    /** As many as theirs has of one paper at once. */
    private static final int CITATIONS_MAX = 1_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Scheme, String> EXTERNAL =
            Map.of(Scheme.DOI, "DOI", Scheme.ARXIV, "ArXiv", Scheme.ACL, "ACL", Scheme.PMID, "PubMed");

    private final Lookup lookup;
    private final Citations citations;

    Papers(Lookup lookup, Citations citations) {
        this.lookup = lookup;
        this.citations = citations;
    }

    ObjectNode of(WorkEvent.Described work, PaperFields fields) {
        ObjectNode paper = JSON.objectNode();
        paper.put("paperId", PaperIds.of(work.id()));
        fields.names().forEach(field -> put(paper, field, work, fields));
        return paper;
    }

    private void put(ObjectNode paper, String field, WorkEvent.Described work, PaperFields fields) {
        switch (field) {
            case "paperId" -> {}
            case "externalIds" -> paper.set(field, externalIds(work));
            case "url" -> paper.put(field, page(work));
            case "title" -> paper.put(field, work.title());
            case "abstract" -> paper.put(field, work.summary().orElse(null));
            case "venue" -> paper.put(field, work.venue().orElse(""));
            case "year" -> paper.put(field, year(work).orElse(null));
            case "referenceCount" -> paper.put(field, work.references().size());
            case "citationCount" -> paper.put(field, citations.of(work, 0, 0).count());
            case "isOpenAccess" -> paper.put(field, arxiv(work).isPresent());
            case "openAccessPdf" -> paper.set(field, openAccess(work));
            case "s2FieldsOfStudy" -> paper.putArray(field);
            case "publicationDate" ->
                paper.put(field, work.published().map(Object::toString).orElse(null));
            case "journal" -> paper.set(field, journal(work));
            case "citationStyles" ->
                paper.putObject(field).put("bibtex", BibTex.write(List.of(new Indexed.Work(work))));
            case "authors" -> paper.set(field, authors(work));
            case "citations" -> paper.set(field, citing(work, fields.below(field)));
            case "references" -> paper.set(field, cited(work, fields.below(field)));
            default -> paper.putNull(field);
        }
    }

    private static ObjectNode externalIds(WorkEvent.Described work) {
        Map<String, String> ids = new LinkedHashMap<>();
        names(work)
                .filter(name -> EXTERNAL.containsKey(name.scheme()))
                .forEach(name -> ids.putIfAbsent(EXTERNAL.get(name.scheme()), name.value()));
        ObjectNode external = JSON.objectNode();
        ids.forEach(external::put);
        return external;
    }

    private static Stream<WorkName> names(WorkEvent.Described work) {
        return Stream.concat(Stream.of(work.id().name()), work.names().stream());
    }

    private static Optional<String> arxiv(WorkEvent.Described work) {
        return names(work)
                .filter(name -> name.scheme() == Scheme.ARXIV)
                .map(WorkName::value)
                .findFirst();
    }

    private static String page(WorkEvent.Described work) {
        return work.pages().stream().findFirst().map(URI::toString).orElse("");
    }

    private static Optional<Integer> year(WorkEvent.Described work) {
        return work.year()
                .map(year -> year.getValue())
                .or(() -> work.published().map(day -> day.getYear()));
    }

    /** What is on arXiv may be read by all. */
    private static JsonNode openAccess(WorkEvent.Described work) {
        return arxiv(work)
                .<JsonNode>map(id -> JSON.objectNode()
                        .put("url", "https://arxiv.org/pdf/" + id)
                        .put("status", "GREEN"))
                .orElseGet(JSON::nullNode);
    }

    private static JsonNode journal(WorkEvent.Described work) {
        return work.venue()
                .<JsonNode>map(venue -> JSON.objectNode().put("name", venue))
                .orElseGet(JSON::nullNode);
    }

    /** Authors are known by name only. */
    private static ArrayNode authors(WorkEvent.Described work) {
        ArrayNode authors = JSON.arrayNode();
        work.authors().forEach(name -> authors.addObject().putNull("authorId").put("name", name));
        return authors;
    }

    private ArrayNode citing(WorkEvent.Described work, PaperFields fields) {
        ArrayNode papers = JSON.arrayNode();
        papers(citations.of(work, 0, CITATIONS_MAX).newest().stream(), fields).forEach(papers::add);
        return papers;
    }

    private ArrayNode cited(WorkEvent.Described work, PaperFields fields) {
        ArrayNode papers = JSON.arrayNode();
        papers(citations.by(work).stream().flatMap(cited -> cited.work().stream()), fields)
                .forEach(papers::add);
        return papers;
    }

    Stream<ObjectNode> papers(Stream<Card> cards, PaperFields fields) {
        return cards.flatMap(card -> lookup.work(new WorkId(card.id())).stream())
                .map(work -> of(work, fields));
    }
}
