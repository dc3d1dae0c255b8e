package io.mayberelated.ingest.catalogue;

import java.util.ArrayList;
import java.util.List;

/** What works are called by themselves, by their titles and abstracts, and by people's overrides. */
final class OwnNames {
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
