package io.mayberelated.events.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            causal world models                    → causal world models
            "causal world" models                  → "causal world" models
            “causal world” models                  → "causal world" models
            agents -robust                         → agents -robust
            agents NOT robust                      → agents -robust
            agents --robust                        → agents -robust
            robust OR causal agents                → (robust | causal) agents
            (robust OR causal) -(toy model)        → [(robust | causal)] -[toy model]
            state-of-the-art                       → state-of-the-art
            causal - world                         → causal world
            caus* c* *                             → caus… c* *
            title:attention author:vaswani         → TITLE:attention AUTHOR:vaswani
            TITLE:"all you need"                   → TITLE:"all you need"
            title:(all need*)                      → [TITLE:all TITLE:need…]
            -author:aumann                         → -AUTHOR:aumann
            venue:NeurIPS                          → VENUE:NeurIPS
            year:2019                              → 2019..2019
            year:2019..2024                        → 2019..2024
            year:2019-2024                         → 2019..2024
            year:2019..                            → 2019..
            year:..2024                            → ..2024
            year:(2019 OR 2021)                    → [(2019..2019 | 2021..2021)]
            kind:comment                           → kind=comment
            thread:forum:G2Lne2Fi7Qra5Lbuf         → thread=forum:G2Lne2Fi7Qra5Lbuf
            site:https://www.LessWrong.com/        → site=lesswrong.com
            has:abstract                           → has=abstract
            mentions:arxiv:2402.10877v2            → mentions=arxiv:2402.10877
            mentions:https://arxiv.org/abs/2402.10877 → mentions=arxiv:2402.10877
            mentions:"Attention is all you need"   → mentions=title:attention is all you need
            cites:10.2307/1909888                  → cites=doi:10.2307/1909888
            10.2307/1909888                        → <doi:10.2307/1909888>
            see arXiv:2402.10877 first             → see <arxiv:2402.10877> first
            (10.1016/0004-3702(94)90041-8)         → [<doi:10.1016/0004-3702(94)90041-8>]
            https://www.lesswrong.com/posts/G2Lne2Fi7Qra5Lbuf/selection-theorems → <forum:lesswrong/G2Lne2Fi7Qra5Lbuf>
            lemma:zorn 3:1 a:b                     → lemma:zorn 3:1 a:b
            """)
    void readsWhatWasMeant(String text, String meaning) {
        assertThat(said(Question.read(text).whole())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            year:soon        | a range of years
            kind:book        | work or comment
            has:everything   | one of abstract
            site:here        | a host
            """)
    void whatAFieldCannotHaveIsReadAsWordsAndSaidSo(String text, String rule) {
        Question question = Question.read(text);

        assertThat(question.whole().parts()).containsExactly(new Clause.Word(text));
        assertThat(question.notes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo(text);
            assertThat(note.says()).contains(rule);
        });
    }

    @Test
    void aNameAloneIsToldApart() {
        assertThat(Question.read(" 2402.10877 ").named()).isPresent();
        assertThat(Question.read("2402.10877 agents").named()).isEmpty();
    }

    @Test
    void moreThanCanBeLookedUpIsSaid() {
        assertThat(Question.read("word ".repeat(128)).excess()).isEmpty();
        assertThat(Question.read("word ".repeat(129)).excess()).get().asString().contains("at most 128");
        assertThat(Question.read("wo* ".repeat(9)).excess()).get().asString().contains("at most 8");
    }

    private static String said(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text) -> text;
            case Clause.Phrase(String text) -> '"' + text + '"';
            case Clause.Prefix(String text) -> text + "…";
            case Clause.Within(Clause.Field field, Clause.Text what) -> field + ":" + said(what);
            case Clause.Years(var from, var to) ->
                from.map(Object::toString).orElse("") + ".."
                        + to.map(Object::toString).orElse("");
            case Clause.OfKind(var kind) -> "kind=" + kind.name().toLowerCase(Locale.ROOT);
            case Clause.InThread(String thread) -> "thread=" + thread;
            case Clause.OnSite(String host) -> "site=" + host;
            case Clause.Mentions(var work) -> "mentions=" + work;
            case Clause.Cites(var work) -> "cites=" + work;
            case Clause.Has(var part) -> "has=" + part.said();
            case Clause.Named(var name, String _) -> "<" + name + ">";
            case Clause.Not(var what) -> "-" + part(what);
            case Clause.AnyOf(var alternatives) ->
                alternatives.stream().map(QuestionTest::said).collect(Collectors.joining(" | ", "(", ")"));
            case Clause.Group(var parts) ->
                parts.stream().map(QuestionTest::part).collect(Collectors.joining(" "));
        };
    }

    private static String part(Clause clause) {
        return clause instanceof Clause.Group ? "[" + said(clause) + "]" : said(clause);
    }
}
