package io.mayberelated.recommend.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.recommend.readers.Feedback;
import io.mayberelated.recommend.readers.Feedbacks;
import io.mayberelated.recommend.readers.FeedbacksContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFeedbacksTest extends FeedbacksContract {
    @TempDir
    private Path folder = Path.of("made by JUnit");

    private final List<SqlDatabase> open = new ArrayList<>();

    @Override
    protected Feedbacks empty() {
        SqlDatabase database = SqlDatabase.open(SqlDatabase.Place.inFolder(folder));
        open.add(database);
        return new SqlFeedbacks(database);
    }

    @AfterEach
    void end() {
        open.forEach(SqlDatabase::close);
    }

    @Test
    void whatWasSaidSurvivesARestart() {
        Feedback said = said("ann", ARXIV, Feedback.Kind.SAVED, 0);
        try (SqlDatabase before = SqlDatabase.open(SqlDatabase.Place.inFolder(folder))) {
            new SqlFeedbacks(before).put(said, Set.of(ARXIV), 1);
        }

        assertThat(empty().of("ann")).containsExactly(said);
    }
}
