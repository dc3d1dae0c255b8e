package io.mayberelated.ingest.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What works are called by themselves, by their titles and abstracts, and by people's overrides. */
final class OwnNames {
    private static final Set<Rule> BROUGHT = EnumSet.of(Rule.INTRODUCED, Rule.HEAD);
    private static final Set<Rule> TITLES = EnumSet.of(Rule.TITLE, Rule.SHORT_TITLE, Rule.MAIN_TITLE, Rule.HEAD);
    private static final int INITIALS_MIN = 3;
    private static final int INITIALS_MAX = 6;

    private final List<Phrase> all = new ArrayList<>();
    private final Distinctive distinctive;

    OwnNames(List<KnownWork> works) {
        for (int work = 0; work < works.size(); work++) {
            all.addAll(TitlePhrases.of(works.get(work).title(), work));
            for (String name : works.get(work).introduced()) {
                Writing writing = Introductions.isCoined(name) ? Writing.EXACT : Writing.ANY;
                all.add(new Phrase(name, work, Rule.INTRODUCED, writing));
            }
        }
        all.addAll(Abbreviations.of(works).shortened(all));
        distinctive = new Distinctive(Rarity.of(all, works), works);
    }

    /** What is theirs alone. */
    List<Phrase> own() {
        return all.stream().flatMap(phrase -> distinctive.kept(phrase).stream()).toList();
    }

    /** What names them only where it is said to be a paper's: others after them have it too, or nobody writes it out. */
    List<Phrase> spoken() {
        List<Phrase> spoken = new ArrayList<>();
        for (Phrase phrase : all) {
            if (!distinctive.isTakenUp(phrase)) {
                continue;
            }
            if (BROUGHT.contains(phrase.rule()) && distinctive.kept(phrase).isEmpty()) {
                spoken.add(phrase);
            }
            if (TITLES.contains(phrase.rule())) {
                initials(phrase).ifPresent(spoken::add);
            }
        }
        return spoken;
    }

    /** "FDT" for "Functional Decision Theory". */
    private static Optional<Phrase> initials(Phrase title) {
        Tokens words = Tokens.of(title.words());
        if (words.size() < INITIALS_MIN || words.size() > INITIALS_MAX || Common.content(words) < words.size()) {
            return Optional.empty();
        }
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            initials.appendCodePoint(Character.toUpperCase(words.surface(i).codePointAt(0)));
        }
        return Optional.of(new Phrase(initials.toString(), title.work(), Rule.RESULT, Writing.EXACT));
    }

    /** What nobody had before them, though it may now be everybody's. */
    List<Phrase> first() {
        return all.stream().filter(distinctive::isFirst).toList();
    }

    static List<Phrase> overridden(Overrides overrides, List<KnownWork> works) {
        List<Phrase> names = new ArrayList<>();
        overrides
                .concepts()
                .forEach(concept -> names.add(new Phrase(concept, Phrase.NO_WORK, Rule.CONCEPT, Writing.ANY)));
        overrides.nicknames().forEach(nickname -> names.addAll(overridden(nickname, works)));
        return names;
    }

    private static List<Phrase> overridden(Overrides.Nickname nickname, List<KnownWork> works) {
        long name = KnownWork.hash(nickname.work().name());
        Writing writing = nickname.isExact() ? Writing.EXACT : Writing.ANY;
        List<Phrase> phrases = new ArrayList<>();
        for (int work = 0; work < works.size(); work++) {
            if (works.get(work).answersTo(name)) {
                phrases.add(new Phrase(nickname.words(), work, Rule.OVERRIDDEN, writing));
            }
        }
        return phrases;
    }
}
