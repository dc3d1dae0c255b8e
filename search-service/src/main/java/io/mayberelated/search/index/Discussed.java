package io.mayberelated.search.index;

import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention.Place;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * Knows which works are talked about anew, and what is said of them.
 *
 * <p>Links and works come from different topics, in any order, and a work that is talked about gets a link every second.
 * So those whose discussion changed are remembered, and some time later each is written once more with all that is said
 * of it. Who remembers too many writes too much, never too little.
 */
final class Discussed {
    /** What more comments say is seldom something else. */
    private static final int SAYINGS_MAX = 30;

    private static final int SAYING_CHARS_MAX = 400;

    private final States states;
    private final Set<WorkName> waiting = new LinkedHashSet<>();
    private boolean isPutOff;

    Discussed(States states) {
        this.states = states;
    }

    /** Until {@link #goOn}, since all are to be written in the end: an index that is made anew. */
    void putOff() {
        isPutOff = true;
        waiting.clear();
    }

    /** All works that are named by a text. */
    void goOn(IndexSearcher searcher) throws IOException {
        isPutOff = false;
        Terms targets = MultiTerms.getTerms(searcher.getIndexReader(), Fields.TARGET);
        if (targets != null) {
            TermsEnum each = targets.iterator();
            for (BytesRef target = each.next(); target != null; target = each.next()) {
                waiting.add(WorkName.parse(target.utf8ToString()));
            }
        }
    }

    boolean isPutOff() {
        return isPutOff;
    }

    int waiting() {
        return waiting.size();
    }

    /** Before these links replace those that can be found now. */
    void change(IndexSearcher searcher, Links links) throws IOException {
        change(searcher, links.source());
        if (!isPutOff) {
            links.links().forEach(link -> link.target().ifPresent(target -> waiting.add(target.name())));
        }
    }

    /** Before a text comes, changes or goes. */
    void change(IndexSearcher searcher, TextId text) throws IOException {
        if (isPutOff) {
            return;
        }
        for (int link : LinkPlaces.from(searcher, text)) {
            Columns.target(searcher, link).map(WorkName::parse).ifPresent(waiting::add);
        }
    }

    /** The next of those that wait, at most so many; they wait no longer. */
    List<WorkName> take(int most) {
        List<WorkName> taken = waiting.stream().limit(most).toList();
        Iterator<WorkName> first = waiting.iterator();
        for (int i = 0; i < taken.size(); i++) {
            WorkName _ = first.next();
            first.remove();
        }
        return taken;
    }

    /** What can be found now. */
    Discussion of(IndexSearcher searcher, WorkEvent.Described work) throws IOException {
        Set<WorkName> names = new HashSet<>(work.names());
        names.add(work.id().name());
        List<LinkPlaces.Place> places = LinkPlaces.to(searcher, names);
        return places.isEmpty() ? Discussion.NONE : of(searcher, places);
    }

    private Discussion of(IndexSearcher searcher, List<LinkPlaces.Place> places) throws IOException {
        Set<String> comments = new LinkedHashSet<>();
        Set<String> works = new HashSet<>();
        Set<String> sayings = new LinkedHashSet<>();
        long newest = Long.MIN_VALUE;
        for (LinkPlaces.Place place : places) {
            if (!place.isInComment()) {
                works.add(place.source());
            } else if (comments.add(place.source())) {
                newest = Math.max(newest, place.time());
                if (sayings.size() < SAYINGS_MAX) {
                    sayings.add(saying(searcher, place));
                }
            }
        }
        return new Discussion(comments.size(), works.size(), newest, String.join("\n", sayings));
    }

    /** The passage; of a comment that is about the work as a whole, how it begins. */
    private String saying(IndexSearcher searcher, LinkPlaces.Place place) throws IOException {
        Link link = states.link(searcher, place.linkDocument());
        String text =
                link.place().map(Place::passage).map(passage -> passage.exact()).orElseGet(() -> "");
        if (text.isEmpty() && states.text(searcher, place.textDocument()) instanceof Indexed.Comment(var comment)) {
            text = comment.text();
        }
        return text.length() <= SAYING_CHARS_MAX ? text : text.substring(0, SAYING_CHARS_MAX);
    }
}
