package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention.Stance;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A way of stating how one stands to a work.
 *
 * @param pattern against the sentence with {@link #WORK} in the place of the work's name
 */
record Statement(Stance stance, Pattern pattern) {
    /** Stands for the words that name the work. */
    static final char WORK = '\uFFFC';

    /** What every statement holds a part of; to look for it is far faster than to match. */
    private static final List<String> SIGNS = List.of(
            "ecommend",
            "read",
            "worth",
            "isagree",
            "onvinced",
            "persuaded",
            "flaw",
            "mistaken",
            "misleading",
            "onfused",
            "wrong",
            "isappointing",
            "overrated",
            "excellent",
            "great",
            "fantastic",
            "brilliant",
            "outstanding",
            "wonderful",
            "superb",
            "loved",
            "enjoyed",
            "heck out");

    /** The work is the object: nothing between turns to something else. */
    private static final String TO_WORK = "(?:(?!\\b(?:but|although|though|than|over|instead|not|who|which|that|because"
            + "|since|if|when|to)\\b)[^.;!?\uFFFC\\n]){0,60}\uFFFC";

    /** The same where even less may stand between: "I haven’t read the comments on it" is about the comments. */
    private static final String WORK_ITSELF = "(?:(?:the|this|that|your|his|her|their|all|of|original|whole|full|new"
            + "|recent|papers?|book|post|article|report|essay|preprint|[\\p{L}-]{1,20}[’']s)\\s){0,5}[\"“‘(*]?\uFFFC";

    private static final String AFTER_WORK = "\uFFFC[\"”’)\\]]{0,2}";
    private static final String VERY = "(?:(?:very|really|truly|deeply|badly|fundamentally|seriously|simply|just|pretty"
            + "|quite|also|still|definitely|certainly|absolutely|well|an?|completely|totally)\\s){0,3}";
    private static final String WORK_IS = AFTER_WORK + "\\s(?:is|was|seems|seemed|remains)\\s" + VERY;
    private static final String I =
            "(?<![\\p{L}’'])(?:I|we)(?:[’'](?:d|ve|m)|\\s(?:would|can|have|do|am|was|also|just|really)){0,4}\\s";
    private static final String HAVE_NOT_READ = "(?:(?:have|had)\\snot|(?:haven|hadn|didn)[’']t|did\\snot"
            + "|have\\syet\\sto|(?:[’']ve|have)\\snever|[’']ve\\snot)\\s"
            + "(?:(?:yet|actually|even|fully|really|quite|properly|g[eo]t(?:ten)?\\saround\\sto|finished"
            + "|had\\s(?:the\\s)?time\\sto)\\s){0,3}read(?:ing)?";
    private static final String STRONGLY = "(?:highly|strongly|warmly)\\s";

    /** The first that matches holds: whoever has not read a work does not judge it. */
    private static final List<Statement> ALL = List.of(
            of(Stance.HAS_NOT_READ, "(?<![\\p{L}’'])I(?:\\s|(?=[’']))" + HAVE_NOT_READ + "\\s" + WORK_ITSELF),
            of(
                    Stance.HAS_NOT_READ,
                    AFTER_WORK + "[,;.]?\\s[(–—-]?\\s?(?:which\\s|though\\s|but\\s)?(?:I(?:\\s|(?=[’'])))?"
                            + HAVE_NOT_READ + "(?:\\s(?:it|this|that|yet)\\b|\\s?[).,;!]|$)"),
            of(Stance.CRITICISES, I + VERY + "disagree(?:d)?\\swith\\s" + TO_WORK),
            of(Stance.CRITICISES, I + "(?:not\\s|un)" + VERY + "(?:convinced|persuaded)\\sby\\s" + TO_WORK),
            of(
                    Stance.CRITICISES,
                    "(?<![\\p{L}’'])I\\s(?:would\\snot|wouldn[’']t|do\\snot|don[’']t|cannot|can[’']t)\\srecommend\\s"
                            + TO_WORK + "(?!.{0,40}\\benough\\b)"),
            of(
                    Stance.CRITICISES,
                    WORK_IS + "(?:flawed|mistaken|misleading|confused|wrong|disappointing|overrated|unconvincing"
                            + "|not\\s(?:very\\s)?(?:convincing|worth))\\b"),
            of(Stance.RECOMMENDS, I + VERY + "(?:" + STRONGLY + ")?recommend\\s" + TO_WORK),
            of(Stance.RECOMMENDS, "^(?:" + STRONGLY + ")?recommend(?:ed)?(?:\\sreading)?:?\\s" + TO_WORK),
            of(
                    Stance.RECOMMENDS,
                    "(?<!\\bnot\\s)\\b(?:worth\\s(?:reading|a\\sread|checking\\sout)|must[- ]read"
                            + "|(?:you|everyone|everybody|people)\\sshould\\s(?:really\\s)?read):?\\s" + WORK_ITSELF),
            of(Stance.RECOMMENDS, "^(?:please\\s|go\\s|do\\s)?(?:read|check\\sout):?\\s" + WORK_ITSELF),
            of(
                    Stance.RECOMMENDS,
                    WORK_IS + "(?:worth\\s(?:reading|a\\sread|your|checking)|must[- ]read|excellent|great|fantastic"
                            + "|brilliant|outstanding|wonderful|superb|(?:" + STRONGLY + ")?recommended)\\b"),
            of(Stance.RECOMMENDS, AFTER_WORK + "[.,;]?\\s[(–—-]?\\s?" + STRONGLY + "recommend(?:ed)?\\b"),
            of(Stance.RECOMMENDS, I + VERY + "(?:loved|enjoyed)\\s(?:reading\\s)?" + TO_WORK),
            of(
                    Stance.HAS_READ,
                    "(?<![\\p{L}’'])I(?:[’'](?:ve|m)|\\s(?:have|had|am|just|also|recently|finally|finished)){0,4}\\s"
                            + "(?:re-?)?read(?:ing)?\\s" + WORK_ITSELF));

    private static Statement of(Stance stance, String pattern) {
        return new Statement(stance, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    /** Whether it is worth looking closer. */
    static boolean mayStandIn(String text) {
        return SIGNS.stream().anyMatch(text::contains);
    }

    static Optional<Stance> in(String sentence) {
        return ALL.stream()
                .filter(statement -> statement.pattern().matcher(sentence).find())
                .map(Statement::stance)
                .findFirst();
    }
}
