package io.mayberelated.events.analysis;

import java.util.Set;

/**
 * Words of English that hold a sentence together and say nothing of what it is about: articles, pronouns, prepositions,
 * conjunctions, auxiliaries, and the adverbs that go with them. A question in sentences is found better without them:
 * {@code what problems of heat conduction in composite slabs have been solved so far} is about six words.
 */
final class CommonEnglish {
    static final Set<String> WORDS = Set.of("""
            a about above after again against all also am an and any are as at be because been before being below
            between both but by can cannot could did do does doing done down during each e.g either etc ever every
            few for from further get give given had has have having he hence her here hers him his how however i i'd
            i'm i've if in into is it its itself just let like made make many may me might more most much must my
            neither no nor not now of off often on once one only onto or other others our ours out over own per
            perhaps quite rather really s same seem seems shall she should since so some such t than that the their
            theirs them then there thereby therefore these they this those through thus to too toward towards under
            until up upon us use used using very via was we were what whatever when where whether which while who
            whom whose why will with within without would yes yet you your yours""".strip().split("\\s+"));

    private CommonEnglish() {}
}
