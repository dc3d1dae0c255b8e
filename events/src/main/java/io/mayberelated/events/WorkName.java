package io.mayberelated.events;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One way to name a work, spelled the same everywhere: {@code doi:10.2307/1909888}, {@code arxiv:2402.10877}, {@code
 * forum:lesswrong/G2Lne2Fi7Qra5Lbuf}, {@code title:robust agents learn causal world models}.
 *
 * <p>A text names works by names, a work answers to names, and linking is the join of the two. So two spellings of one
 * name must be equal: all that the schemes allow to differ is evened out here and nowhere else.
 */
public record WorkName(Scheme scheme, String value) {
    /** A title or page address may be long; what is longer than this is no name. */
    public static final int CHARS_MAX = 600;

    /** The kinds of names, and what a value must look like once it is evened out. */
    public enum Scheme {
        /** DOI names are case-insensitive (DOI Handbook, 2.4), so they are kept in lower case. */
        DOI("10\\.\\d{4,9}/\\S{1,500}", true),
        /** Without the version: v1 and v2 of a preprint are one work. Old style: {@code hep-th/9901001}. */
        ARXIV("\\d{4}\\.\\d{4,5}|[a-z-]{2,20}/\\d{7}", true),
        /** The id of the note that opens the forum. */
        OPENREVIEW("[A-Za-z0-9_-]{6,40}", true),
        /** A ForumMagnum post, {@code site/id}. LessWrong and the Alignment Forum share their posts. */
        FORUM("(lesswrong|eaforum)/[A-Za-z0-9]{3,24}", true),
        /** ACL Anthology: {@code P18-1031} or {@code 2020.acl-main.463}. */
        ACL("[a-z]\\d{2}-\\d{4,5}|\\d{4}\\.[a-z0-9-]{2,40}\\.\\d{1,4}", true),
        /** PubMed. */
        PMID("\\d{1,9}", true),
        /** Thirteen digits; ten are turned into thirteen. */
        ISBN("97[89]\\d{10}", true),
        /** A page address without scheme, {@code www.} and closing slash, in lower case. */
        URL("[^\\s/]*\\.[^\\s/]+(/\\S*)?|[^\\s/]*/\\S+", false),
        /** The words of a title: lower case, letters and digits, single spaces. */
        TITLE("\\S+( \\S+)*", false),
        /** A whole sentence of an abstract, as the first 128 bits of the SHA-256 of its words. */
        SENTENCE("[0-9a-f]{32}", false),
        /** First author's last name, year, volume and first page; see {@link PrintedPlace}. */
        PRINTED("\\p{L}[\\p{L}\\d]* \\d{4} [\\p{L}\\d]+ [\\p{L}\\d]+", false),
        /** A short name that a work is known by. */
        NICK("\\S+( \\S+)*", false);

        private final Pattern shape;
        private final boolean identifier;

        Scheme(String shape, boolean identifier) {
            this.shape = Pattern.compile(shape);
            this.identifier = identifier;
        }

        /** Whether a name under this scheme was given to one work by a registry, so that sharing it means being it. */
        public boolean isIdentifier() {
            return identifier;
        }

        String prefix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public WorkName {
        value = Spelling.even(scheme, value);
        if (value.length() > CHARS_MAX || !scheme.shape.matcher(value).matches()) {
            throw new IllegalArgumentException("not a name under '%s': '%s'".formatted(scheme.prefix(), shown(value)));
        }
    }

    /**
     * Reads {@code scheme:value}.
     *
     * @throws IllegalArgumentException when the scheme is unknown or the value is none under it; the message says which
     */
    public static WorkName parse(String text) {
        int colon = text.indexOf(':');
        for (Scheme scheme : Scheme.values()) {
            if (colon > 0 && text.substring(0, colon).equalsIgnoreCase(scheme.name())) {
                return new WorkName(scheme, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(
                "not the name of a work: '%s' (expected scheme:value with a scheme of doi, arxiv, openreview, forum, acl, pmid, isbn, url, title)"
                        .formatted(shown(text)));
    }

    @Override
    public String toString() {
        return scheme.prefix() + ":" + value;
    }

    private static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
