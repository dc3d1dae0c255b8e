package io.mayberelated.recommend.web;

import io.mayberelated.events.Passage;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of a work shows.
 *
 * @param pages   where it can be read
 * @param exports where it is in the formats of reference managers
 * @param picture where the graph around it is
 */
record WorkPage(
        WorkDetails work,
        String by,
        List<Discussion> discussions,
        List<Listed> references,
        List<Listed> citations,
        Next next,
        List<Page> pages,
        List<Export> exports,
        String picture) {
    private static final List<Format> FORMATS =
            List.of(new Format("BibTeX", "bibtex"), new Format("RIS", "ris"), new Format("CSL-JSON", "csl_json"));

    /** A passage that names the work; the words that do so are marked. */
    record Discussion(
            String link,
            String who,
            Optional<LocalDate> on,
            String before,
            String named,
            String after,
            String kind,
            long percent) {
        static Optional<Discussion> of(WorkDetails.MentionOfWork mention, Threads threads) {
            return mention.passage()
                    .flatMap(passage -> mention.comment().map(comment -> of(mention, passage, comment, threads)));
        }

        private static Discussion of(
                WorkDetails.MentionOfWork mention, Passage passage, WorkDetails.Comment comment, Threads threads) {
            Split split = Split.of(passage, mention.surface());
            return new Discussion(
                    PageAddress.comment(comment.id()),
                    "%s in “%s”".formatted(comment.author(), threads.name(comment.thread())),
                    comment.postedAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                    split.before(),
                    split.named(),
                    split.after(),
                    mention.kind().replace('_', ' '),
                    Math.round(100 * mention.confidence()));
        }
    }

    /** A passage around the words in it that name the work. */
    private record Split(String before, String named, String after) {
        static Split of(Passage passage, Optional<Passage> surface) {
            String text = passage.exact();
            return surface.filter(words -> words.start() >= passage.start() && words.end() <= passage.end())
                    .map(words -> {
                        int from = text.offsetByCodePoints(0, words.start() - passage.start());
                        int to = text.offsetByCodePoints(0, words.end() - passage.start());
                        return new Split(text.substring(0, from), text.substring(from, to), text.substring(to));
                    })
                    .orElseGet(() -> new Split(text, "", ""));
        }
    }

    /** @param link empty for a work that is known by a name only */
    record Listed(Optional<String> link, String title, String by) {
        static Listed of(WorkDetails.Brief work) {
            return new Listed(
                    Optional.of(PageAddress.work(work.id())),
                    work.title(),
                    People.and(
                            People.shortened(work.authors()),
                            Optional.empty(),
                            work.year().map(String::valueOf)));
        }

        static Listed of(WorkDetails.Reference reference) {
            return reference.work().map(Listed::of).orElseGet(() -> new Listed(Optional.empty(), reference.name(), ""));
        }
    }

    record Export(String name, String link) {}

    /** @param host whose page it is */
    record Page(String host, String link) {
        static Page of(String address) {
            String host = URI.create(address).getHost();
            return new Page(host == null ? address : host.replaceFirst("^www\\.", ""), address);
        }
    }

    private record Format(String name, String parameter) {}

    static WorkPage of(WorkDetails work, Next next, Threads threads) {
        PageAddress api = new PageAddress("/v1" + PageAddress.work(work.id()), Map.of());
        return new WorkPage(
                work,
                People.and(
                        People.shortened(work.authors()),
                        work.venue(),
                        work.year().map(String::valueOf)),
                work.mentions().newest().stream()
                        .flatMap(mention -> Discussion.of(mention, threads).stream())
                        .toList(),
                work.references().stream().map(Listed::of).toList(),
                work.citations().newest().stream().map(Listed::of).toList(),
                next,
                work.urls().stream().map(Page::of).toList(),
                FORMATS.stream()
                        .map(format -> new Export(
                                format.name(),
                                api.with("format", format.parameter()).toString()))
                        .toList(),
                "/v1" + PageAddress.work(work.id()) + "/graph?depth=2");
    }
}
