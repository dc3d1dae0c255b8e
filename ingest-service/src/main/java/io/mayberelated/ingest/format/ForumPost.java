package io.mayberelated.ingest.format;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Refused;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code type Post} of ForumMagnum's schema, as far as it is used. */
record ForumPost(
        String _id,
        Optional<String> title,
        Optional<Instant> postedAt,
        Optional<URI> pageUrl,
        Optional<String> htmlBody,
        Optional<ForumContents> contents,
        Optional<ForumUser> user,
        Optional<List<ForumUser>> coauthors,
        Optional<String> author,
        Optional<Boolean> deletedDraft,
        Optional<Boolean> rejected,
        Optional<Boolean> draft) {

    Draft read() {
        WorkId id = new WorkId("forum:" + site(pageUrl) + "/" + _id);
        if (deletedDraft.orElse(false) || rejected.orElse(false) || draft.orElse(false)) {
            return new Draft.Withdrawal(TextId.of(id), "its forum says it is deleted, rejected or a draft");
        }
        Optional<LocalDate> published =
                postedAt.map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate());
        return new Draft.Work(
                id,
                title.filter(words -> !words.isBlank()).orElseThrow(() -> Refused.invalid("/title", "required")),
                authors(),
                ForumContents.body(contents, htmlBody),
                published.map(Year::from),
                published,
                Optional.of(venue()),
                pageUrl.stream().toList(),
                List.of(), // a link post discusses what it links to, it is not the same work
                List.of());
    }

    private List<String> authors() {
        return Stream.concat(
                        user.flatMap(ForumUser::shown).or(() -> author).stream(),
                        coauthors.orElse(List.of()).stream().flatMap(each -> each.shown().stream()))
                .distinct()
                .toList();
    }

    private String venue() {
        String host = pageUrl.map(URI::getHost).orElse("").toLowerCase(Locale.ROOT);
        if (host.contains("alignmentforum")) {
            return "AI Alignment Forum";
        }
        return host.contains("effectivealtruism") ? "EA Forum" : "LessWrong";
    }

    /** Which site's ids these are. Without an address it is LessWrong, by far the largest. */
    static String site(Optional<URI> pageUrl) {
        return pageUrl.flatMap(url -> WorkAddress.name(url.toString()))
                .filter(name -> name.scheme() == WorkName.Scheme.FORUM)
                .map(name -> name.value().substring(0, name.value().indexOf('/')))
                .orElse("lesswrong");
    }
}
