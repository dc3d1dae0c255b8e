package io.mayberelated.ingest.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a text gives to what it brings: "introduces Automatic Circuit DisCovery (ACDC)", "we present PlaNet", "a
 * problem we call ‘mesa-optimization’". Only where the sentence introduces them; a text is full of other people's names.
 */
final class Introductions {
    /** "RL" and "AI" are everybody's. */
    private static final int SIGNS_MIN = 3;

    private static final int MEANING_CHARS_MAX = 120;

    private static final String CALLS = "(?:call(?:s|ed)?|nam(?:es?|ed)|dub(?:bed)?|terms?|termed|coin(?:s|ed)?)";
    private static final String VERBS =
            "(?:introduc(?:es?|ed|ing)|propos(?:es?|ed|ing)|present(?:s|ed|ing)?|develop(?:s|ed|ing)?|releas(?:es?|ed|ing)|announc(?:es?|ed|ing)|describ(?:es?|ed|ing)|"
                    + CALLS + ")";

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+(?:[.!?](?!\\s)[^.!?\\n]*+)*+");
    private static final Pattern INTRODUCES = Pattern.compile("(?i)\\b" + VERBS + "\\b");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([A-Za-z0-9][A-Za-z0-9&/+ -]{1,14})\\)");
    /** "CAIS (Comprehensive AI Services)". */
    private static final Pattern BEFORE_BRACKET =
            Pattern.compile("(?<![\\p{L}\\d-])([A-Z][A-Za-z0-9-]{2,11})\\s\\(([^()\\n]{5,80})\\)");
    /** What may stand between the verb and the name. */
    private static final String THINGS =
            "(?:method|algorithm|model|framework|approach|technique|system|benchmark|dataset|environment|architecture|agent|objective|procedure|metric|theory)s?";

    private static final Pattern LEADING = Pattern.compile(
            "(?i)\\s+(?:an?\\s+(?:[\\p{L}-]{2,40}\\s+){0,5}" + THINGS
                    + "[\\s,:–—-]{1,3}(?:called|named|dubbed)?\\s*)?(?:(?:(?-i:[A-Z][a-z]{2,20})|the|our|this|an?\\s+(?:new|novel|simple|general|scalable)|new|novel|namely|called|named|so-called|method|algorithm|model|framework|approach|technique|system|benchmark|dataset)[\\s,:]+)*+[\"“‘'*_]*");

    private static final Pattern NAMED = Pattern.compile(
            "\\b(?i:" + VERBS
                    + ")\\s+(?:(?i:a|an|the|our|it|this|new|novel|them|method|algorithm|model|framework|called|agent|benchmark|dataset|approach|technique|system)\\s+){0,4}[\"“‘'*_]?([A-Z][A-Za-z0-9+-]{1,24})");
    /** "We train GPT-3, an autoregressive language model": what is explained is new. */
    private static final Pattern EXPLAINED =
            Pattern.compile("\\b[Ww]e\\s+[a-z]+\\s+([A-Z][A-Za-z0-9+-]{1,24}),\\s+(?:an?|our)\\s");

    /** "We present Dreamer, a reinforcement learning agent": an ordinary word, but a name here. */
    private static final Pattern PROPER = Pattern.compile(
            "\\b[Ww]e\\s+(?:introduce|propose|present|develop|release|describe|call it|name it)\\s+([A-Z][a-z]{3,20}),\\s+(?:an?|our|the first)\\s");
    /** "A situation we refer to as mesa-optimization, …": what stands before the next stop, if it is short. */
    private static final Pattern COINED = Pattern.compile(
            "\\b(?i:we|I)\\s+(?:refer to|call)(?:\\s+(?:this|it|these|them))?(?:\\s+as)?\\s+[\"“‘'*_]?([\\p{L}-]{4,25}(?:\\s[\\p{L}-]{3,25}){0,2})[\"”’'*_]?(?=[,;:)(.]|\\s[–—-])");

    private static final Pattern QUOTED = Pattern.compile("\\b(?i:" + CALLS
            + ")\\s+(?i:this\\s|it\\s|them\\s|the\\s|these\\s|a\\s){0,2}[\"“‘]([^\"“”‘’\\n]{3,40})[\"”’]");
    private static final Pattern ALSO_KNOWN =
            Pattern.compile("(?i)\\b(?:aka|a\\.k\\.a\\.)\\s+[\"“‘']?([^\"“”‘’')\\n]{3,40})");
    /** "We release an API" introduces something that has no name. */
    private static final Pattern AN = Pattern.compile("(?i)\\ban?\\s+[\"“‘'*_]?$");

    private Introductions() {}

    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            inSentence(sentence.group(), names);
        }
        return names;
    }

    /** A title introduces by itself. */
    static Set<String> inTitle(String title) {
        Set<String> names = new LinkedHashSet<>();
        Matcher bracket = IN_BRACKETS.matcher(title);
        while (bracket.find()) {
            String name = bracket.group(1).strip();
            if (isCoined(name)
                    && longForm(name, title.substring(0, bracket.start()).strip())
                            .isPresent()) {
                names.add(name);
            }
        }
        Matcher known = ALSO_KNOWN.matcher(title);
        while (known.find()) {
            names.add(known.group(1));
        }
        return names;
    }

    /** What acronyms stand for, whoever brought them. */
    static List<Definition> definitions(String text) {
        List<Definition> definitions = new ArrayList<>();
        explained(text, definitions);
        Matcher bracket = IN_BRACKETS.matcher(text);
        while (bracket.find()) {
            String acronym = bracket.group(1).strip();
            String before = text.substring(Math.max(0, bracket.start() - MEANING_CHARS_MAX), bracket.start());
            if (isCoined(acronym) || isAcronym(acronym)) {
                longForm(acronym, before.strip())
                        .ifPresent(meaning -> definitions.add(new Definition(acronym, meaning)));
            }
        }
        return List.copyOf(definitions);
    }

    private static void explained(String text, List<Definition> definitions) {
        Matcher explained = BEFORE_BRACKET.matcher(text);
        while (explained.find()) {
            String acronym = explained.group(1);
            String meaning = explained.group(2).strip();
            if (isCoined(acronym)
                    && longForm(acronym, meaning).filter(meaning::equals).isPresent()) {
                definitions.add(new Definition(acronym, meaning));
            }
        }
    }

    private static void inSentence(String sentence, Set<String> names) {
        named(EXPLAINED, sentence, names);
        PROPER.matcher(sentence).results().forEach(found -> names.add(found.group(1)));
        COINED.matcher(sentence).results().map(found -> found.group(1)).forEach(words -> addCoined(words, names));
        Matcher verb = INTRODUCES.matcher(sentence);
        if (!verb.find()) {
            return;
        }
        do {
            bracketed(sentence, verb.end(), names);
        } while (verb.find());
        named(NAMED, sentence, names);
        Matcher quoted = QUOTED.matcher(sentence);
        while (quoted.find()) {
            names.add(quoted.group(1).strip().replaceFirst("[,.]$", ""));
        }
    }

    /** A single ordinary word is everybody's. */
    private static void addCoined(String words, Set<String> names) {
        Tokens tokens = Tokens.of(words);
        if (tokens.size() > 1 && Common.telling(tokens) == tokens.size()) {
            names.add(words);
        }
    }

    private static void named(Pattern pattern, String sentence, Set<String> names) {
        Matcher found = pattern.matcher(sentence);
        while (found.find()) {
            String name = found.group(1).replaceFirst("-+$", "");
            boolean isAnyOne = isAcronym(name)
                    && AN.matcher(sentence.substring(0, found.start(1))).find();
            if (isCoined(name) && !isAnyOne) {
                names.add(name);
            }
        }
    }

    private static void bracketed(String sentence, int from, Set<String> names) {
        Matcher bracket = IN_BRACKETS.matcher(sentence);
        while (bracket.find()) {
            String name = bracket.group(1).strip();
            if (bracket.start() > from && isCoined(name)) {
                longForm(name, sentence.substring(from, bracket.start()).strip())
                        .filter(meaning -> isIntroduced(sentence, from, bracket.start(), meaning))
                        .ifPresent(_ -> names.add(name));
            }
        }
    }

    /** Whether the verb is followed by the long form itself: "a Markov decision process (MDP)" is somebody else's. */
    private static boolean isIntroduced(String sentence, int from, int bracket, String longForm) {
        int start = sentence.lastIndexOf(longForm, bracket);
        return start >= from && LEADING.matcher(sentence.substring(from, start)).matches();
    }

    /**
     * Which words before the bracket it stands for: each of its letters, from the last to the first, is found in them
     * from right to left, and the first letter begins a word (A. Schwartz and M. Hearst, Pacific Symposium on
     * Biocomputing, 2003). Where the words' initials are the letters, these are the words.
     */
    static Optional<String> longForm(String shortForm, String before) {
        Optional<String> initials = byInitials(shortForm, before);
        if (initials.isPresent()) {
            return initials;
        }
        int at = before.length() - 1;
        for (int i = shortForm.length() - 1; i >= 0; i--) {
            char wanted = Character.toLowerCase(shortForm.charAt(i));
            if (Character.isLetterOrDigit(wanted)) {
                at = lastIndexOf(before, wanted, at, i == 0);
                if (at < 0) {
                    return Optional.empty();
                }
                at--;
            }
        }
        String words = before.substring(before.lastIndexOf(' ', Math.max(0, at)) + 1);
        int wordsMax = Math.min(shortForm.length() + 5, shortForm.length() * 2);
        boolean fits = words.length() > shortForm.length() && words.split("\\s+").length <= wordsMax;
        return fits ? Optional.of(words) : Optional.empty();
    }

    private static Optional<String> byInitials(String shortForm, String before) {
        Tokens words = Tokens.of(before);
        int first = words.size() - shortForm.length();
        if (first < 0) {
            return Optional.empty();
        }
        for (int i = 0; i < shortForm.length(); i++) {
            char initial = words.surface(first + i).charAt(0);
            if (Character.toLowerCase(initial) != Character.toLowerCase(shortForm.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(before.substring(words.span(first, words.last()).start(), before.length()));
    }

    private static int lastIndexOf(String text, char wanted, int from, boolean isInitial) {
        int at = from;
        while (at >= 0
                && (Character.toLowerCase(text.charAt(at)) != wanted
                        || (isInitial && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))))) {
            at--;
        }
        return at;
    }

    /** Nothing but capitals: a name, or everybody's abbreviation. */
    static boolean isAcronym(String name) {
        Tokens tokens = Tokens.of(name);
        return tokens.size() == 1 && tokens.isAcronym(0);
    }

    /** Written as no ordinary words are, all of it: "GAIL", "GPT-2", "AlphaFold", but not "AI safety". */
    static boolean isCoined(String words) {
        Tokens tokens = Tokens.of(words);
        boolean isSome = false;
        boolean hasCapital = false;
        int signs = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean isLetter = tokens.length(i) == 1 && tokens.isCapital(i);
            if (!tokens.isCoined(i) && !tokens.isNumber(i) && !isLetter) {
                return false;
            }
            isSome |= tokens.isCoined(i) || (tokens.isNumber(i) && hasCapital);
            hasCapital |= tokens.isCapital(i);
            signs += tokens.length(i);
        }
        return isSome && signs >= SIGNS_MIN;
    }
}
