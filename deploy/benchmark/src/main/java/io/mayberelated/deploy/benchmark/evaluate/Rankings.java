package io.mayberelated.deploy.benchmark.evaluate;

import io.mayberelated.deploy.local.client.Answer;
import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.client.SearchAnswer;
import io.mayberelated.deploy.local.process.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks questions as any client does, page after page. */
final class Rankings {
    /** As deep as trec_eval's users look by convention. */
    private static final int DEPTH = 1_000;

    private static final int PAGE = 100;
    private static final int BAD_REQUEST = 400;

    private final HttpApi api;
    private final String mode;

    private Rankings(HttpApi api, String mode) {
        this.api = api;
        this.mode = mode;
    }

    /** Empty when the search does not know the mode, or would rank in another one instead. */
    static Optional<Rankings> in(Mode mode, HttpApi api) {
        Rankings asking = new Rankings(api, mode.spelled());
        Answer answer = asking.page("any question", Optional.empty());
        if (answer.status() == BAD_REQUEST) {
            return Optional.empty();
        }
        return answer.orFail("a question").as(Understood.class).query().mode().equals(mode.spelled())
                ? Optional.of(asking)
                : Optional.empty();
    }

    /** Which part of an answer says how it came about. */
    private record Understood(Query query) {
        private record Query(String mode) {}
    }

    /** The ids of what was found, the best first. */
    List<String> of(String question) {
        List<String> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Answer answer = page(question, cursor).orFail("the question '%s'".formatted(question));
            SearchAnswer page = answer.as(SearchAnswer.class);
            page.hits().forEach(hit -> found.add(hit.id()));
            cursor = page.next();
        } while (cursor.isPresent() && found.size() < DEPTH);
        return found;
    }

    private Answer page(String question, Optional<String> cursor) {
        return api.get(
                Service.SEARCH,
                "/v1/search?kind=work&highlight=false&limit=%d&mode=%s&q=%s%s"
                        .formatted(
                                PAGE,
                                mode,
                                encoded(question),
                                cursor.map(next -> "&cursor=" + encoded(next)).orElse("")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
