package io.mayberelated.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Works as OpenAlex has them: one, a page of them, a plain list, or the lines of its snapshot. */
public final class OpenAlex implements FileFormat {
    /** Longer than any abstract; what claims more words is no abstract. */
    private static final int WORDS_MAX = 50_000;

    private final JsonAnswers answers =
            new JsonAnswers(head -> head.listAt("", "/results"), work -> List.of(OpenAlex.draft(work)));

    @Override
    public String name() {
        return "openalex";
    }

    @Override
    public Optional<String> against(String head) {
        JsonHead json = JsonHead.of(head);
        boolean isPage = json.has("/results")
                && json.hasAny("/results/publication_year", "/results/abstract_inverted_index", "/meta/per_page");
        boolean isWork = json.has("/display_name") && json.hasAny("/publication_year", "/ids/openalex");
        boolean isSelected = json.hasAny("/abstract_inverted_index", "/results/abstract_inverted_index");
        return isPage || isWork || isSelected
                ? Optional.empty()
                : Optional.of(
                        "it has no display_name with publication_year, and no abstract_inverted_index, near its beginning");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        answers.read(file, sink);
    }

    private static Draft draft(JsonObject work) {
        WorkDraft draft = named(work);
        if (work.isSet("is_retracted")) {
            return new Draft.Withdrawal(
                    TextId.of(draft.id().orElseThrow(() -> Refused.invalid("/ids", "an identifier or an address"))),
                    "OpenAlex says that it is retracted");
        }
        return draft.titled(work.text("title").or(() -> work.text("display_name")))
                .by(work.objects("authorships").stream()
                        .flatMap(each -> author(each).stream())
                        .toList())
                .says(Markup.TEXT, work.object("abstract_inverted_index").map(OpenAlex::text))
                .on(PublishedOn.in(work.text("publication_date"))
                        .or(work.wholeNumber("publication_year")
                                .map(PublishedOn::ofYear)
                                .orElse(PublishedOn.UNKNOWN)))
                .in(venue(work))
                .printed(biblio(work, "volume"), biblio(work, "first_page"))
                .citing(work.texts("referenced_works").stream().flatMap(page -> WorkAddress.name(page).stream()))
                .draft();
    }

    private static WorkDraft named(JsonObject work) {
        WorkDraft draft = new WorkDraft().doi(work.text("doi"));
        for (JsonObject location : work.objects("locations")) {
            location.text("landing_page_url")
                    .flatMap(WorkAddress::name)
                    .filter(name -> name.scheme() == Scheme.ARXIV)
                    .ifPresent(name -> draft.named(Scheme.ARXIV, Optional.of(name.value())));
            draft.page(location.text("landing_page_url"));
        }
        work.object("ids")
                .ifPresent(ids -> draft.doi(ids.text("doi"))
                        .named(
                                Scheme.PMID,
                                ids.text("pmid")
                                        .flatMap(WorkAddress::name)
                                        .filter(name -> name.scheme() == Scheme.PMID)
                                        .map(WorkName::value)));
        return draft.page(work.text("id")).page(work.object("open_access").flatMap(access -> access.text("oa_url")));
    }

    private static Optional<String> author(JsonObject authorship) {
        return authorship
                .object("author")
                .flatMap(author -> author.text("display_name"))
                .or(() -> authorship.text("raw_author_name"));
    }

    private static Optional<String> biblio(JsonObject work, String field) {
        return work.object("biblio").flatMap(printed -> printed.text(field));
    }

    private static Optional<String> venue(JsonObject work) {
        return work.object("primary_location")
                .flatMap(location -> location.object("source"))
                .or(() -> work.object("host_venue"))
                .flatMap(source -> source.text("display_name"));
    }

    /** OpenAlex may not pass abstracts on, so it lists for each word the positions at which it stands. */
    private static String text(JsonObject index) {
        Map<Integer, String> words = new TreeMap<>();
        for (Map.Entry<String, JsonNode> word : index.node().properties()) {
            for (JsonNode position : word.getValue()) {
                if (!position.isInt() || position.intValue() < 0 || position.intValue() > WORDS_MAX) {
                    throw Refused.invalid(index.place(word.getKey()), "positions from 0 to %,d".formatted(WORDS_MAX));
                }
                words.put(position.intValue(), word.getKey());
            }
        }
        return String.join(" ", words.values());
    }
}
