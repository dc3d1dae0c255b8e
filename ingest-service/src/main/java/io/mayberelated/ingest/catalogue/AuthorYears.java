package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.mention.MarkedText.Span;
import io.mayberelated.ingest.mention.ReferenceLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * "Leike et al., 2016", "Manheim & Garrabrant (2018)". Others of these names wrote in that year, too, and no catalogue
 * holds them all: a work is named only when the words around are those of its title, and else kept as a candidate.
 */
final class AuthorYears {
    private static final long ET = Tokens.of("et").hash(0);
    private static final long AL = Tokens.of("al").hash(0);
    private static final long AND = Tokens.of("and").hash(0);
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2099;
    private static final String BEFORE_YEAR = " .,([’'";
    private static final int GAP_CHARS_MAX = 3;
    /** About a paragraph. */
    private static final int AROUND_WORDS_MAX = 50;

    private static final int AUTHORS_MAX = 8;
    private static final int TITLE_WORDS_MIN = 2;
    private static final int WORD_CHARS_MIN = 4;

    private final List<KnownWork> works;
    private final References references;

    /** @param first the first word of what is cited, the name of the first author */
    private record Cited(int first, Predicate<KnownWork> isBy) {}

    AuthorYears(List<KnownWork> works, References references) {
        this.works = works;
        this.references = references;
    }

    /** @param lines references, which cite in full */
    List<Found> find(String text, Tokens tokens, List<ReferenceLine> lines) {
        List<Found> found = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            Span word = tokens.span(i, i);
            if (isYear(tokens, i)
                    && (isSaid(text, word.end())
                            || lines.stream().noneMatch(line -> line.words().overlaps(word)))) {
                int year = i;
                cited(text, tokens, year)
                        .flatMap(cited -> found(cited, tokens, year))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> found(Cited cited, Tokens tokens, int year) {
        int published = Integer.parseInt(tokens.surface(year));
        long surname = tokens.hash(cited.first());
        List<Integer> candidates = IntStream.of(published, published - 1) // its preprint may be older
                .flatMap(each -> references.byFirstAuthor(surname, each))
                .filter(work ->
                        works.get(work).surnames()[0] == surname && cited.isBy().test(works.get(work)))
                .distinct()
                .limit(Found.WORKS_MAX + 1L)
                .boxed()
                .toList();
        if (candidates.isEmpty() || candidates.size() > Found.WORKS_MAX) {
            return Optional.empty();
        }
        Set<Long> around = around(tokens, cited.first(), year);
        List<Integer> meant = candidates.stream()
                .filter(work -> isTold(works.get(work), around))
                .toList();
        Span words = tokens.span(cited.first(), year);
        return Optional.of(
                meant.size() == 1
                        ? new Found(words, Rule.AUTHOR_YEAR, meant)
                        : new Found(words, Rule.AUTHOR_YEAR_ONLY, candidates));
    }

    private static boolean isYear(Tokens tokens, int i) {
        if (!tokens.isNumber(i) || tokens.length(i) != 4) {
            return false;
        }
        String digits = tokens.surface(i);
        return digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) >= YEAR_MIN
                && Integer.parseInt(digits) <= YEAR_MAX;
    }

    /** "Leike et al. (2016) show that …" begins as a reference does, and goes on as none. */
    private static boolean isSaid(String text, int end) {
        int at = end;
        while (at < text.length() && ") ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > end && at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    private static Optional<Cited> cited(String text, Tokens tokens, int year) {
        String gap = gap(text, tokens, year);
        int at = year - 1;
        boolean isBeside = gap.length() <= GAP_CHARS_MAX && gap.chars().allMatch(c -> BEFORE_YEAR.indexOf(c) >= 0);
        if (!isBeside) {
            return Optional.empty();
        }
        if (at >= 2 && tokens.hash(at) == AL && tokens.hash(at - 1) == ET && tokens.isCapital(at - 2)) {
            return Optional.of(new Cited(at - 2, work -> work.surnames().length > 1));
        }
        return several(text, tokens, at).or(() -> single(tokens, at, gap));
    }

    /** "Manheim & Garrabrant", "Saunders, Sastry, Stuhlmüller and Evans". */
    private static Optional<Cited> several(String text, Tokens tokens, int last) {
        boolean isSigned = last >= 1 && gap(text, tokens, last).equals(" & ");
        boolean isWorded = last >= 2 && tokens.hash(last - 1) == AND;
        int before = isSigned ? last - 1 : last - 2;
        if ((!isSigned && !isWorded) || !tokens.isCapital(before) || !tokens.isCapital(last)) {
            return Optional.empty();
        }
        int first = before;
        while (first > 0
                && last - first < AUTHORS_MAX
                && tokens.isCapital(first - 1)
                && gap(text, tokens, first).equals(", ")) {
            first--;
        }
        long[] names = IntStream.concat(IntStream.rangeClosed(first, before), IntStream.of(last))
                .mapToLong(tokens::hash)
                .toArray();
        return Optional.of(new Cited(first, work -> Arrays.equals(work.surnames(), names)));
    }

    /** Only with the year in brackets: "in May 2019" cites nobody. */
    private static Optional<Cited> single(Tokens tokens, int at, String gap) {
        return tokens.isCapital(at) && gap.indexOf('(') >= 0
                ? Optional.of(new Cited(at, work -> work.surnames().length == 1))
                : Optional.empty();
    }

    private static String gap(String text, Tokens tokens, int i) {
        return text.substring(tokens.span(i - 1, i - 1).end(), tokens.span(i, i).start());
    }

    private static Set<Long> around(Tokens tokens, int first, int last) {
        Set<Long> around = new HashSet<>();
        for (int i = Math.max(0, first - AROUND_WORDS_MAX); i < first; i++) {
            around.add(tokens.hash(i));
        }
        for (int i = last + 1; i < Math.min(tokens.size(), last + AROUND_WORDS_MAX); i++) {
            around.add(tokens.hash(i));
        }
        return around;
    }

    private static boolean isTold(KnownWork work, Set<Long> around) {
        Tokens title = Tokens.of(work.title());
        return IntStream.range(0, title.size())
                        .filter(i -> title.length(i) >= WORD_CHARS_MIN && !Common.isPointing(title.hash(i)))
                        .mapToObj(title::hash)
                        .filter(around::contains)
                        .collect(Collectors.toSet())
                        .size()
                >= TITLE_WORDS_MIN;
    }
}
