package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.Mention.Kind;
import java.util.ArrayList;
import java.util.List;

/** Looks at who claims the words that were found, and whether they are written as the claim asks. */
final class Claimed implements Phrases.Found {
    private static final double MOSTLY = 0.6;

    private final Tokens tokens;
    private final TitleLines lines;
    private final Phrases phrases;
    private final Habits habits;
    private final List<Found> found;

    Claimed(Tokens tokens, TitleLines lines, Phrases phrases, Habits habits, List<Found> found) {
        this.tokens = tokens;
        this.lines = lines;
        this.phrases = phrases;
        this.habits = habits;
        this.found = found;
    }

    /** Of several claims those of the lowest rank hold, if they are met. */
    @Override
    public void phrase(int first, int last, int phrase, long written) {
        Rule rule = Rule.CONCEPT;
        List<Integer> works = new ArrayList<>(1);
        boolean isMet = false;
        for (int claim = phrases.claims(phrase); claim < phrases.claimsEnd(phrase); claim++) {
            if (isMet && phrases.rule(claim).rank() > rule.rank()) {
                break;
            }
            if (isMet(first, last, claim, written)) {
                rule = isMet ? rule : phrases.rule(claim);
                isMet = true;
                add(phrases.work(claim), works);
            }
        }
        if (isMet && works.size() <= Found.WORKS_MAX && isNoPart(first, last, rule)) {
            claim(first, last, rule, works);
        }
    }

    /** What texts link otherwise is ambiguous where it is a title, and else no name. */
    private void claim(int first, int last, Rule rule, List<Integer> works) {
        if (rule.kind() == Kind.TITLE) {
            works.addAll(habits.others(tokens, first, last, works));
        } else if (rule != Rule.CONCEPT && habits.areContested(tokens, first, last, works)) {
            return;
        }
        found.add(new Found(tokens.span(first, last), rule, works));
    }

    private static void add(int work, List<Integer> works) {
        if (work != Phrase.NO_WORK && !works.contains(work)) {
            works.add(work);
        }
    }

    private boolean isNoPart(int first, int last, Rule rule) {
        return rule == Rule.CONCEPT || !lines.isPartOfTitle(tokens.span(first, last));
    }

    private boolean isMet(int first, int last, int claim, long written) {
        if (!phrases.isSpelled(claim, tokens, first, last)) {
            return false;
        }
        boolean isExact = phrases.isWritten(claim, written);
        return phrases.rule(claim) == Rule.CONCEPT
                || switch (phrases.writing(claim)) {
                    case ANY -> !isCapitalised(first, last) || isWhole(first, last);
                    case EXACT -> isExact;
                    case AS_TITLE -> isTitle(first, last, isExact, phrases.rule(claim));
                };
    }

    /** A title of one ordinary word ("Kentucky") has to be set off, or to be somebody's. */
    private boolean isTitle(int first, int last, boolean isExact, Rule rule) {
        boolean isWord =
                rule == Rule.SHORT_TITLE && first == last && !tokens.isCoined(first) && !tokens.isPossessed(first);
        return (isExact || isMostlyCapitalised(first, last))
                && (tokens.isSetOff(first, last) || (!isWord && isWhole(first, last) && capitalsMean(first, last)));
    }

    /** People capitalise titles as they please: "Incomplete Contracting and AI alignment". */
    private boolean isMostlyCapitalised(int first, int last) {
        int capitals = 0;
        int content = 0;
        for (int i = first; i <= last; i++) {
            if (!tokens.isNumber(i) && !Common.isFunction(tokens.hash(i))) {
                content++;
                capitals += tokens.isCapital(i) ? 1 : 0;
            }
        }
        return tokens.isCapital(first) && capitals >= MOSTLY * content;
    }

    private boolean isCapitalised(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!tokens.isCapital(i) && !tokens.isNumber(i) && !Common.isFunction(tokens.hash(i))) {
                return false;
            }
        }
        return tokens.isCapital(first);
    }

    /** A capital at the beginning of a sentence means nothing; one further on does. */
    private boolean capitalsMean(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (tokens.isCoined(i) || (tokens.isCapital(i) && !tokens.opensSentence(i))) {
                return true;
            }
        }
        return false;
    }

    /** Not a part of a longer name: "Human Compatible" is none in "Center for Human Compatible AI". */
    private boolean isWhole(int first, int last) {
        boolean goesOn = goesOnWith(last + 1)
                || (last + 1 < tokens.size()
                        && tokens.follows(last + 1)
                        && Common.isLinkingOn(tokens.hash(last + 1))
                        && goesOnWith(last + 2));
        return !goesOn && !isPreceded(first);
    }

    private boolean goesOnWith(int i) {
        return i < tokens.size() && tokens.follows(i) && tokens.isCapital(i) && !Common.isFunction(tokens.hash(i));
    }

    /** By a name that it belongs to: "Center for Human…", "Quick Opinions on OpenAI…", but not "Russell’s Human…". */
    private boolean isPreceded(int first) {
        if (!tokens.follows(first) || tokens.isPossessed(first)) {
            return false;
        }
        int before = Common.isLinking(tokens.hash(first - 1)) && tokens.follows(first - 1) ? first - 2 : first - 1;
        return tokens.isCapital(before) && !Common.isFunction(tokens.hash(before)) && !tokens.opensSentence(before);
    }
}
