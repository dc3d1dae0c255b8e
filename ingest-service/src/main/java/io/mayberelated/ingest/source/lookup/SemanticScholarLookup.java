package io.mayberelated.ingest.source.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.FileFormat;
import io.mayberelated.ingest.format.SemanticScholar;
import io.mayberelated.ingest.source.outbound.Addresses;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Question;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Papers at Semantic Scholar, many at a time; the answer has a null in the place of each that it does not know. */
record SemanticScholarLookup(SemanticScholarConfig config) implements LookupService {
    private static final ObjectMapper JSON = JsonEvents.mapper();

    private record Ids(List<String> ids) {}

    private record Paper(Optional<String> paperId) {}

    @Override
    public String name() {
        return "semantic-scholar";
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.ARXIV, Scheme.DOI, Scheme.ACL, Scheme.PMID);
    }

    @Override
    public int batch() {
        return config.batch();
    }

    @Override
    public Question question(List<WorkName> names) {
        try {
            String json = JSON.writeValueAsString(
                    new Ids(names.stream().map(SemanticScholarLookup::id).toList()));
            return Question.post(Addresses.with(config.endpoint(), Map.of("fields", config.fields())), json)
                    .with(config.apiKey().map(key -> Map.of("x-api-key", key)).orElse(Map.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a question that cannot be written", e);
        }
    }

    @Override
    public FileFormat format() {
        return new SemanticScholar();
    }

    @Override
    public boolean isUnknown(Answer.Said said) {
        return LookupService.super.isUnknown(said)
                || (said.status() == 400 && said.text().contains("No valid paper ids"));
    }

    @Override
    public Set<WorkName> known(List<WorkName> names, Answer.Said said) {
        List<Optional<Paper>> papers = papers(said);
        if (papers.size() != names.size()) {
            throw Refused.invalid("/", "an array with %d entries, found %d".formatted(names.size(), papers.size()));
        }
        Set<WorkName> known = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (papers.get(i).isPresent()) {
                known.add(names.get(i));
            }
        }
        return known;
    }

    @Override
    public byte[] works(Answer.Said said) {
        try {
            ArrayNode known = JSON.createArrayNode();
            JSON.readTree(said.body()).forEach(paper -> {
                if (!paper.isNull()) {
                    known.add(paper);
                }
            });
            return JSON.writeValueAsBytes(known);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static List<Optional<Paper>> papers(Answer.Said said) {
        try {
            return JSON.readValue(said.body(), new TypeReference<>() {});
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Refused unreadable(IOException e) {
        return Refused.invalid("/", "JSON as Semantic Scholar answers it: " + e.getMessage());
    }

    /** The anthology writes its older ids with a capital letter. */
    private static String id(WorkName name) {
        return switch (name.scheme()) {
            case ACL ->
                "ACL:"
                        + (Character.isLetter(name.value().charAt(0))
                                ? name.value().toUpperCase(Locale.ROOT)
                                : name.value());
            default -> name.scheme().name() + ":" + name.value();
        };
    }
}
