package io.mayberelated.search.export;

import io.mayberelated.search.index.Indexed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;

/** References as BibTeX, in UTF-8 as today's BibTeX programs read it. */
public final class BibTex {
    public static final String MEDIA_TYPE = "application/x-bibtex";

    private static final Key ARCHIVE_PREFIX = new Key("archiveprefix");
    private static final Key EPRINT = new Key("eprint");
    private static final Key ISBN = new Key("isbn");
    private static final Key ABSTRACT = new Key("abstract");

    private BibTex() {}

    public static String write(List<Indexed> texts) {
        BibTeXDatabase all = new BibTeXDatabase();
        Set<String> keys = new HashSet<>();
        texts.stream().map(Reference::of).forEach(reference -> all.addObject(entry(reference, key(reference, keys))));
        StringWriter written = new StringWriter();
        try {
            new BibTeXFormatter().format(all, written);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return written + "\n";
    }

    private static BibTeXEntry entry(Reference reference, String key) {
        BibTeXEntry entry = new BibTeXEntry(new Key(reference.type().bibtex()), new Key(key));
        // Twice in braces: a style must not change the capitals of names and acronyms.
        add(entry, BibTeXEntry.KEY_TITLE, Optional.of("{" + escaped(reference.title()) + "}"));
        add(entry, BibTeXEntry.KEY_AUTHOR, authors(reference));
        add(entry, BibTeXEntry.KEY_YEAR, reference.year().map(year -> year.toString()));
        add(
                entry,
                switch (reference.type()) {
                    case ARTICLE -> BibTeXEntry.KEY_JOURNAL;
                    case CONFERENCE_PAPER -> BibTeXEntry.KEY_BOOKTITLE;
                    case PREPRINT, BOOK, FORUM_POST, COMMENT, WEB_PAGE -> BibTeXEntry.KEY_HOWPUBLISHED;
                },
                reference.container().map(BibTex::escaped));
        add(entry, BibTeXEntry.KEY_DOI, reference.doi().map(BibTex::withoutBraces));
        add(entry, EPRINT, reference.arxiv());
        add(entry, ARCHIVE_PREFIX, reference.arxiv().map(_ -> "arXiv"));
        add(entry, ISBN, reference.isbn());
        add(entry, BibTeXEntry.KEY_URL, reference.page().map(page -> withoutBraces(page.toString())));
        add(entry, ABSTRACT, reference.summary().map(BibTex::escaped));
        return entry;
    }

    private static void add(BibTeXEntry entry, Key key, Optional<String> value) {
        value.ifPresent(text -> entry.addField(key, new StringValue(text, StringValue.Style.BRACED)));
    }

    private static Optional<String> authors(Reference reference) {
        return reference.authors().isEmpty()
                ? Optional.empty()
                : Optional.of(reference.authors().stream()
                        .map(name ->
                                name.given().isPresent() ? escaped(name.sorted()) : "{" + escaped(name.family()) + "}")
                        .collect(Collectors.joining(" and ")));
    }

    /** {@code vaswani2017attention}; a letter more where that is taken. */
    private static String key(Reference reference, Set<String> taken) {
        String family =
                reference.authors().stream().findFirst().map(PersonName::family).orElse("anonymous");
        String word = Stream.of(reference.title().split("\\s+"))
                .map(BibTex::plain)
                .filter(part -> part.length() > 3)
                .findFirst()
                .orElse("");
        String key =
                plain(family) + reference.year().map(year -> year.toString()).orElse("") + word;
        String free = key.isEmpty() ? "reference" : key;
        for (char letter = 'a'; !taken.add(free); letter++) {
            free = key + letter;
        }
        return free;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static String withoutBraces(String text) {
        return text.replaceAll("[{}\\\\\\s]", "");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{', '}', '&', '%', '$', '#', '_' -> escaped.append('\\').appendCodePoint(c);
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '\n', '\r', '\t' -> escaped.append(' ');
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
