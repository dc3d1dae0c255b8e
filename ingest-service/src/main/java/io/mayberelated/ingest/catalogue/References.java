package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.mention.ReferenceLine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the works of reference strings: first author's last name, year and title have to agree, and where both tell it,
 * volume and page. Works are looked up by last name and year, so that a large catalogue is as fast as a small one.
 */
final class References {
    /** A preprint and its journal are a year apart, at most this far when the title is long enough to be sure. */
    private static final int YEARS_APART_MAX = 1;

    private static final int LONG = 5;
    /** Styles name the first three or six and leave out the others. */
    private static final int AUTHORS_TOLD = 3;

    /** "Physics Letters" of a year holds many works of one name, but hardly two of the same two. */
    private static final int VENUE_WORDS_MIN = 4;

    private static final int VENUE_WORDS_WITH_OTHERS_MIN = 2;
    /** Parts of names, "vol." and "pp." */
    private static final int WORDS_LEFT_MAX = 2;

    private static final int NAMES_MAX = 60;
    private static final int CANDIDATES_MAX = 200;

    private record Match(int work, TitleInLine title, boolean isPrintedThere) {
        boolean overlaps(Match other) {
            return title.overlaps(other.title);
        }
    }

    private final List<KnownWork> works;
    private final WordIndex signed;
    /** Works of which author or year are not known, by the first two words of the title. */
    private final WordIndex unsigned;

    References(List<KnownWork> works) {
        this.works = works;
        WordIndex.Builder byAuthor = new WordIndex.Builder();
        WordIndex.Builder byTitle = new WordIndex.Builder();
        for (int work = 0; work < works.size(); work++) {
            KnownWork known = works.get(work);
            if (known.surnames().length > 0 && known.year() != KnownWork.NO_YEAR) {
                byAuthor.add(key(known.surnames()[0], known.year()), work);
            } else if (known.words().titleSize() >= LONG) {
                byTitle.add(pair(known.words().word(0), known.words().word(1)), work);
            }
        }
        this.signed = byAuthor.build();
        this.unsigned = byTitle.build();
    }

    /** Works that this author signed first, in this year; perhaps a few more, by accident. */
    IntStream byFirstAuthor(long surname, int year) {
        return signed.works(key(surname, year));
    }

    List<Found> find(List<ReferenceLine> lines, Tokens tokens) {
        return lines.stream().flatMap(line -> find(line, tokens)).toList();
    }

    private Stream<Found> find(ReferenceLine line, Tokens tokens) {
        int from = tokens.at(line.words().start());
        int to = tokens.at(line.words().end()) - 1;
        List<Integer> candidates = candidates(line, tokens, from, to)
                .distinct()
                .limit(CANDIDATES_MAX)
                .boxed()
                .toList();
        List<Match> matches = best(candidates.stream()
                .flatMap(work -> match(work, line, tokens, from, to).stream())
                .toList());
        if (matches.isEmpty()) {
            return inVenue(candidates, line, tokens, from, to).stream()
                    .map(work -> new Found(line.words(), Rule.REFERENCE_UNTITLED, List.of(work)));
        }
        boolean areOne = matches.stream().allMatch(match -> match.overlaps(matches.getFirst()));
        if (areOne) {
            List<Integer> meant = matches.stream().map(Match::work).toList();
            return meant.isEmpty() || meant.size() > Found.WORKS_MAX
                    ? Stream.empty()
                    : Stream.of(new Found(line.words(), Rule.REFERENCE, meant));
        }
        return matches.stream()
                .map(match -> new Found(
                        tokens.span(match.title().first(), match.title().last()),
                        Rule.REFERENCE,
                        List.of(match.work())));
    }

