package io.mayberelated.search.export;

import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What kind of publication it is, in the terms of each form. */
enum ReferenceType {
    ARTICLE("article-journal", "article", "JOUR"),
    CONFERENCE_PAPER("paper-conference", "inproceedings", "CONF"),
    PREPRINT("article", "misc", "UNPB"),
    BOOK("book", "book", "BOOK"),
    FORUM_POST("post-weblog", "misc", "BLOG"),
    COMMENT("post", "misc", "BLOG"),
    WEB_PAGE("webpage", "misc", "ELEC");

    /** How proceedings call themselves; no source tells it apart from a journal. */
    private static final Pattern PROCEEDINGS = Pattern.compile(
            "(?i)\\b(?:proceedings|conference|workshop|symposium|meeting|[A-Z]*ACL|EMNLP|COLING|NeurIPS|NIPS|ICML|ICLR|AAAI|IJCAI|CVPR|ICCV|UAI|AISTATS|COLT)\\b");

    private final String csl;
    private final String bibtex;
    private final String ris;

    ReferenceType(String csl, String bibtex, String ris) {
        this.csl = csl;
        this.bibtex = bibtex;
        this.ris = ris;
    }

    String csl() {
        return csl;
    }

    String bibtex() {
        return bibtex;
    }

    String ris() {
        return ris;
    }

    static ReferenceType of(WorkEvent.Described work) {
        List<Scheme> schemes = Stream.concat(Stream.of(work.id().name()), work.names().stream())
                .map(WorkName::scheme)
                .toList();
        if (schemes.contains(Scheme.FORUM)) {
            return FORUM_POST;
        }
        if (schemes.contains(Scheme.ISBN)) {
            return BOOK;
        }
        if (schemes.contains(Scheme.ACL)
                || schemes.contains(Scheme.OPENREVIEW)
                || work.venue()
                        .filter(venue -> PROCEEDINGS.matcher(venue).find())
                        .isPresent()) {
            return CONFERENCE_PAPER;
        }
        boolean isPublished = work.venue()
                .filter(venue -> !venue.toLowerCase(Locale.ROOT).contains("arxiv"))
                .isPresent();
        if (isPublished) {
            return ARTICLE;
        }
        if (schemes.contains(Scheme.ARXIV)) {
            return PREPRINT;
        }
        return schemes.contains(Scheme.DOI) ? ARTICLE : WEB_PAGE;
    }
}
