package io.mayberelated.ingest.catalogue;

/** Words that name nothing. */
final class Common {
    private static final WordSet FUNCTION = WordSet.of("""
            a an the and or nor but if then than as at by for from in into of off on onto over per to up upon via vs with
            without within about above across after against along among around before behind below between beyond during
            toward towards under until is are was were be been being am do does did done has have had having can could may
            might must shall should will would it its this that these those there here he she they them their his her
            we us our you your i me my who whom whose which what when where why how not no yes so such too very just only
            also more most less least much many some any all both each every few other another same own new""");

    /** What people call the things they link to when they give them no name. */
    private static final WordSet POINTING = WordSet.of("""
            paper papers post posts article articles blog blogs blogpost blogposts link links comment comments thread work
            works page report reports study studies book books chapter series sequence talk podcast interview video
            transcript summary summaries review reviews code repo repository website site newsletter version full text
            draft first second third one two three last previous previously past earlier recent recently original
            following followup followups follow related similar different several various separate accompanying associated
            linked reference section appendix part example examples results result research argument arguments discussion
            response responses reply read see seen said says say argued argue argues wrote written showed shown proposed
            suggested mentioned described discussed covered summarized summarised method methods approach approaches
            algorithm algorithms model models idea ideas technique techniques project projects agenda proposal proposals
            data dataset evidence case cases definition list overview authors author abstract tweet thesis press release""");

    /** Words that join the parts of a longer name. */
    private static final WordSet LINKING = WordSet.of("of for on");
    /** The same after a name; "on" tells where it was published. */
    private static final WordSet LINKING_ON = WordSet.of("of for");

    private Common() {}

    static boolean isFunction(long word) {
        return FUNCTION.holds(word);
    }

    static boolean isPointing(long word) {
        return POINTING.holds(word) || FUNCTION.holds(word);
    }

    static boolean isLinking(long word) {
        return LINKING.holds(word);
    }

    static boolean isLinkingOn(long word) {
        return LINKING_ON.holds(word);
    }

    /** How many words carry a meaning of their own. */
    static int content(Tokens tokens) {
        return content(tokens, 0, tokens.last());
    }

    static int content(Tokens tokens, int first, int last) {
        int content = 0;
        for (int i = first; i <= last; i++) {
            content += isFunction(tokens.hash(i)) || tokens.isNumber(i) ? 0 : 1;
        }
        return content;
    }

    /** How many words tell what it is about: not "two", not "paper", not single letters. */
    static int telling(Tokens tokens) {
        int telling = 0;
        for (int i = 0; i < tokens.size(); i++) {
            telling += isPointing(tokens.hash(i)) || tokens.isNumber(i) || tokens.length(i) < 2 ? 0 : 1;
        }
        return telling;
    }
}
