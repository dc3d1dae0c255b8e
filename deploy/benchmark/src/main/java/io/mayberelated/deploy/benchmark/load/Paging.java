package io.mayberelated.deploy.benchmark.load;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.mayberelated.deploy.benchmark.client.HttpConnection;
import io.mayberelated.deploy.benchmark.client.HttpRequestBytes;
import io.mayberelated.deploy.benchmark.server.SearchService;
import io.mayberelated.deploy.local.client.SearchAnswer;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Goes through all that is found, page after page, while works change. */
final class Paging {
    private static final int PAGE = 100;
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SearchService search;
    private final int works;

    /** @param works that there are, numbered from 0 */
    Paging(SearchService search, int works) {
        this.search = search;
        this.works = works;
    }

    /**
     * @param hits     that came
     * @param different how many of them are different works
     * @param changed  works that were told anew meanwhile
     */
    record Outcome(int hits, int different, int changed) {
        boolean isEachOnce(int works) {
            return hits == works && different == works;
        }
    }

    /** @param changes that are told between the first page and the last */
    Outcome run(String sorting, int changes) throws IOException {
        Set<String> different = new HashSet<>();
        int hits = 0;
        int changed = 0;
        int changesAPage = Math.ceilDiv(changes, works / PAGE - 1);
        Optional<String> cursor = Optional.empty();
        try (HttpConnection connection = HttpConnection.to(search.address())) {
            do {
                SearchAnswer page = page(connection, sorting, cursor);
                page.hits().forEach(hit -> different.add(hit.id()));
                hits += page.hits().size();
                cursor = page.next();
                for (int i = 0; i < changesAPage && changed < changes && cursor.isPresent(); i++) {
                    search.tell(MadeUpWorks.changed((int) ((long) changed * works / changes), "changed" + sorting));
                    changed++;
                }
            } while (cursor.isPresent());
        }
        return new Outcome(hits, different.size(), changed);
    }

    private SearchAnswer page(HttpConnection connection, String sorting, Optional<String> cursor) throws IOException {
        HttpRequestBytes request = HttpRequestBytes.get(
                search.address(),
                "/v1/search?q=%s&kind=work&mode=lexical&highlight=false&limit=%d&sort=%s%s"
                        .formatted(
                                MadeUpWorks.IN_ALL,
                                PAGE,
                                sorting,
                                cursor.map(next -> "&cursor=" + next).orElse("")));
        int status = connection.send(request);
        if (status != OK) {
            throw new IllegalStateException("a page was answered with %d: %s".formatted(status, connection.body()));
        }
        return JSON.readValue(connection.body(), SearchAnswer.class);
    }
}
