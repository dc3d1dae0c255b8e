package io.mayberelated.ingest.format;

import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.BibTeXEntries.Entry;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/** A bibliography. Each entry is read for itself, so that a broken one costs only itself. */
public final class BibTeX implements FileFormat {
    private static final Pattern ENTRY = Pattern.compile("(?m)^[ \\t]*@[ \\t]*[A-Za-z]+[ \\t]*[{(]");
    private static final Pattern AND = Pattern.compile("\\s+(?i:and)\\s+");

    private static final int DEPTH_MAX = 100;

    @Override
    public String name() {
        return "bibtex";
    }

    @Override
    public Optional<String> against(String head) {
        return ENTRY.matcher(head).find() ? Optional.empty() : Optional.of("no line begins with @type{");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        BibTeXEntries entries = BibTeXEntries.of(WholeFile.read(file));
        for (Entry entry : entries.entries()) {
            try {
                sink.draft(entry.line(), draft(entries.macros(), entry));
            } catch (Refused e) {
                sink.rejected(entry.line(), e.problem().detail());
            } catch (Unreadable | IllegalArgumentException e) {
                sink.rejected(entry.line(), String.valueOf(e.getMessage()));
            }
        }
    }

    private static Draft draft(String macros, Entry entry) throws Unreadable {
        if (!entry.isClosed()) {
            throw new Unreadable(
                    "the entry that begins here is not closed: a brace is missing, or the file is cut off");
        }
        if (depth(entry.text()) > DEPTH_MAX) {
            throw new Unreadable("at most %d braces in one another".formatted(DEPTH_MAX));
        }
        BibTeXEntry parsed = parse(macros + entry.text());
        if (text(parsed, BibTeXEntry.KEY_TITLE).isEmpty()) {
            throw new Unreadable("entry '%s' has no title".formatted(parsed.getKey()));
        }
        WorkDraft work = new WorkDraft()
                .named(Scheme.ARXIV, arxiv(parsed))
                .doi(text(parsed, BibTeXEntry.KEY_DOI))
                .named(Scheme.ISBN, text(parsed, new Key("isbn")))
                .named(Scheme.PMID, text(parsed, new Key("pmid")));
        pages(parsed).forEach(page -> work.page(Optional.of(page)));
        return work.titled(text(parsed, BibTeXEntry.KEY_TITLE))
                .by(authors(parsed))
                .says(Markup.TEXT, text(parsed, new Key("abstract")))
                .on(PublishedOn.in(text(parsed, new Key("date")))
                        .or(PublishedOn.in(text(parsed, BibTeXEntry.KEY_YEAR))))
                .in(Stream.of("journal", "journaltitle", "booktitle", "publisher", "howpublished")
                        .flatMap(key -> text(parsed, new Key(key)).stream())
                        .filter(venue -> !venue.startsWith("http"))
                        .findFirst())
                .printed(text(parsed, BibTeXEntry.KEY_VOLUME), text(parsed, BibTeXEntry.KEY_PAGES))
                .draft();
    }

    /** Names of strings and of other entries may be defined elsewhere; what is missing is left out, as BibTeX does. */
    private static BibTeXParser parser() throws ParseException {
        return new BibTeXParser() {
            @Override
            public void checkStringResolution(Key key, BibTeXString string) {}

            @Override
            public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
        };
    }

    private static BibTeXEntry parse(String text) throws Unreadable {
        try {
            BibTeXDatabase database = parser().parse(new StringReader(text));
            return database.getEntries().values().stream().findFirst().orElseThrow(() -> new Unreadable("no entry"));
        } catch (ParseException | TokenMgrException e) {
            throw new Unreadable("not BibTeX: " + firstLine(e), e);
        }
    }

    /** The parsers call themselves for each brace. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static Optional<String> arxiv(BibTeXEntry entry) {
        boolean isArxiv = text(entry, new Key("archiveprefix"))
                .or(() -> text(entry, new Key("eprinttype")))
                .filter("arxiv"::equalsIgnoreCase)
                .isPresent();
        return text(entry, new Key("eprint")).filter(_ -> isArxiv);
    }

    private static List<String> authors(BibTeXEntry entry) {
        return text(entry, BibTeXEntry.KEY_AUTHOR).stream()
                .flatMap(AND::splitAsStream)
                .map(People::firstNameFirst)
                .toList();
    }

    private static List<String> pages(BibTeXEntry entry) {
        return Stream.of("url", "howpublished")
                .flatMap(key -> raw(entry, new Key(key)).stream())
                .map(value -> value.replace("\\url{", "")
                        .replace("}", "")
                        .replace("\\", "")
                        .strip())
                .filter(value -> value.startsWith("http"))
                .toList();
    }

    /** Only what the entry itself says: each is parsed alone, and one that refers to itself would be followed for ever. */
    private static Optional<String> raw(BibTeXEntry entry, Key key) {
        Value value = entry.getFields().get(key);
        return value == null ? Optional.empty() : Optional.of(value.toUserString());
    }

    private static Optional<String> text(BibTeXEntry entry, Key key) {
        return raw(entry, key)
                .map(BibTeX::plain)
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty());
    }

    /** LaTeX that cannot be read stays as it was: better odd than lost. */
    private static String plain(String latex) {
        if (latex.indexOf('\\') < 0 && latex.indexOf('{') < 0) {
            return latex;
        }
        try {
            return new LaTeXPrinter()
                    .print(new LaTeXParser().parse(new StringReader(latex)))
                    .replace("{", "")
                    .replace("}", "");
        } catch (ParseException | TokenMgrException e) {
            return latex.replace("{", "").replace("}", "");
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
