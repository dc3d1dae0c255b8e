package io.mayberelated.ingest.source.lookup;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.format.Crossref;
import io.mayberelated.ingest.format.FileFormat;
import io.mayberelated.ingest.source.outbound.Addresses;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Question;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works at Crossref.
 *
 * @param parameters who asks, for its polite pool
 */
record CrossrefLookup(URI endpoint, Map<String, String> parameters) implements LookupService {
    @Override
    public String name() {
        return "crossref";
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.DOI);
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Question question(List<WorkName> names) {
        return Question.get(
                Addresses.with(Addresses.below(endpoint, names.getFirst().value()), parameters));
    }

    @Override
    public FileFormat format() {
        return new Crossref();
    }

    @Override
    public Set<WorkName> known(List<WorkName> names, Answer.Said said) {
        return Set.copyOf(names);
    }
}
