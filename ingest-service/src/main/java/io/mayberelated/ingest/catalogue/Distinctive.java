package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.catalogue.Rarity.Uses;
import java.util.List;
import java.util.Optional;

/** Keeps of the names that works have by themselves those that are no words of the field. */
final class Distinctive {
    /** Others use an acronym that one work brought; when many do it has become a word of the field. */
    private static final int ACRONYM_ELSEWHERE_MAX = 3;

    /** Longer titles are no way of speaking, though others repeat them. */
    private static final int LONG = 6;

    private static final int TELLING_MIN = 2;
    /** So many works may use the words after the one that brought them before they are words of the field. */
    private static final int FOLLOWERS_MAX = 20;
    /** The same for a title, which does not say that it brings its words. */
    private static final int FOLLOWERS_OF_TITLE_MAX = 3;

    private final Rarity rarity;
    private final List<KnownWork> works;

    Distinctive(Rarity rarity, List<KnownWork> works) {
        this.rarity = rarity;
        this.works = works;
    }

    /** Nobody had it before the work, or others write it as a name only. */
    boolean isFirst(Phrase phrase) {
        Uses uses = rarity.uses(phrase.words());
        return uses.isOnlyAsName() || uses.isNotBefore(works.get(phrase.work()));
    }

    /** Nobody is known to have had it before the work; or not many have it, and as a name, or it is the work's title. */
    boolean isTakenUp(Phrase phrase) {
        Uses uses = rarity.uses(phrase.words());
        boolean isName = uses.isOnlyAsName() || phrase.rule() == Rule.HEAD;
        return uses.isNotBefore(works.get(phrase.work())) || (isName && uses.others() <= FOLLOWERS_MAX);
    }

    /** As it is, or to be written otherwise, or not at all. */
    Optional<Phrase> kept(Phrase phrase) {
        Uses uses = rarity.uses(phrase.words());
        Tokens tokens = Tokens.of(phrase.words());
        return switch (phrase.rule()) {
            case TITLE -> Optional.of(inAnyCase(tokens.size() > LONG || isOwn(phrase, tokens, uses), phrase));
            case MAIN_TITLE ->
                Optional.of(inAnyCase(
                        tokens.size() > LONG || (uses.isNone() && Common.telling(tokens) > TELLING_MIN), phrase));
            case SHORT_TITLE -> shortTitle(phrase, tokens, uses);
            case HEAD -> head(phrase, tokens, uses);
            case ABBREVIATED -> only(Common.telling(tokens) >= TELLING_MIN && isFollowed(phrase, uses), phrase);
            case INTRODUCED -> only(isIntroduced(phrase, uses), phrase);
            case TOLD -> only(uses.isNone(), phrase);
            case TITLE_START -> only(uses.isOnlyAsName() || isHardlyUsed(phrase, uses), phrase);
            case EDITION -> only(rarity.claimants(phrase.words()) > 1, phrase);
            case SHARED_START -> only(uses.isNone() && rarity.claimants(phrase.words()) > 1, phrase);
            case OVERRIDDEN,
                    CONCEPT,
                    LEARNED,
                    LEARNED_ONCE,
                    ACRONYM,
                    RESULT,
                    AUTHOR_TOPIC,
                    AUTHOR_YEAR,
                    AUTHOR_YEAR_ONLY,
                    REFERENCE,
                    REFERENCE_UNTITLED,
                    QUOTED -> Optional.of(phrase);
        };
    }

    private static Phrase inAnyCase(boolean isAny, Phrase phrase) {
        return phrase.written(isAny ? Writing.ANY : Writing.AS_TITLE);
    }

    /** Nobody else has the words, or a few took them up later. */
    private boolean isHardlyUsed(Phrase phrase, Uses uses) {
        return uses.isNone() || (uses.others() <= FOLLOWERS_OF_TITLE_MAX && uses.isNotBefore(works.get(phrase.work())));
    }

    /** The same, or others write three words or more as a name only. */
    private boolean isOwn(Phrase phrase, Tokens tokens, Uses uses) {
        return isHardlyUsed(phrase, uses) || (uses.isOnlyAsName() && Common.telling(tokens) > TELLING_MIN);
    }

    private Optional<Phrase> shortTitle(Phrase phrase, Tokens tokens, Uses uses) {
        if (Common.telling(tokens) >= TELLING_MIN && isOwn(phrase, tokens, uses)) {
            return Optional.of(phrase.written(Writing.ANY));
        }
        return only(tokens.size() > 1 || uses.isNone() || Introductions.isCoined(phrase.words()), phrase);
    }

    private static Optional<Phrase> head(Phrase phrase, Tokens tokens, Uses uses) {
        if (Introductions.isCoined(phrase.words()) || (uses.isNone() && Common.content(tokens) > 0)) {
            return Optional.of(phrase);
        }
        return only(uses.isOnlyAsName() && Common.telling(tokens) >= TELLING_MIN, phrase.written(Writing.AS_TITLE));
    }

    /** What a work says it brings is its own, unless others had it before, or so many have it that it names none. */
    private boolean isIntroduced(Phrase phrase, Uses uses) {
        if (Introductions.isCoined(phrase.words())) {
            return !Introductions.isAcronym(phrase.words()) || uses.others() <= ACRONYM_ELSEWHERE_MAX;
        }
        return isFollowed(phrase, uses);
    }

    /** Nobody had the words before, and not too many have them now. */
    private boolean isFollowed(Phrase phrase, Uses uses) {
        return uses.isNone() || (uses.others() <= FOLLOWERS_MAX && uses.isNotBefore(works.get(phrase.work())));
    }

    private static Optional<Phrase> only(boolean isKept, Phrase phrase) {
        return isKept ? Optional.of(phrase) : Optional.empty();
    }
}