    /** "Schloffer, H. Gedächtnistraining 2010, 113–114": where no title is told, all authors, year and venue agree. */
    private Optional<Integer> inVenue(List<Integer> candidates, ReferenceLine line, Tokens tokens, int from, int to) {
        List<Integer> there = candidates.stream()
                .filter(work -> appearedIn(works.get(work), line, tokens, from, to))
                .toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    private static boolean appearedIn(KnownWork work, ReferenceLine line, Tokens tokens, int from, int to) {
        boolean isElsewhere = work.isPrinted() && !line.printed().isEmpty();
        return !isElsewhere
                && line.years().contains(work.year())
                && work.venue().length >= (work.surnames().length > 1 ? VENUE_WORDS_WITH_OTHERS_MIN : VENUE_WORDS_MIN)
                && Arrays.stream(work.surnames())
                        .limit(AUTHORS_TOLD)
                        .allMatch(name -> IntStream.rangeClosed(from, to).anyMatch(i -> tokens.hash(i) == name))
                && holds(tokens, from, to, work.venue())
                && leavesNoTitle(work, tokens, from, to);
    }

    private static boolean holds(Tokens tokens, int from, int to, int[] wanted) {
        return IntStream.rangeClosed(from, to - wanted.length + 1)
                .anyMatch(
                        first -> IntStream.range(0, wanted.length).allMatch(i -> tokens.word(first + i) == wanted[i]));
    }

    /** Whether the line is names, venue and numbers; else it tells a title, which is another one. */
    private static boolean leavesNoTitle(KnownWork work, Tokens tokens, int from, int to) {
        long left = IntStream.rangeClosed(from, to)
                .filter(i -> tokens.length(i) > 1 && !tokens.isNumber(i) && !Common.isFunction(tokens.hash(i)))
                .filter(i -> !work.isBy(tokens.hash(i)))
                .filter(i -> Arrays.stream(work.venue()).noneMatch(word -> word == tokens.word(i)))
                .count();
        return left <= WORDS_LEFT_MAX;
    }

    private IntStream candidates(ReferenceLine line, Tokens tokens, int from, int to) {
        IntStream byAuthor = IntStream.rangeClosed(from, to)
                .filter(tokens::isCapital)
                .limit(NAMES_MAX)
                .mapToObj(tokens::hash)
                .distinct()
                .flatMapToInt(name -> line.years().stream().flatMapToInt(year -> worksBy(name, year)));
        IntStream byTitle = IntStream.range(from, to)
                .flatMap(i -> unsigned.works(pair(tokens.word(i), tokens.word(i + 1))))
                .filter(work -> mayBe(works.get(work), line, tokens, from, to));
        return IntStream.concat(byAuthor, byTitle);
    }

    private IntStream worksBy(long name, int year) {
        return IntStream.rangeClosed(year - YEARS_APART_MAX, year + YEARS_APART_MAX)
                .flatMap(each -> signed.works(key(name, each))
                        .filter(work -> works.get(work).year() == each
                                && works.get(work).surnames()[0] == name));
    }

    /** What is known of the author or the year must not speak against it. */
    private static boolean mayBe(KnownWork work, ReferenceLine line, Tokens tokens, int from, int to) {
        boolean isYear = work.year() == KnownWork.NO_YEAR || line.years().contains(work.year());
        return isYear
                && (work.surnames().length == 0
                        || IntStream.rangeClosed(from, to).anyMatch(i -> tokens.hash(i) == work.surnames()[0]));
    }

    private Optional<Match> match(int work, ReferenceLine line, Tokens tokens, int from, int to) {
        KnownWork known = works.get(work);
        boolean isPrintedThere = line.printed().stream().map(KnownWork::hash).anyMatch(known::answersTo);
        return TitleInLine.find(known.title(), tokens, from, to)
                .filter(title -> agrees(known, line, title, isPrintedThere))
                .map(title -> new Match(work, title, isPrintedThere));
    }

    /** A short title ("Editorial") needs the very year, and the very page where it is known. */
    private static boolean agrees(KnownWork work, ReferenceLine line, TitleInLine title, boolean isPrintedThere) {
        boolean isElsewhere = work.isPrinted() && !line.printed().isEmpty() && !isPrintedThere;
        boolean isYear = work.year() == KnownWork.NO_YEAR || line.years().contains(work.year());
        return title.words() >= LONG || (isYear && !isElsewhere);
    }

    /** Of several the one that is printed there, or else of those whose titles overlap the longest. */
    private static List<Match> best(List<Match> matches) {
        List<Match> printed = matches.stream().filter(Match::isPrintedThere).toList();
        List<Match> sure = printed.isEmpty() ? matches : printed;
        return sure.stream()
                .filter(match -> sure.stream()
                        .noneMatch(other -> other.overlaps(match)
                                && other.title().words() > match.title().words()))
                .sorted(Comparator.comparingInt(match -> match.title().first()))
                .toList();
    }

    static long key(long surname, int year) {
        return Hashing.follow(Hashing.mix(surname), year);
    }

    private static long pair(int left, int right) {
        return Hashing.follow(Hashing.follow(Hashing.EMPTY, left), right);
    }
}
