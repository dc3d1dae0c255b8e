package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.catalogue.Habits.Habit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What texts teach: words that independent ones link to one work and hardly to anything else, names that a text about a
 * work introduces, acronyms that it explains with the words of a title.
 */
final class Learning {
    private static final int TEXTS_MIN = 2;
    /** Of the texts that link the words. */
    private static final double SHARE_MIN = 0.75;

    private static final int CONTENT_MIN = 2;
    /** How many abstracts may hold the words for each text that links them: beyond, they are words of the field. */
    private static final int ABSTRACTS_A_TEXT_MAX = 5;

    private final List<KnownWork> works;
    private final Acronyms acronyms;
    private final Map<Long, Integer> workByName = new HashMap<>();
    private final Rarity rarity;
    private final Distinctive distinctive;

    /** What is learned from some texts. */
    record Learned(List<Phrase> phrases, Habits habits) {}

    /** @param usage all that will be asked about */
    Learning(List<KnownWork> works, Acronyms acronyms, Usage usage) {
        this.works = works;
        this.acronyms = acronyms;
        Map<Long, Boolean> wanted = new HashMap<>();
        usage.bySource().values().forEach(said -> {
            said.anchors().forEach(anchor -> wanted.put(KnownWork.hash(anchor.target()), true));
            said.about().ifPresent(about -> wanted.put(KnownWork.hash(about), true));
        });
        for (int work = 0; work < works.size(); work++) {
            for (long name : works.get(work).names()) {
                if (wanted.containsKey(name)) {
                    workByName.put(name, work);
                }
            }
        }
        this.rarity = Rarity.of(candidates(usage), works);
        this.distinctive = new Distinctive(rarity, works);
    }

    /** @param usage a part of what this was made for */
    Learned from(Usage usage) {
        Habits habits = Habits.of(usage, workByName);
        List<Phrase> phrases = new ArrayList<>();
        habits.all().forEach(habit -> name(habit).ifPresent(phrases::add));
        Map<Phrase, Integer> texts = new HashMap<>();
        introduced(usage).forEach(phrase -> texts.merge(phrase, 1, Integer::sum));
        texts.forEach((phrase, count) -> {
            if (count >= TEXTS_MIN || Introductions.isCoined(phrase.words())) {
                distinctive.kept(phrase).ifPresent(phrases::add);
            }
        });
        usage.bySource().values().forEach(said -> phrases.addAll(acronyms.of(said.definitions())));
        return new Learned(phrases.stream().distinct().toList(), habits);
    }

    private List<Phrase> candidates(Usage usage) {
        List<Phrase> all = new ArrayList<>(introduced(usage));
        Habits.of(usage, workByName)
                .all()
                .forEach(habit -> habit.textsByWork()
                        .keySet()
                        .forEach(work -> all.add(new Phrase(habit.words(), work, Rule.LEARNED, Writing.ANY))));
        return all;
    }

    private List<Phrase> introduced(Usage usage) {
        List<Phrase> phrases = new ArrayList<>();
        usage.bySource()
                .values()
                .forEach(said -> said.about()
                        .map(about -> workByName.get(KnownWork.hash(about)))
                        .ifPresent(work -> said.introduced().forEach(name -> phrases.add(introduced(name, work)))));
        return phrases;
    }

    private static Phrase introduced(String name, int work) {
        Writing writing = Introductions.isCoined(name) ? Writing.EXACT : Writing.ANY;
        return new Phrase(name, work, Rule.TOLD, writing);
    }

    private Optional<Phrase> name(Habit habit) {
        return habit.textsByWork().keySet().stream()
                .filter(work -> work != Phrase.NO_WORK)
                .max(Comparator.comparingInt(habit::texts))
                .filter(work -> habit.texts(work) >= SHARE_MIN * habit.texts())
                .flatMap(work -> name(habit.words(), work, habit.texts(work)));
    }

    private Optional<Phrase> name(String words, int work, int texts) {
        Tokens tokens = Tokens.of(words);
        boolean isCoined = Introductions.isCoined(words);
        boolean isName = isCoined || Common.content(tokens) >= CONTENT_MIN;
        int others = rarity.uses(words).others();
        if (texts >= TEXTS_MIN && isName && (isCoined || others <= ABSTRACTS_A_TEXT_MAX * texts)) {
            return Optional.of(new Phrase(words, work, Rule.LEARNED, writing(tokens, isCoined)));
        }
        boolean isOwn = isName && others == 0 && works.get(work).words().placeInTitle(tokens.words()) >= 0;
        return isOwn
                ? Optional.of(new Phrase(words, work, Rule.LEARNED_ONCE, writing(tokens, isCoined)))
                : Optional.empty();
    }

    private static Writing writing(Tokens tokens, boolean isCoined) {
        if (isCoined) {
            return Writing.EXACT;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.isCapital(i) && !tokens.isNumber(i) && !Common.isFunction(tokens.hash(i))) {
                return Writing.ANY;
            }
        }
        return Writing.AS_TITLE;
    }
}
