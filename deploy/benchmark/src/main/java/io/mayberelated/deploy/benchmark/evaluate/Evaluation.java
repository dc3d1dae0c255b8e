package io.mayberelated.deploy.benchmark.evaluate;

import io.mayberelated.deploy.benchmark.collection.Beir.Question;
import io.mayberelated.deploy.benchmark.measure.Effectiveness;
import io.mayberelated.deploy.local.Progress;
import io.mayberelated.deploy.local.client.Answer.UnexpectedAnswer;
import io.mayberelated.deploy.local.client.HttpApi;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks all questions of a collection in each mode. */
final class Evaluation {
    private final HttpApi api;
    private final Catalogue catalogue;
    private final List<Question> questions;
    private final Progress progress;

    Evaluation(HttpApi api, Catalogue catalogue, List<Question> questions, Progress progress) {
        this.api = api;
        this.catalogue = catalogue;
        this.questions = List.copyOf(questions);
        this.progress = progress;
    }

    /** Modes that the search does not know are not in it. */
    Map<Mode, Result> run() {
        Map<Mode, Result> results = new EnumMap<>(Mode.class);
        for (Mode mode : Mode.values()) {
            Rankings.in(mode, api).ifPresent(rankings -> results.put(mode, run(mode, rankings)));
        }
        return results;
    }

    private Result run(Mode mode, Rankings rankings) {
        List<Effectiveness> each = new ArrayList<>();
        int refused = 0;
        for (Question question : questions) {
            Optional<List<String>> found = ask(rankings, question);
            refused += found.isEmpty() ? 1 : 0;
            each.add(Effectiveness.of(found.orElse(List.of()), question.judged()));
            progress.now("%s: %,d of %,d questions".formatted(mode.spelled(), each.size(), questions.size()));
        }
        return new Result(Effectiveness.mean(each), each.size(), refused);
    }

    private Optional<List<String>> ask(Rankings rankings, Question question) {
        try {
            return Optional.of(rankings.of(PlainText.of(question.text())).stream()
                    .flatMap(work -> catalogue.paper(work).stream())
                    .toList());
        } catch (UnexpectedAnswer e) {
            progress.done("question %s: %s".formatted(question.id(), e.getMessage()));
            return Optional.empty();
        }
    }
}
