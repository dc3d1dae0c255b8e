package io.mayberelated.search.api;

import io.mayberelated.events.query.Clause;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a question, as it was understood.
 *
 * @param field where it is looked for; anywhere without it
 * @param parts what stands in it
 */
record ClauseAnswer(Type type, Optional<String> field, Optional<String> value, Optional<List<ClauseAnswer>> parts) {
    /** What can be asked. */
    enum Type {
        WORD,
        PHRASE,
        PREFIX,
        YEAR,
        KIND,
        THREAD,
        SITE,
        MENTIONS,
        CITES,
        HAS,
        NAME,
        NOT,
        ANY_OF,
        GROUP
    }

    static ClauseAnswer of(Clause clause) {
        return switch (clause) {
            case Clause.Text text -> text(text, Optional.empty());
            case Clause.Within(Clause.Field field, Clause.Text text) -> text(text, Optional.of(said(field)));
            case Clause.Years years -> value(Type.YEAR, years(years));
            case Clause.OfKind of -> value(Type.KIND, said(of.kind()));
            case Clause.InThread thread -> value(Type.THREAD, thread.thread());
            case Clause.OnSite site -> value(Type.SITE, site.host());
            case Clause.Mentions mentions ->
                value(Type.MENTIONS, mentions.work().toString());
            case Clause.Cites cites -> value(Type.CITES, cites.work().toString());
            case Clause.Has has -> value(Type.HAS, has.part().said());
            case Clause.Named named -> value(Type.NAME, named.name().toString());
            case Clause.Not not -> parts(Type.NOT, List.of(not.what()));
            case Clause.AnyOf any -> parts(Type.ANY_OF, any.alternatives());
            case Clause.Group group -> parts(Type.GROUP, group.parts());
        };
    }

    private static ClauseAnswer text(Clause.Text text, Optional<String> field) {
        Type type = switch (text) {
            case Clause.Word _ -> Type.WORD;
            case Clause.Phrase _ -> Type.PHRASE;
            case Clause.Prefix _ -> Type.PREFIX;
        };
        return new ClauseAnswer(type, field, Optional.of(text.text()), Optional.empty());
    }

    private static ClauseAnswer value(Type type, String value) {
        return new ClauseAnswer(type, Optional.empty(), Optional.of(value), Optional.empty());
    }

    private static ClauseAnswer parts(Type type, List<Clause> parts) {
        return new ClauseAnswer(
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.of(parts.stream().map(ClauseAnswer::of).toList()));
    }

    private static String years(Clause.Years years) {
        String from = years.from().map(Year::toString).orElse("");
        String to = years.to().map(Year::toString).orElse("");
        return from.equals(to) ? from : from + ".." + to;
    }

    private static String said(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
