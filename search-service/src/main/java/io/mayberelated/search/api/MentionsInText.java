package io.mayberelated.search.api;

import io.mayberelated.events.Link;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Mention.Place;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.util.List;
import java.util.Optional;

/** What a text names, in its order. */
record MentionsInText(List<MentionInText> mentions) {
    /**
     * @param name       as the text has it
     * @param work       what it names; not there when that is not known, or not clear
     * @param candidates works that claim the name, when it is not clear
     */
    record MentionInText(
            Mention.Kind kind,
            WorkName name,
            Optional<Target> work,
            double confidence,
            List<WorkId> candidates,
            Optional<Passage> surface,
            Optional<Passage> passage) {}

    /** @param title not there for a moment, while the work is on its way to the index */
    record Target(WorkId id, Optional<String> title) {}

    static MentionsInText of(List<Link> links, Texts texts) {
        return new MentionsInText(links.stream().map(link -> of(link, texts)).toList());
    }

    private static MentionInText of(Link link, Texts texts) {
        return new MentionInText(
                link.kind(),
                link.name(),
                link.target().map(id -> new Target(id, texts.workOf(id).map(work -> work.title()))),
                link.confidence(),
                link.candidates(),
                link.place().map(Place::surface),
                link.place().map(Place::passage));
    }
}
