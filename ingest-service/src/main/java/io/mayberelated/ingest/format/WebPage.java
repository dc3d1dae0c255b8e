package io.mayberelated.ingest.format;

import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page saved from the browser. What it is about is taken from what it declares for other programs: forums describe the
 * post and its comments as a {@code DiscussionForumPosting} of schema.org, publishers and archives the paper in
 * {@code citation_…} tags. A page that declares neither is rejected, because guessing from its looks would put menus and
 * advertisements into people's mouths.
 */
public final class WebPage implements FileFormat {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html)\\b");

    @Override
    public String name() {
        return "web-page";
    }

    @Override
    public Optional<String> against(String head) {
        return BEGINNING.matcher(head).find() ? Optional.empty() : Optional.of("it does not begin as HTML");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        Document page = Jsoup.parse(WholeFile.read(file));
        List<Draft> drafts;
        try {
            drafts = drafts(page);
        } catch (Refused e) {
            sink.rejected(1, e.problem().detail());
            return;
        } catch (IllegalArgumentException e) {
            sink.rejected(1, String.valueOf(e.getMessage()));
            return;
        }
        drafts.forEach(draft -> sink.draft(1, draft));
    }

    private static List<Draft> drafts(Document page) {
        Optional<String> address = address(page);
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<List<Draft>> discussion = ForumPosting.drafts(script.data(), address);
            if (discussion.isPresent()) {
                return discussion.get();
            }
        }
        if (meta(page, "citation_title").isPresent()) {
            return List.of(cited(page, address));
        }
        throw Refused.invalid("head", "a DiscussionForumPosting in application/ld+json, or a meta tag citation_title");
    }

    private static Optional<String> address(Document page) {
        return Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(link -> link.attr("href"))
                .or(() -> Optional.ofNullable(page.selectFirst("meta[property=og:url]"))
                        .map(tag -> tag.attr("content")))
                .filter(address -> !address.isBlank());
    }

    /** The tags that Highwire Press began, and Google Scholar reads. */
    private static Draft cited(Document page, Optional<String> address) {
        WorkDraft work = new WorkDraft()
                .named(Scheme.ARXIV, meta(page, "citation_arxiv_id"))
                .doi(meta(page, "citation_doi"))
                .named(Scheme.PMID, meta(page, "citation_pmid"))
                .named(Scheme.ISBN, meta(page, "citation_isbn"))
                .page(address);
        return work.page(meta(page, "citation_pdf_url"))
                .titled(meta(page, "citation_title"))
                .by(page.select("meta[name=citation_author]").eachAttr("content").stream()
                        .map(People::firstNameFirst)
                        .toList())
                .says(Markup.TEXT, meta(page, "citation_abstract"))
                .on(PublishedOn.in(meta(page, "citation_publication_date")
                        .or(() -> meta(page, "citation_date"))
                        .or(() -> meta(page, "citation_online_date"))))
                .in(meta(page, "citation_journal_title").or(() -> meta(page, "citation_conference_title")))
                .printed(meta(page, "citation_volume"), meta(page, "citation_firstpage"))
                .draft();
    }

    private static Optional<String> meta(Document page, String name) {
        return Optional.ofNullable(page.selectFirst("meta[name=" + name + "]"))
                .map(tag -> tag.attr("content").strip())
                .filter(content -> !content.isEmpty());
    }
}
