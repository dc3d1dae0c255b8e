package io.mayberelated.search.query;

import io.mayberelated.events.Link;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName;
import io.mayberelated.search.index.LinkPlaces;
import io.mayberelated.search.index.Searchers;
import io.mayberelated.search.index.States;
import io.mayberelated.search.query.Naming.Namings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/**
 * Who names a work, and what a text names.
 *
 * <p>Links and texts come from different topics, in any order, so they are joined when asked: a link counts once its text
 * is there, and no longer when it is withdrawn, whichever event comes first.
 */
public final class WhoNames {
    private final Searchers searchers;
    private final States states;

    public WhoNames(Searchers searchers, States states) {
        this.searchers = searchers;
        this.states = states;
    }

    /** Newest text first; within a text in the order in which it names. */
    public Namings of(WorkEvent.Described work, int limit) {
        return searchers.with(searcher -> {
            List<LinkPlaces.Place> places = LinkPlaces.to(searcher, names(work));
            List<Naming> newest = new ArrayList<>();
            for (LinkPlaces.Place place : places.subList(0, Math.min(limit, places.size()))) {
                newest.add(new Naming(
                        states.text(searcher, place.textDocument()), states.link(searcher, place.linkDocument())));
            }
            return new Namings(newest, places.size());
        });
    }

    public int count(WorkEvent.Described work) {
        return searchers.with(searcher -> LinkPlaces.to(searcher, names(work)).size());
    }

    /** All that a text is known to name, in its order. */
    public List<Link> by(TextId text) {
        return searchers.with(searcher -> links(searcher, text));
    }

    private List<Link> links(IndexSearcher searcher, TextId text) throws IOException {
        List<Link> links = new ArrayList<>();
        for (int document : LinkPlaces.from(searcher, text)) {
            links.add(states.link(searcher, document));
        }
        return links;
    }

    /** Links bear the id that the work had when they were made; after a merger that is one of its other names. */
    private static Set<WorkName> names(WorkEvent.Described work) {
        Set<WorkName> names = new HashSet<>(work.names());
        names.add(work.id().name());
        return names;
    }
}
