package io.mayberelated.ingest.source.site;

import io.mayberelated.events.http.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What tells how to go on in an answer of arXiv's query interface.
 *
 * @param error what arXiv says in an entry titled "Error"; its status says that all is well
 */
public record ArxivAnswer(int total, List<String> ids, Optional<String> error) {
    private static final String ID = "feed/entry/id";
    private static final String TITLE = "feed/entry/title";
    private static final String SUMMARY = "feed/entry/summary";
    private static final String TOTAL = "feed/totalResults";

    public static ArxivAnswer of(byte[] body) {
        XmlFacts facts = XmlFacts.of(body, Set.of(ID, TITLE, SUMMARY, TOTAL));
        List<String> ids = facts.at(ID).map(XmlFacts.Fact::text).toList();
        boolean isError = ids.stream().anyMatch(id -> id.contains("/api/errors"))
                || (ids.size() <= 1
                        && facts.at(TITLE).anyMatch(title -> title.text().equals("Error")));
        if (isError) {
            return new ArxivAnswer(
                    0,
                    List.of(),
                    Optional.of(facts.at(SUMMARY)
                            .map(XmlFacts.Fact::text)
                            .findFirst()
                            .orElse("an error")));
        }
        int total = facts.number(TOTAL).orElseThrow(() -> Refused.invalid("/feed/totalResults", "a number"));
        return new ArxivAnswer(total, ids, Optional.empty());
    }
}
