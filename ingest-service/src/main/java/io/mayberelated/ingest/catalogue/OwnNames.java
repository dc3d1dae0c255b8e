package io.mayberelated.ingest.catalogue;

import java.util.ArrayList;
import java.util.List;

/** What works are called by themselves, by their titles and abstracts, and by people's overrides. */
final class OwnNames {
    private final List<KnownWork> works;
    private final List<Phrase> all = new ArrayList<>();

    OwnNames(List<KnownWork> works) {
        this.works = works;
        for (int work = 0; work < works.size(); work++) {
            all.addAll(TitlePhrases.of(works.get(work).title(), work));
            for (String name : works.get(work).introduced()) {
                Writing writing = Introductions.isCoined(name) ? Writing.EXACT : Writing.ANY;
                all.add(new Phrase(name, work, Rule.INTRODUCED, writing));
            }
        }
        all.addAll(Abbreviations.of(works).shortened(all));
    }

    /** All that they may be called, whether or not others are, too. */
    List<Phrase> all() {
        return all;
    }

    List<Phrase> distinctive(Acronyms acronyms, Overrides overrides) {
        List<Phrase> names = new ArrayList<>(Distinctive.of(all, works));
        names.addAll(acronyms.ofWorks());
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
