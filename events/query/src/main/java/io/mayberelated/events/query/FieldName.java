package io.mayberelated.events.query;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.query.Clause.Field;
import io.mayberelated.events.query.Clause.Part;
import io.mayberelated.events.query.Clause.Text;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields that a question can name, and what their values must be. */
enum FieldName {
    TITLE("words of a title"),
    AUTHOR("words of a name"),
    VENUE("words of a venue"),
    YEAR("a year or a range of years, as in 2019, 2019..2024 or 2019.."),
    KIND("work or comment"),
    THREAD("a thread"),
    SITE("a host, as in lesswrong.com"),
    MENTIONS("the name of a work, as in arxiv:2402.10877, or its title in quotation marks"),
    CITES("the name of a work, as in arxiv:2402.10877, or its title in quotation marks"),
    HAS("one of abstract, author, date, discussion, doi, arxiv, references, url, venue");

    private static final Pattern YEARS = Pattern.compile("(\\d{4})?(\\.\\.|-|–)?(\\d{4})?");
    private static final Pattern HOST =
            Pattern.compile("(?:https?://)?(?:www\\.)?([a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,8})/?");

    private final String takes;

    FieldName(String takes) {
        this.takes = takes;
    }

    /** What its value must be, in words. */
    String takes() {
        return takes;
    }

    static Optional<FieldName> of(String text) {
        return Stream.of(values())
                .filter(field -> field.name().equalsIgnoreCase(text))
                .findFirst();
    }

    String said() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when the field cannot have such a value. */
    Optional<Clause> clause(Text value) {
        String text = value.text().strip();
        return switch (this) {
            case TITLE -> Optional.of(new Clause.Within(Field.TITLE, value));
            case AUTHOR -> Optional.of(new Clause.Within(Field.AUTHOR, value));
            case VENUE -> Optional.of(new Clause.Within(Field.VENUE, value));
            case YEAR -> years(text);
            case KIND -> known(TextId.Kind.values(), text).map(Clause.OfKind::new);
            case THREAD -> text.isEmpty() ? Optional.empty() : Optional.of(new Clause.InThread(text));
            case SITE -> host(text).map(Clause.OnSite::new);
            case MENTIONS -> work(text).map(Clause.Mentions::new);
            case CITES -> work(text).map(Clause.Cites::new);
            case HAS -> known(Part.values(), text).map(Clause.Has::new);
        };
    }

    private static Optional<Clause> years(String text) {
        Matcher years = YEARS.matcher(text);
        if (!years.matches() || (years.group(1) == null && years.group(3) == null)) {
            return Optional.empty();
        }
        Optional<Year> from = Optional.ofNullable(years.group(1)).map(Year::parse);
        Optional<Year> to = Optional.ofNullable(years.group(3)).map(Year::parse);
        if (years.group(2) == null) {
            return from.isPresent() && to.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Clause.Years(from, from.or(() -> to)));
        }
        return Optional.of(new Clause.Years(from, to));
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String text) {
        return Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<String> host(String text) {
        Matcher host = HOST.matcher(text.toLowerCase(Locale.ROOT));
        return host.matches() ? Optional.of(host.group(1)) : Optional.empty();
    }

    /** By an identifier or an address; by its title otherwise. */
    private static Optional<WorkName> work(String text) {
        return Names.in(text).or(() -> Names.in(WorkName.Scheme.TITLE.name() + ":" + text));
    }
}
