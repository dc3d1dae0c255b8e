package io.mayberelated.events.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** A feed as Atom, RFC 4287. */
public final class AtomFeed {
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String TYPE = "atom_1.0";

    private AtomFeed() {}

    public static String write(Feed feed) {
        com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed(TYPE);
        atom.setId(XmlText.of(feed.id()));
        atom.setTitle(XmlText.of(feed.title()));
        atom.setUpdated(date(feed.updated()));
        List<Link> links = new ArrayList<>(List.of(link("self", feed.self())));
        feed.next().ifPresent(next -> links.add(link("next", next)));
        atom.setOtherLinks(links);
        atom.setEntries(feed.entries().stream().map(AtomFeed::entry).toList());
        try {
            return new WireFeedOutput().outputString(atom, true);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed that is no Atom", e);
        }
    }

    private static com.rometools.rome.feed.atom.Entry entry(Feed.Entry entry) {
        com.rometools.rome.feed.atom.Entry atom = new com.rometools.rome.feed.atom.Entry();
        atom.setId(XmlText.of(entry.id()));
        atom.setTitle(XmlText.of(entry.title()));
        atom.setUpdated(date(entry.at().orElse(Instant.EPOCH)));
        entry.at().ifPresent(at -> atom.setPublished(date(at)));
        entry.page().ifPresent(page -> atom.setAlternateLinks(List.of(link("alternate", page))));
        atom.setAuthors(entry.authors().isEmpty() ? List.of(person("unknown")) : persons(entry.authors()));
        Content summary = new Content();
        summary.setType(Content.HTML);
        summary.setValue(XmlText.of(entry.html()));
        atom.setSummary(summary);
        return atom;
    }

    private static List<SyndPerson> persons(List<String> names) {
        return names.stream().map(AtomFeed::person).toList();
    }

    private static SyndPerson person(String name) {
        Person person = new Person();
        person.setName(XmlText.of(name));
        return person;
    }

    private static Link link(String rel, URI to) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(to.toString());
        return link;
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
