package io.mayberelated.ingest.format;

import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.format.BibTeXEntries.Entry;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/** A bibliography. Each entry is read for itself, so that a broken one costs only itself. */
public final class BibTeX implements FileFormat {
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\s*@\\s*[A-Za-z]+\\s*[{(]");
    private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]|20)\\d{2}\\b");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");

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
        BibTeXEntry parsed = parse(macros + entry.text());
        List<URI> pages = pages(parsed);
        String title = text(parsed, BibTeXEntry.KEY_TITLE)
                .orElseThrow(() -> new Unreadable("entry '%s' has no title".formatted(parsed.getKey())));
        List<WorkName> identifiers = identifiers(parsed);
        return new Draft.Work(
                id(identifiers, pages, title),
                title,
                authors(parsed),
                text(parsed, new Key("abstract")).map(words -> new Body(Markup.TEXT, words)),
                year(parsed),
                Optional.empty(),
                Stream.of("journal", "booktitle", "publisher", "howpublished")
                        .flatMap(key -> text(parsed, new Key(key)).stream())
                        .filter(venue -> !venue.startsWith("http"))
                        .findFirst(),
                pages,
                identifiers,
                List.of());
    }

    private static BibTeXEntry parse(String text) throws Unreadable {
        try {
            BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
            return database.getEntries().values().stream().findFirst().orElseThrow(() -> new Unreadable("no entry"));
        } catch (ParseException | TokenMgrException e) {
            throw new Unreadable("not BibTeX: " + firstLine(e), e);
        }
    }

    /** The id of a bibliography's entry means something only to its owner, so the work's own name is taken. */
    private static WorkId id(List<WorkName> identifiers, List<URI> pages, String title) {
        return identifiers.stream()
                .findFirst()
                .or(() -> pages.stream()
                        .flatMap(page -> WorkAddress.name(page.toString()).stream())
                        .findFirst())
                .map(name -> new WorkId(name.toString()))
                .orElseGet(() -> new WorkId(new WorkName(Scheme.TITLE, title).toString()));
    }

    private static List<WorkName> identifiers(BibTeXEntry entry) {
        List<WorkName> names = new ArrayList<>();
        boolean isArxiv = text(entry, new Key("archiveprefix"))
                .or(() -> text(entry, new Key("eprinttype")))
                .filter("arxiv"::equalsIgnoreCase)
                .isPresent();
        text(entry, new Key("eprint")).filter(_ -> isArxiv).ifPresent(value -> add(names, Scheme.ARXIV, value));
        text(entry, BibTeXEntry.KEY_DOI)
                .ifPresent(value -> add(names, Scheme.DOI, value.replaceFirst("(?i)^https?://(dx\\.)?doi\\.org/", "")));
        text(entry, new Key("isbn")).ifPresent(value -> add(names, Scheme.ISBN, value));
        text(entry, new Key("pmid")).ifPresent(value -> add(names, Scheme.PMID, value));
        return names;
    }

    /** A field that holds something else than it should is common in bibliographies and no reason to lose the work. */
    private static void add(List<WorkName> names, Scheme scheme, String value) {
        try {
            names.add(new WorkName(scheme, value));
        } catch (IllegalArgumentException notThat) {
            return;
        }
    }

    private static List<String> authors(BibTeXEntry entry) {
        return text(entry, BibTeXEntry.KEY_AUTHOR).stream()
                .flatMap(AND::splitAsStream)
                .map(BibTeX::firstNameFirst)
                .filter(name -> !name.isBlank() && !name.equals("others"))
                .toList();
    }

    private static String firstNameFirst(String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? name.strip()
                : (name.substring(comma + 1).strip() + " "
                                + name.substring(0, comma).strip())
                        .strip();
    }

    private static Optional<Year> year(BibTeXEntry entry) {
        return text(entry, BibTeXEntry.KEY_YEAR)
                .or(() -> text(entry, new Key("date")))
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(found -> Year.of(Integer.parseInt(found.group())));
    }

    private static List<URI> pages(BibTeXEntry entry) {
        List<URI> pages = new ArrayList<>();
        for (String key : List.of("url", "howpublished")) {
            raw(entry, new Key(key))
                    .map(value -> value.replace("\\url{", "")
                            .replace("}", "")
                            .replace("\\", "")
                            .strip())
                    .filter(value -> value.startsWith("http"))
                    .ifPresent(value -> addPage(pages, value));
        }
        return pages;
    }

    private static void addPage(List<URI> pages, String address) {
        try {
            pages.add(Fields.web("url", new URI(address)));
        } catch (URISyntaxException | RuntimeException notAnAddress) {
            return;
        }
    }

    private static Optional<String> raw(BibTeXEntry entry, Key key) {
        Value value = entry.getField(key);
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
