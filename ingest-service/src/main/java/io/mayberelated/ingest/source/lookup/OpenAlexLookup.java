package io.mayberelated.ingest.source.lookup;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.format.FileFormat;
import io.mayberelated.ingest.format.OpenAlex;
import io.mayberelated.ingest.source.outbound.Addresses;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Question;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works at OpenAlex, one at a time: that costs nothing there.
 *
 * @param parameters who asks, and the key
 */
record OpenAlexLookup(URI endpoint, Map<String, String> parameters) implements LookupService {
    @Override
    public String name() {
        return "openalex";
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.DOI, Scheme.PMID, Scheme.ARXIV);
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Question question(List<WorkName> names) {
        WorkName name = names.getFirst();
        String asked = switch (name.scheme()) {
            case ARXIV -> "doi:10.48550/arxiv." + name.value(); // the DOI that arXiv gives each paper
            default -> name.toString();
        };
        return Question.get(Addresses.with(Addresses.below(endpoint, asked), parameters));
    }

    @Override
    public FileFormat format() {
        return new OpenAlex();
    }

    @Override
    public Set<WorkName> known(List<WorkName> names, Answer.Said said) {
        return Set.copyOf(names);
    }
}
