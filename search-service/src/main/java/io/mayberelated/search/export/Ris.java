package io.mayberelated.search.export;

import io.mayberelated.search.index.Indexed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** References as RIS, the tagged form that all reference managers take. */
public final class Ris {
    public static final String MEDIA_TYPE = "application/x-research-info-systems";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    private Ris() {}

    public static String write(List<Indexed> texts) {
        return texts.stream().map(Reference::of).map(Ris::record).collect(Collectors.joining("\r\n"));
    }

    private static String record(Reference reference) {
        StringBuilder to = new StringBuilder();
        line(to, "TY", Optional.of(reference.type().ris()));
        line(to, "ID", Optional.of(reference.id()));
        line(to, "TI", Optional.of(reference.title()));
        reference.authors().forEach(author -> line(to, "AU", Optional.of(author.sorted())));
        line(to, "PY", reference.year().map(year -> year.toString()));
        line(to, "DA", reference.published().map(DAY::format));
        line(to, "T2", reference.container());
        line(to, "DO", reference.doi());
        line(to, "SN", reference.isbn());
        line(to, "AN", reference.arxiv().map(id -> "arXiv:" + id));
        line(to, "UR", reference.page().map(page -> page.toString()));
        line(to, "AB", reference.summary());
        line(to, "ER", Optional.of(""));
        return to.toString();
    }

    /** A value is one line; what would end it is a space. */
    private static void line(StringBuilder to, String tag, Optional<String> value) {
        value.ifPresent(text -> to.append(tag)
                .append("  - ")
                .append(text.replaceAll("[\\r\\n\\p{Cntrl}]+", " "))
                .append("\r\n"));
    }
}
