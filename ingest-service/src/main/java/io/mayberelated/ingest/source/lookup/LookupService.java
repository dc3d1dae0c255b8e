package io.mayberelated.ingest.source.lookup;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.format.FileFormat;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Question;
import java.util.List;
import java.util.Set;

/** A service that knows works by their identifiers. */
interface LookupService {
    /** As the ledger names it. */
    String name();

    Set<Scheme> schemes();

    /** Names that fit one question. */
    int batch();

    Question question(List<WorkName> names);

    FileFormat format();

    /** Whether an answer says that it knows none of the names. */
    default boolean isUnknown(Answer.Said said) {
        return said.status() == 404 || said.status() == 410;
    }

    /** Which of the names an answer is about. */
    Set<WorkName> known(List<WorkName> names, Answer.Said said);

    /** What the parser is to read of the answer: the works, without places for those that it does not know. */
    default byte[] works(Answer.Said said) {
        return said.body();
    }
}
