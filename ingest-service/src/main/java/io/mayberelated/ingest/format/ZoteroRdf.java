package io.mayberelated.ingest.format;

import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Zotero exports as RDF. It is read as the XML that Zotero writes, not as any RDF: an item is a child of the root with
 * a {@code z:itemType}. Notes, attachments and collections are passed over, they are no works.
 */
public final class ZoteroRdf implements FileFormat {
    private static final Set<String> NO_WORKS = Set.of("attachment", "note", "annotation");

    private final XmlRecords records = new XmlRecords((depth, _) -> depth == 2, ZoteroRdf::drafts);

    @Override
    public String name() {
        return "zotero-rdf";
    }

    @Override
    public Optional<String> against(String head) {
        return XmlHead.of(head).is("RDF") && head.contains("http://www.zotero.org/namespaces/export#")
                ? Optional.empty()
                : Optional.of("it is no RDF with Zotero's namespace");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        records.read(file, sink);
    }

    private static List<Draft> drafts(XmlElement item) {
        return item.text("itemType").filter(type -> !NO_WORKS.contains(type)).isPresent()
                ? List.of(draft(item))
                : List.of();
    }

    private static Draft draft(XmlElement item) {
        WorkDraft draft = new WorkDraft();
        identifiers(item).forEach(identifier -> {
            draft.doi(Optional.of(identifier).filter(text -> text.startsWith("DOI ")));
            draft.named(
                    Scheme.ISBN,
                    Optional.of(identifier)
                            .filter(text -> text.startsWith("ISBN "))
                            .map(text -> text.substring("ISBN ".length())));
            draft.page(Optional.of(identifier));
        });
        return draft.page(item.attribute("about"))
                .titled(item.text("title"))
                .by(authors(item))
                .says(Markup.TEXT, item.text("abstract"))
                .on(PublishedOn.in(item.text("date")))
                .in(container(item).flatMap(journal -> journal.text("title")))
                .draft();
    }

    /** Zotero writes the DOI of an article into the journal that it is part of. */
    private static Stream<String> identifiers(XmlElement item) {
        return Stream.concat(Stream.of(item), container(item).stream())
                .flatMap(each -> each.all("identifier"))
                .map(each -> each.below("value").findFirst().orElse(each).text().strip());
    }

    private static Optional<XmlElement> container(XmlElement item) {
        return item.child("isPartOf").flatMap(part -> part.children().stream().findFirst());
    }

    private static List<String> authors(XmlElement item) {
        return item.all("authors")
                .flatMap(authors -> authors.below("Person"))
                .map(person -> People.joined(
                        List.of(person.text("givenName").or(() -> person.text("givenname")), person.text("surname"))))
                .toList();
    }
}
