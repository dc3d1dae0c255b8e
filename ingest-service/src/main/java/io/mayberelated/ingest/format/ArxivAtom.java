package io.mayberelated.ingest.format;

import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What arXiv's query API answers. It says that something is wrong in an entry titled "Error", not by its status. */
public final class ArxivAtom implements FileFormat {
    private static final Pattern ID =
            Pattern.compile("(?:arxiv\\.org/abs/|oai:arXiv\\.org:)([\\w.-]+(?:/\\d{7})?(?:v\\d+)?)");

    private final XmlRecords records =
            new XmlRecords((depth, name) -> depth == 2 && name.equals("entry"), entry -> List.of(draft(entry)));

    @Override
    public String name() {
        return "arxiv-atom";
    }

    @Override
    public Optional<String> against(String head) {
        boolean isArxiv = head.contains("http://arxiv.org/schemas/atom") || head.contains("arxiv.org/api/");
        return XmlHead.of(head).is("feed") && isArxiv ? Optional.empty() : Optional.of("it is no Atom feed of arXiv's");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        records.read(file, sink);
    }

    private static Draft draft(XmlElement entry) {
        String id = entry.text("id").orElseThrow(() -> Refused.invalid("entry/id", "required"));
        boolean isError = id.contains("/api/errors")
                || entry.text("title").filter("Error"::equals).isPresent();
        if (isError) {
            throw Refused.invalid(
                    "entry", "a paper; arXiv answered: " + entry.text("summary").orElse("an error"));
        }
        String name = ID.matcher(id)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> Refused.invalid("entry/id", "the address of a paper at arXiv, found '" + id + "'"));
        return new WorkDraft()
                .named(Scheme.ARXIV, Optional.of(name))
                .doi(entry.text("doi"))
                .page(link(entry))
                .titled(entry.text("title"))
                .by(entry.all("author")
                        .flatMap(author -> author.text("name").stream())
                        .toList())
                .says(Markup.TEXT, entry.text("summary"))
                .on(PublishedOn.in(entry.text("published")))
                .in(entry.text("journal_ref").or(() -> Optional.of("arXiv")))
                .draft();
    }

    private static Optional<String> link(XmlElement entry) {
        return entry.all("link")
                .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .flatMap(link -> link.attribute("href").stream())
                .findFirst();
    }
}
