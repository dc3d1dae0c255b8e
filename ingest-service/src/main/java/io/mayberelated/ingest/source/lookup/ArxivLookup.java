package io.mayberelated.ingest.source.lookup;

import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.ArxivAtom;
import io.mayberelated.ingest.format.FileFormat;
import io.mayberelated.ingest.source.outbound.Addresses;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Question;
import io.mayberelated.ingest.source.site.ArxivAnswer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Papers at arXiv itself; those it does not know are missing in the answer. */
record ArxivLookup(URI endpoint, int batch) implements LookupService {
    @Override
    public String name() {
        return "arxiv";
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.ARXIV);
    }

    @Override
    public Question question(List<WorkName> names) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("id_list", names.stream().map(WorkName::value).collect(Collectors.joining(",")));
        parameters.put("max_results", Integer.toString(names.size()));
        return Question.get(Addresses.with(endpoint, parameters));
    }

    @Override
    public FileFormat format() {
        return new ArxivAtom();
    }

    @Override
    public Set<WorkName> known(List<WorkName> names, Answer.Said said) {
        ArxivAnswer answer = ArxivAnswer.of(said.body());
        answer.error().ifPresent(error -> {
            throw Refused.invalid("/feed/entry", "papers; arXiv answers: " + error);
        });
        return answer.ids().stream()
                .flatMap(id -> WorkAddress.name(id).stream())
                .collect(Collectors.toSet());
    }
}
