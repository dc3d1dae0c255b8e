package io.mayberelated.search.api.scholar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayberelated.events.Link;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.search.index.Card;
import io.mayberelated.search.query.Citations;
import io.mayberelated.search.query.Lookup;
import io.mayberelated.search.query.WhoNames;
import java.util.List;
import java.util.Optional;

/** The lists that belong to a paper, by offset: who cites it, what it cites, who wrote it. */
final class PaperLists {
    /** As theirs. */
    private static final int LIMIT_MAX = 1_000;

    private static final int LIMIT = 100;
    private static final int DEPTH_MAX = 10_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Lookup lookup;
    private final Citations citations;
    private final WhoNames whoNames;
    private final Papers papers;

    PaperLists(Lookup lookup, Citations citations, WhoNames whoNames, Papers papers) {
        this.lookup = lookup;
        this.citations = citations;
        this.whoNames = whoNames;
        this.papers = papers;
    }

    /** A part of a list. */
    record Part(int offset, int limit) {
        static Part of(Parameters parameters) {
            int offset = parameters
                    .text("offset")
                    .filter(text -> !text.equals("0"))
                    .map(_ -> parameters.number("offset", 0, DEPTH_MAX))
                    .orElse(0);
            int limit = parameters.limit(LIMIT, LIMIT_MAX);
            if (offset + limit > DEPTH_MAX) {
                throw Refused.invalid("?offset", "with limit at most %,d".formatted(DEPTH_MAX));
            }
            return new Part(offset, limit);
        }

        private int end() {
            return offset + limit;
        }

        private <T> List<T> of(List<T> all) {
            return all.subList(Math.min(offset, all.size()), Math.min(end(), all.size()));
        }

        private ObjectNode answer(int total) {
            ObjectNode answer = JSON.objectNode().put("offset", offset);
            if (end() < Math.min(total, DEPTH_MAX)) {
                answer.put("next", end());
            }
            return answer;
        }
    }

    ObjectNode citing(WorkEvent.Described work, CitationFields fields, Part part) {
        Citations.Citing citing = citations.of(work, part.offset(), part.limit());
        ObjectNode answer = part.answer(citing.count());
        ArrayNode data = answer.putArray("data");
        for (WorkEvent.Described source : described(citing.newest())) {
            data.add(citation(source, work, fields).set("citingPaper", papers.of(source, fields.paper())));
        }
        return answer;
    }

    /** Of those that are known. */
    ObjectNode cited(WorkEvent.Described work, CitationFields fields, Part part) {
        List<Card> cited = citations.by(work).stream()
                .flatMap(each -> each.work().stream())
                .toList();
        ObjectNode answer = part.answer(cited.size());
        ArrayNode data = answer.putArray("data");
        for (WorkEvent.Described target : described(part.of(cited))) {
            data.add(citation(work, target, fields).set("citedPaper", papers.of(target, fields.paper())));
        }
        return answer;
    }

    /** Of authors we know their names alone, and their fields are not looked at. */
    static ObjectNode authors(WorkEvent.Described work, Part part) {
        ObjectNode answer = part.answer(work.authors().size());
        ArrayNode data = answer.putArray("data");
        part.of(work.authors())
                .forEach(name -> data.addObject().putNull("authorId").put("name", name));
        return answer;
    }

    private List<WorkEvent.Described> described(List<Card> cards) {
        return cards.stream()
                .flatMap(card -> lookup.work(new WorkId(card.id())).stream())
                .toList();
    }

    private ObjectNode citation(WorkEvent.Described source, WorkEvent.Described target, CitationFields fields) {
        ObjectNode citation = JSON.objectNode();
        for (String field : fields.own()) {
            switch (field) {
                case CitationFields.CONTEXTS -> {
                    ArrayNode contexts = citation.putArray(field);
                    contexts(source, target).forEach(contexts::add);
                }
                case CitationFields.INTENTS, CitationFields.CONTEXTS_WITH_INTENT -> citation.putArray(field);
                default -> citation.putNull(field);
            }
        }
        return citation;
    }

    /** The passages in which the one names the other. */
    private List<String> contexts(WorkEvent.Described source, WorkEvent.Described target) {
        return whoNames.by(TextId.of(source.id())).stream()
                .filter(link -> link.target().equals(Optional.of(target.id())))
                .map(Link::place)
                .flatMap(Optional::stream)
                .map(place -> place.passage().exact())
                .distinct()
                .toList();
    }
}
