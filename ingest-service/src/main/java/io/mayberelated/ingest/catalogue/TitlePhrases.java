package io.mayberelated.ingest.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write for a title: the whole, the part before the colon, the part before its preposition. */
final class TitlePhrases {
    /** From so many words on a title is no accident in any case. */
    private static final int LONG = 4;

    private static final int SUBTITLE_LONG = 5;
    private static final int CONTENT_MIN = 2;
    /** What follows the colon says what the name before it is; "2019 Class" and "1.5B Release" do not. */
    private static final int EXPLAINING = 3;
    /** Two words before a preposition are most often just a subject. */
    private static final int START_CONTENT_MIN = 3;

    /** What a source puts before a title and is no part of it. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:paper|book|new paper|blog post|post|report|full report|introducing|announcing|presenting|\\[[^\\]]{1,30}\\])\\s*[:\\s]\\s*(?=\\S)");

    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?)\\s+");
    private static final Pattern REMARK = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,60})[)\\]]\\s*$");
    private static final Pattern SEGMENT = Pattern.compile("[:?!.]\\s+|\\s+[-–—|]\\s+|—");
    private static final Pattern BEFORE_PREPOSITION = Pattern.compile(
            "(?i)^(the\\s+|an?\\s+|on\\s+|towards?\\s+)?(.+?)\\s+(?:in|for|with|via|using|as|through|by|under|and its)\\s+.*$");
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:the\\s+case\\s+for|in\\s+defen[cs]e\\s+of|on|towards?|understanding)\\s+(?:the\\s+|an?\\s+)?");
    private static final Pattern WHAT_IS = Pattern.compile("(?i)^what (?:is|are) (?:an? |the )?([^?:]{5,60})\\?.*$");

    private final int work;
    private final List<Phrase> phrases = new ArrayList<>();

    private TitlePhrases(int work) {
        this.work = work;
    }

    static List<Phrase> of(String title, int work) {
        TitlePhrases made = new TitlePhrases(work);
        String bare = LABEL.matcher(title).replaceFirst("");
        made.whole(title);
        if (!bare.equals(title) && isLong(Tokens.of(bare))) {
            made.whole(bare);
        }
        made.withoutArticle(bare);
        made.withoutRemark(bare);
        made.segments(bare);
        made.afterLead(bare);
        made.question(title);
        Introductions.inTitle(title).forEach(name -> made.add(name, Rule.INTRODUCED, Writing.EXACT));
        return made.phrases;
    }

    private static boolean isLong(Tokens title) {
        return title.size() >= LONG && Common.content(title) >= CONTENT_MIN;
    }

    private void whole(String title) {
        Tokens tokens = Tokens.of(title);
        if (isLong(tokens)) {
            add(title, Rule.TITLE, Writing.ANY);
        } else if (Common.telling(tokens) > 0) {
            boolean isAcronym = tokens.size() == 1 && tokens.isAcronym(0); // "NOTES" is not "Notes"
            add(title, Rule.SHORT_TITLE, isAcronym ? Writing.EXACT : Writing.AS_TITLE);
        }
    }

    /** "The Bitter Lesson" is a bitter lesson to some. */
    private void withoutArticle(String title) {
        String rest = ARTICLE.matcher(title).replaceFirst("");
        if (!rest.equals(title) && Common.content(Tokens.of(rest)) >= CONTENT_MIN) {
            whole(rest);
        }
    }

    /** Whoever writes "Factored Cognition" may mean "Factored Cognition (old)", if there are both. */
    private void withoutRemark(String title) {
        Matcher remark = REMARK.matcher(title);
        if (remark.find() && Introductions.isCoined(remark.group(1))) {
            whole(title.substring(0, remark.start())); // "… (PUnS)"
        } else if (remark.hasMatch() && Common.telling(Tokens.of(title.substring(0, remark.start()))) > 0) {
            add(title.substring(0, remark.start()), Rule.EDITION, Writing.ANY);
        }
    }

    private void segments(String title) {
        List<String> segments = new ArrayList<>();
        Matcher end = SEGMENT.matcher(title);
        int from = 0;
        int second = 0;
        while (end.find()) {
            segments.add(title.substring(from, end.start()));
            from = end.end();
            second = second == 0 ? from : second;
        }
        segments.add(title.substring(from));
        if (segments.size() > 1) {
            parts(segments.getFirst(), title.substring(second));
        }
        segments.forEach(this::start);
    }

    private void parts(String head, String rest) {
        Tokens tokens = Tokens.of(head);
        Tokens explaining = Tokens.of(rest);
        if (Common.content(explaining) >= EXPLAINING) {
            if (isLong(tokens)) {
                add(head, Rule.MAIN_TITLE, Writing.ANY);
            } else if (Common.telling(tokens) > 0 && !isNumeral(head)) {
                add(head, Rule.HEAD, headWriting(head, tokens));
            }
            if (explaining.size() >= SUBTITLE_LONG) {
                add(rest, Rule.MAIN_TITLE, Writing.ANY);
            }
        }
    }

    /** "XVI. An Abstract of the Characters of …". */
    private static boolean isNumeral(String head) {
        return head.chars().allMatch(c -> "IVXLC.".indexOf(c) >= 0 || Character.isWhitespace(c));
    }

    /** A head in sentence case ("Human irrationality: …") is no proper name, and a single word may be anything. */
    private static Writing headWriting(String head, Tokens tokens) {
        if (Introductions.isCoined(head)) {
            return Writing.EXACT;
        }
        boolean isProper = tokens.size() > 1;
        for (int i = 0; i < tokens.size(); i++) {
            isProper &= tokens.isCapital(i) || Common.isFunction(tokens.hash(i));
        }
        return isProper ? Writing.ANY : Writing.AS_TITLE;
    }

    private void start(String segment) {
        Matcher matcher = BEFORE_PREPOSITION.matcher(segment);
        if (matcher.matches()) {
            Tokens tokens = Tokens.of(matcher.group(2));
            if (Common.content(tokens) >= START_CONTENT_MIN) {
                add(matcher.group(2), Rule.TITLE_START, startWriting(tokens));
            } else if (Common.content(tokens) == CONTENT_MIN && isArticle(matcher.group(1))) {
                add(matcher.group(2), Rule.SHARED_START, Writing.ANY);
            }
        }
    }

    /** Three words are often just a subject: "a self-supervised approach". */
    private static Writing startWriting(Tokens tokens) {
        return tokens.size() - tokens.hyphens(0, tokens.last()) >= LONG ? Writing.ANY : Writing.AS_TITLE;
    }

    private static boolean isArticle(String lead) {
        return lead != null && lead.strip().toLowerCase(Locale.ROOT).matches("the|an?");
    }

    /** "The case for aligning narrowly superhuman models". */
    private void afterLead(String title) {
        Matcher lead = LEAD.matcher(title);
        if (lead.find()) {
            String rest = title.substring(lead.end());
            Tokens tokens = Tokens.of(rest);
            if (Common.telling(tokens) >= START_CONTENT_MIN) {
                add(rest, Rule.TITLE_START, startWriting(tokens));
            }
        }
    }

    /** "What is ambitious value learning?" is where it is said. */
    private void question(String title) {
        Matcher question = WHAT_IS.matcher(title);
        if (question.matches() && Common.content(Tokens.of(question.group(1))) >= CONTENT_MIN) {
            add(question.group(1), Rule.TITLE_START, Writing.ANY);
        }
    }

    private void add(String words, Rule rule, Writing writing) {
        phrases.add(new Phrase(words, work, rule, writing));
    }
}
