package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.client.HttpConnection;
import io.mayberelated.deploy.benchmark.client.HttpRequestBytes;
import io.mayberelated.deploy.benchmark.server.SearchService;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Asks what nobody means to ask, one after the other. */
final class Strangers {
    private static final List<String> WANTED = List.of(
            "", "&facets=kind,year,mentions", "&explain=true", "&sort=date", "&highlight=false", "&typos=false");
    /** What is no escape of any octet, or of half a character. */
    private static final List<String> BROKEN_ESCAPES = List.of("%", "%zz", "%c3%28", "%f0%9f", "%ed%a0%80");

    private static final int BROKEN_ONE_IN = 40;

    private final SearchService search;
    private final Random random;
    private final StrangeTexts texts;

    Strangers(SearchService search, Random random) {
        this.search = search;
        this.random = random;
        this.texts = new StrangeTexts(random);
    }

    /**
     * @param statuses how often each came
     * @param slowest  of all answers
     * @param partial  answers that ran out of time, and say so
     * @param failed   what was answered with a status of 500 or above, some of it
     */
    record Outcome(Map<Integer, Integer> statuses, Duration slowest, int partial, List<String> failed) {}

    Outcome ask(int count) throws IOException {
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        long slowest = 0;
        int partial = 0;
        try (HttpConnection connection = HttpConnection.to(search.address())) {
            for (int i = 0; i < count; i++) {
                String address = address();
                long began = System.nanoTime();
                int status = connection.send(HttpRequestBytes.get(search.address(), address));
                slowest = Math.max(slowest, System.nanoTime() - began);
                statuses.merge(status, 1, Integer::sum);
                partial += connection.body().contains("\"partial\":true") ? 1 : 0;
                if (status >= 500) {
                    failed.add(address);
                }
            }
        }
        return new Outcome(statuses, Duration.ofNanos(slowest), partial, failed);
    }

    private String address() {
        String text = URLEncoder.encode(texts.next(), StandardCharsets.UTF_8);
        return "/v1/search?mode=lexical" + any(WANTED) + "&q=" + text
                + (random.nextInt(BROKEN_ONE_IN) == 0 ? any(BROKEN_ESCAPES) : "");
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
