package io.mayberelated.ingest.format;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * RSS 2.0, RSS 1.0 and Atom 1.0: each item is a work that stands at its link. In the feed of a forum's comments the link
 * leads to a comment; such an item is that comment, because as a work it would take the name of the post.
 */
public final class Feed implements FileFormat {
    private static final Pattern COMMENT = Pattern.compile("[?&#]commentId=([A-Za-z0-9]{3,24})(?![A-Za-z0-9])");

    /** How arXiv's feeds begin each summary. */
    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("^\\s*arXiv:\\S{1,40} Announce Type: \\S{1,40}\\s+Abstract:\\s*");

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Optional<String> against(String head) {
        XmlHead root = XmlHead.of(head);
        boolean isRssOne = root.is("RDF") && head.contains("http://purl.org/rss/1.0/");
        return root.is("rss", "feed") || isRssOne ? Optional.empty() : Optional.of("its root is neither rss nor feed");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        Reading reading = new Reading();
        new XmlRecords(
                        (depth, name) ->
                                depth <= 3 && List.of("item", "entry", "title").contains(name),
                        reading::drafts)
                .read(file, sink);
    }

    /** Knows the title of the feed, which is where its items appeared. */
    private static final class Reading {
        private Optional<String> venue = Optional.empty();

        List<Draft> drafts(XmlElement element) {
            if (element.name().equals("title")) {
                venue = venue.or(() -> Optional.of(element.text()));
                return List.of();
            }
            String link = link(element)
                    .orElseThrow(() -> Refused.invalid(element.name() + "/link", "an http or https address"));
            return List.of(comment(element, link).orElseGet(() -> work(element, link)));
        }

        private Draft work(XmlElement item, String link) {
            Optional<Body> summary = summary(item);
            return new WorkDraft()
                    .doi(item.text("DOI").or(() -> item.text("doi")))
                    .page(Optional.of(link))
                    .titled(item.text("title").map(InlineHtml::line))
                    .by(authors(item))
                    .says(summary.map(Body::markup).orElse(Markup.TEXT), summary.map(Body::content))
                    .on(date(item))
                    .in(venue)
                    .draft();
        }
    }

    private static Optional<Draft> comment(XmlElement item, String link) {
        Matcher comment = COMMENT.matcher(link);
        Optional<WorkName> post = WorkAddress.name(link).filter(name -> name.scheme() == Scheme.FORUM);
        if (post.isEmpty() || !comment.find()) {
            return Optional.empty();
        }
        return Optional.of(new Draft.Comment(
                new CommentId(comment.group(1)),
                authors(item).stream().findFirst().orElse("[unknown]"),
                post.get().toString(),
                post,
                Optional.empty(),
                dates(item).flatMap(date -> PublishedOn.moment(date).stream()).findFirst(),
                Optional.of(Fields.web("item/link", URI.create(link))),
                Optional.empty(),
                summary(item).orElseThrow(() -> Refused.invalid("item/description", "required of a comment"))));
    }

    private static Optional<String> link(XmlElement item) {
        Stream<String> atom = item.all("link")
                .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .flatMap(link -> link.attribute("href").stream());
        Stream<String> rss = Stream.of("link", "guid", "id").flatMap(name -> item.text(name).stream());
        return Stream.concat(atom, rss)
                .map(String::strip)
                .filter(address -> WorkAddress.name(address).isPresent())
                .findFirst();
    }

    private static List<String> authors(XmlElement item) {
        return item.children().stream()
                .flatMap(child -> switch (child.name()) {
                    case "author" ->
                        Stream.of(child.text("name").orElse(child.text().strip()));
                    case "creator" -> People.listed(child.text()).stream();
                    default -> Stream.<String>empty();
                })
                .distinct()
                .toList();
    }

    /** The whole text where the feed has it, else what it has of it; in RSS either is HTML. */
    private static Optional<Body> summary(XmlElement item) {
        return Stream.of("encoded", "content", "description", "summary")
                .flatMap(name -> item.child(name).stream())
                .filter(each -> !each.text().isBlank())
                .findFirst()
                .map(each -> body(each, ANNOUNCEMENT.matcher(each.text()).replaceFirst("")));
    }

    private static Body body(XmlElement element, String text) {
        boolean isAtom = element.name().equals("content") || element.name().equals("summary");
        boolean isHtml = isAtom ? element.attribute("type").orElse("text").contains("html") : text.contains("<");
        boolean isFlattened =
                element.children().stream().anyMatch(child -> !child.text().isBlank()); // XHTML
        return new Body(isHtml && !isFlattened ? Markup.HTML : Markup.TEXT, text.strip());
    }

    private static PublishedOn date(XmlElement item) {
        return dates(item)
                .map(date -> PublishedOn.moment(date).map(PublishedOn::of).orElseGet(() -> PublishedOn.in(date)))
                .filter(date -> date.year().isPresent())
                .findFirst()
                .orElse(PublishedOn.UNKNOWN);
    }

    private static Stream<String> dates(XmlElement item) {
        return Stream.of("pubDate", "published", "date", "updated").flatMap(name -> item.text(name).stream());
    }
}
