package io.mayberelated.events;

import io.mayberelated.events.WorkName.Scheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which work a page address leads to: the identifier in it where the host is known to carry one, else the address
 * itself as a name.
 */
public final class WorkAddress {
    private record Rule(Pattern address, Scheme scheme, String prefix) {
        Optional<WorkName> name(String address) {
            Matcher found = this.address.matcher(address);
            return found.find() ? tryName(scheme, prefix + found.group(1)) : Optional.empty();
        }
    }

    /** Tried in this order on the address without {@code https://} and {@code www.}. */
    private static final List<Rule> RULES = List.of(
            rule(
                    "^(?:[a-z.]*\\.)?arxiv\\.org/(?:abs|pdf|html|format|ps|e-print)/([a-zA-Z.-]+/\\d{7}|\\d{4}\\.\\d{4,5})",
                    Scheme.ARXIV),
            rule(
                    "^(?:ar5iv\\.(?:labs\\.arxiv\\.)?org|alphaxiv\\.org|huggingface\\.co|arxiv-vanity\\.com)/(?:html|abs|papers)/(\\d{4}\\.\\d{4,5})",
                    Scheme.ARXIV),
            rule("^(?:dx\\.)?doi\\.org/10\\.48550/(?i:arxiv)\\.([^?#]+)", Scheme.ARXIV),
            rule("^(?:dx\\.)?doi\\.org/(10\\.\\d{4,9}/[^?#]+)", Scheme.DOI),
            rule("/doi/(?:abs/|full/|pdf/|epdf/|book/)?(10\\.\\d{4,9}/[^?#]+)", Scheme.DOI),
            rule("^link\\.springer\\.com/(?:article|chapter|book)/(10\\.\\d{4,9}/[^?#]+)", Scheme.DOI),
            rule("^openreview\\.net/(?:forum|pdf|attachment)\\?(?:[^#]*&)?id=([A-Za-z0-9_-]+)", Scheme.OPENREVIEW),
            rule(
                    "^(?:lesswrong\\.com|alignmentforum\\.org|greaterwrong\\.com|lw2\\.issarice\\.com)/(?:posts|s/[A-Za-z0-9]+/p|p)/([A-Za-z0-9]{3,24})(?=[/?#]|$)",
                    Scheme.FORUM,
                    "lesswrong/"),
            rule(
                    "^forum(?:-bots)?\\.effectivealtruism\\.org/(?:posts|s/[A-Za-z0-9]+/p)/([A-Za-z0-9]{3,24})(?=[/?#]|$)",
                    Scheme.FORUM,
                    "eaforum/"),
            rule(
                    "^(?:aclanthology\\.org|aclweb\\.org/anthology)/([A-Za-z]\\d{2}-\\d{4,5}|\\d{4}\\.[A-Za-z0-9-]+\\.\\d{1,4})(?=[./?#]|$)",
                    Scheme.ACL),
            rule(
                    "^(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pubmed)/(\\d{1,9})(?=[/?#]|$)",
                    Scheme.PMID));

    private static final Pattern SCHEME = Pattern.compile("^(?i:https?)://");
    private static final Pattern WWW = Pattern.compile("^(?i:www)\\d?\\.");
    private static final Pattern HOST = Pattern.compile("^[^/?#]*");
    /** What campaigns append to an address; it does not change what is shown. */
    private static final Pattern TRACKING = Pattern.compile("(?<=[?&])(?:utm_[a-z]+|fbclid|gclid|ref_src)=[^&#]*&?");

    private WorkAddress() {}

    /** The name that an {@code http(s)} address is, if it can be one. */
    public static Optional<WorkName> name(String address) {
        String stripped = address.strip();
        if (!SCHEME.matcher(stripped).find() || stripped.length() > WorkName.CHARS_MAX) {
            return Optional.empty();
        }
        String bare = bare(stripped);
        return RULES.stream()
                .flatMap(rule -> rule.name(bare).stream())
                .findFirst()
                .or(() -> tryName(Scheme.URL, page(bare)));
    }

    private static String bare(String address) {
        String rest = WWW.matcher(SCHEME.matcher(address).replaceFirst("")).replaceFirst("");
        return HOST.matcher(rest)
                .replaceFirst(host -> Matcher.quoteReplacement(host.group().toLowerCase(Locale.ROOT)));
    }

    private static String page(String bare) {
        int fragment = bare.indexOf('#');
        String page = TRACKING.matcher(fragment < 0 ? bare : bare.substring(0, fragment))
                .replaceAll("");
        while (page.endsWith("/") || page.endsWith("?") || page.endsWith("&")) {
            page = page.substring(0, page.length() - 1);
        }
        return page;
    }

    private static Optional<WorkName> tryName(Scheme scheme, String value) {
        try {
            String closed = scheme == Scheme.DOI ? withoutFile(value) : value;
            return Optional.of(new WorkName(scheme, closed));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /** Publishers append what they serve to the DOI in an address. */
    private static String withoutFile(String doi) {
        return doi.replaceFirst("(?:\\.pdf|/pdf|/full|/abstract|/)$", "");
    }

    private static Rule rule(String address, Scheme scheme) {
        return rule(address, scheme, "");
    }

    private static Rule rule(String address, Scheme scheme, String prefix) {
        return new Rule(Pattern.compile(address), scheme, prefix);
    }
}
