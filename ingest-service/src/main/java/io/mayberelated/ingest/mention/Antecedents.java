package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * "Their Theorem 1 says", "the paper assumes": what points back to the work that was named before. Only where the text
 * names one work and no other, before or after: with two it may be either.
 */
final class Antecedents {
    /** That there is nothing else the author may have in mind. */
    private static final double CONFIDENCE = 0.8;
    /** Of a name that is surely the antecedent; others only make it doubtful that there is one. */
    private static final double NAME_CONFIDENCE_MIN = 0.85;

    private static final int POINTERS_MAX = 20;
    /** Two or three sentences: beyond, the author is back at what the discussion is about. */
    private static final int CHARS_BETWEEN_MAX = 300;

    private static final List<String> SIGNS = List.of("paper", "article", "preprint", "heir ", "ts ", "uthors");

    private static final String WRITING = "(?:paper|article|preprint)";
    /** Then the sentence goes on about it; "in this paper" mostly was a link once; "the paper by Aumann" and "the paper I mean" are others. */
    private static final String GOES_ON =
            "(?=\\s*[.,;!?)]|[’']s\\s|\\s(?:itself|says?|shows?|argues?|claims?|proves?|is|was|has|does|doesn[’']t|seems?|gives?|proposes?|introduces?|presents?|finds?|uses?|makes?|assumes?|reports?|defines?|and)\\b)";

    private static final String PART =
            "(?:Theorem|Lemma|Proposition|Corollary|Definition|Section|Chapter|Figure|Fig\\.|Table|Appendix|Algorithm|Equation|Eq\\.)\\s(?:\\d{1,3}(?:\\.\\d{1,3}){0,2}|[A-Z](?![\\p{L}]))";
    private static final Pattern POINTER =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:[Tt]heir|[Ii]ts|[Tt]he\\sauthors[’'])\\s" + PART
                    + "|(?<![\\p{L}\\p{N}])" + PART + "\\s(?:of|in|from)\\s(?:the|this|that|their)\\s" + WRITING
                    + "(?![\\p{L}\\p{N}])"
                    + "|(?<![\\p{L}\\p{N}])(?:[Tt]he|(?<!\\b(?:in|see|at|from)\\s)[Tt]his|[Tt]hat|[Tt]heir)\\s"
                    + WRITING
                    + GOES_ON);

    private Antecedents() {}

    /** @param about the work that the whole text is about, which is what "the paper" means as long as no other is named */
    static List<Named> find(String text, List<Named> named, Optional<WorkName> about) {
        if (SIGNS.stream().noneMatch(text::contains)) {
            return List.of();
        }
        List<Named> works = named.stream()
                .filter(each -> isTold(each) || each.confidence().isPresent()) // any words may be a title of none
                .sorted(Comparator.comparingInt(each -> each.words().start()))
                .toList();
        return antecedent(works, about)
                .map(antecedent -> pointers(text, works, antecedent))
                .orElse(List.of());
    }

    /** The first naming of the only work. */
    private static Optional<Named> antecedent(List<Named> works, Optional<WorkName> about) {
        Set<WorkName> names = works.stream().map(Named::name).collect(Collectors.toSet());
        about.ifPresent(names::add);
        return names.size() == 1 ? works.stream().filter(Antecedents::isSure).findFirst() : Optional.empty();
    }

    private static boolean isTold(Named named) {
        return named.kind() == Kind.LINK || named.kind() == Kind.IDENTIFIER;
    }

    private static boolean isSure(Named named) {
        return isTold(named)
                || named.confidence()
                        .filter(sure -> sure >= NAME_CONFIDENCE_MIN)
                        .isPresent();
    }

    private static List<Named> pointers(String text, List<Named> works, Named antecedent) {
        List<Named> found = new ArrayList<>();
        Matcher pointer = POINTER.matcher(text);
        while (pointer.find() && found.size() < POINTERS_MAX) {
            Span words = new Span(pointer.start(), pointer.end());
            int before = words.start() - antecedent.words().end();
            boolean isAfter = before >= 0 && before <= CHARS_BETWEEN_MAX;
            if (isAfter && works.stream().noneMatch(other -> other.words().overlaps(words))) {
                found.add(new Named(Kind.AUTHOR_TOPIC, antecedent.name(), words, Optional.of(CONFIDENCE)));
            }
        }
        return found;
    }
}
