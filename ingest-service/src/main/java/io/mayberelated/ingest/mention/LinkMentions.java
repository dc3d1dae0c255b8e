package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.WorkAddress;
import io.mayberelated.ingest.mention.MarkedText.Anchor;
import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hyperlinks, and page addresses written out. */
final class LinkMentions implements MentionFinder {
    /** Bounded: what is longer than any address that names a work is none. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"“”|\\\\^`{}]{3,600}", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Named> find(MarkedText text) {
        List<Named> found = new ArrayList<>();
        for (Anchor anchor : text.anchors()) {
            if (anchor.words().end() > anchor.words().start()) {
                WorkAddress.name(anchor.address())
                        .ifPresent(name -> found.add(new Named(Kind.LINK, name, anchor.words())));
            }
        }
        Matcher address = ADDRESS.matcher(text.text());
        while (address.find()) {
            Span words = new Span(address.start(), Trailing.end(text.text(), address.start(), address.end()));
            if (text.anchors().stream().noneMatch(anchor -> anchor.words().overlaps(words))) {
                WorkAddress.name(words.of(text.text())).ifPresent(name -> found.add(new Named(Kind.LINK, name, words)));
            }
        }
        return found;
    }
}
