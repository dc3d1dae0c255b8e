package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers written out. A DOI speaks for itself; the others look like versions, dates or amounts, so they count only
 * after the name of their registry.
 */
final class IdentifierMentions implements MentionFinder {
    /** @param sign what every identifier of the kind holds; to look for it is far faster than to match */
    private record Rule(String sign, Pattern pattern, Scheme scheme) {}

    private static final List<Rule> RULES = List.of(
            new Rule("10.", Pattern.compile("(?<![\\w./])(10\\.\\d{4,9}/[^\\s\"<>“”]{1,300})"), Scheme.DOI),
            new Rule(
                    "arxiv",
                    Pattern.compile(
                            "(?i)(?<![\\w/])arxiv(?:\\s?(?:id|preprint))?\\s?[:#]?\\s?\\[?(\\d{4}\\.\\d{4,5}(?:v\\d{1,2})?)(?![\\d.]\\d)"),
                    Scheme.ARXIV),
            new Rule(
                    "arxiv",
                    Pattern.compile(
                            "(?i)(?<![\\w/])arxiv(?:\\s?(?:id|preprint))?\\s?[:#]?\\s?([a-z-]{2,12}(?:\\.[A-Z]{2})?/\\d{7}(?:v\\d{1,2})?)(?!\\d)"),
                    Scheme.ARXIV),
            new Rule(
                    "openreview:",
                    Pattern.compile("(?i)(?<!\\w)openreview:\\s?([A-Za-z0-9_-]{6,40})(?![\\w-])"),
                    Scheme.OPENREVIEW),
            new Rule(
                    "forum:",
                    Pattern.compile(
                            "(?<!\\w)forum:((?:(?:lesswrong|alignmentforum|eaforum)/)?[A-Za-z0-9]{17})(?![\\w-])"),
                    Scheme.FORUM),
            new Rule("pmid", Pattern.compile("(?i)(?<!\\w)pmid:?\\s?(\\d{4,9})(?!\\d)"), Scheme.PMID),
            new Rule(
                    "acl",
                    Pattern.compile(
                            "(?i)(?<!\\w)acl(?:\\santhology)?:?\\s?([a-z]\\d{2}-\\d{4}|\\d{4}\\.[a-z0-9-]{2,40}\\.\\d{1,4})(?!\\d)"),
                    Scheme.ACL),
            new Rule(
                    "isbn",
                    Pattern.compile("(?i)(?<!\\w)isbn(?:-1[03])?:?\\s?((?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dX])(?!\\d)"),
                    Scheme.ISBN));

    /** Addresses hold identifiers too; they are the business of {@link LinkMentions}. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S{1,600}");

    @Override
    public List<Named> find(MarkedText text) {
        String small = text.text().toLowerCase(Locale.ROOT);
        List<Rule> rules =
                RULES.stream().filter(rule -> small.contains(rule.sign())).toList();
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Span> addresses = addresses(text.text());
        List<Named> found = new ArrayList<>();
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(text.text());
            while (matcher.find()) {
                add(found, rule.scheme(), text.text(), matcher, addresses);
            }
        }
        return found;
    }

    private static void add(List<Named> found, Scheme scheme, String text, Matcher matcher, List<Span> addresses) {
        Span words = new Span(matcher.start(), Trailing.end(text, matcher.start(), matcher.end()));
        if (matcher.start(1) >= words.end() || addresses.stream().anyMatch(words::overlaps)) {
            return;
        }
        try {
            found.add(new Named(Kind.IDENTIFIER, name(scheme, text.substring(matcher.start(1), words.end())), words));
        } catch (IllegalArgumentException notQuiteOne) {
            return;
        }
    }

    /** arXiv gives its preprints DOIs as well; they name the preprint. */
    private static WorkName name(Scheme scheme, String value) {
        boolean isArxivDoi = scheme == Scheme.DOI && value.regionMatches(true, 0, "10.48550/arxiv.", 0, 15);
        return isArxivDoi ? new WorkName(Scheme.ARXIV, value.substring(15)) : new WorkName(scheme, value);
    }

    private static List<Span> addresses(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
