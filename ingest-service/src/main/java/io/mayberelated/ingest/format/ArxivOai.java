package io.mayberelated.ingest.format;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Markup;
import io.mayberelated.ingest.format.XmlRecords.NoRecords;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer in the protocol for harvesting metadata (OAI-PMH 2.0): records in arXiv's own formats {@code arXiv} and
 * {@code arXivRaw}, or in {@code oai_dc}, which every archive has. What the archive says it deleted is withdrawn.
 */
public final class ArxivOai implements FileFormat {
    private static final String ARXIV_PREFIX = "oai:arXiv.org:";

    /** Beside records, the answers that hold none: they say so, instead of looking like an empty list. */
    private static final List<String> OTHER_ANSWERS =
            List.of("Identify", "ListIdentifiers", "ListMetadataFormats", "ListSets");

    private final XmlRecords records = new XmlRecords(
            (depth, name) -> (depth == 3 && name.equals("record"))
                    || (depth == 2 && (name.equals("error") || OTHER_ANSWERS.contains(name))),
            ArxivOai::drafts);

    @Override
    public String name() {
        return "arxiv-oai";
    }

    @Override
    public Optional<String> against(String head) {
        return XmlHead.of(head).is("OAI-PMH") ? Optional.empty() : Optional.of("its root is no OAI-PMH");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        records.read(file, sink);
    }

    private static List<Draft> drafts(XmlElement element) {
        return switch (element.name()) {
            case "error" ->
                throw new NoRecords("The archive answered with the error %s: %s"
                        .formatted(element.attribute("code").orElse("without code"), said(element)));
            case "record" -> List.of(draft(element));
            default ->
                throw new NoRecords("An answer to ListRecords or GetRecord is needed, this is one to %s."
                        .formatted(element.name()));
        };
    }

    private static String said(XmlElement error) {
        return error.text().isBlank() ? "no explanation" : error.text().strip();
    }

    private static Draft draft(XmlElement record) {
        XmlElement header = record.child("header").orElseThrow(() -> Refused.invalid("record/header", "required"));
        if (header.attribute("status").filter("deleted"::equals).isPresent()) {
            return new Draft.Withdrawal(TextId.of(arxivId(header)), "its archive says that it is deleted");
        }
        XmlElement metadata = record.child("metadata")
                .flatMap(wrapper -> wrapper.children().stream().findFirst())
                .orElseThrow(() -> Refused.invalid("record/metadata", "required"));
        return switch (metadata.name()) {
            case "arXiv", "arXivRaw" -> arxiv(metadata);
            case "dc" -> dublinCore(header, metadata);
            default -> throw Refused.invalid("record/metadata", "arXiv, arXivRaw or oai_dc, found " + metadata.name());
        };
    }

    private static WorkId arxivId(XmlElement header) {
        String identifier = header.text("identifier").orElse("");
        if (!identifier.startsWith(ARXIV_PREFIX)) {
            throw Refused.invalid(
                    "record/header/identifier", "a deleted record of arXiv's, found '" + identifier + "'");
        }
        return new WorkId(new WorkName(Scheme.ARXIV, identifier.substring(ARXIV_PREFIX.length())).toString());
    }

    private static Draft arxiv(XmlElement paper) {
        return new WorkDraft()
                .named(Scheme.ARXIV, paper.text("id"))
                .doi(paper.text("doi"))
                .page(paper.text("id").map("https://arxiv.org/abs/"::concat))
                .titled(paper.text("title"))
                .by(authors(paper))
                .says(Markup.TEXT, paper.text("abstract"))
                .on(PublishedOn.in(paper.text("created"))
                        .or(paper.child("version")
                                .flatMap(first -> first.text("date"))
                                .flatMap(PublishedOn::moment)
                                .map(PublishedOn::of)
                                .orElse(PublishedOn.UNKNOWN)))
                .in(paper.text("journal-ref").or(() -> Optional.of("arXiv")))
                .draft();
    }

    /** In {@code arXiv} each author is an element, in {@code arXivRaw} they are a line as their author wrote it. */
    private static List<String> authors(XmlElement paper) {
        XmlElement authors = paper.child("authors").orElseThrow(() -> Refused.invalid("authors", "required"));
        return authors.children().isEmpty()
                ? People.listed(authors.text())
                : authors.all("author")
                        .map(author -> People.joined(
                                List.of(author.text("forenames"), author.text("keyname"), author.text("suffix"))))
                        .toList();
    }

    private static Draft dublinCore(XmlElement header, XmlElement dc) {
        List<String> identifiers =
                dc.all("identifier").map(each -> each.text().strip()).toList();
        WorkDraft draft = new WorkDraft()
                .named(
                        Scheme.ARXIV,
                        header.text("identifier")
                                .filter(id -> id.startsWith(ARXIV_PREFIX))
                                .map(id -> id.substring(ARXIV_PREFIX.length())));
        identifiers.forEach(each -> draft.doi(Optional.of(each)).page(Optional.of(each)));
        return draft.titled(dc.text("title"))
                .by(dc.all("creator")
                        .map(each -> People.firstNameFirst(each.text()))
                        .distinct()
                        .toList())
                .says(Markup.TEXT, dc.text("description"))
                .on(PublishedOn.in(dc.text("date")))
                .in(Stream.of("source", "publisher")
                        .flatMap(name -> dc.text(name).stream())
                        .findFirst())
                .draft();
    }
}
