package io.mayberelated.recommend.readers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingListTest {
    @Test
    void anEntryOfBibTeXIsOneWorkByAllItsNames() {
        List<List<WorkName>> entries = ReadingList.entries("""
                @comment{not an entry}
                @inproceedings{richens2024,
                  title     = {Robust Agents Learn {Causal} World Models},
                  eprint    = {2402.10877},
                  archivePrefix = {arXiv}
                }
                @article{conant1970,
                  title = "Every good regulator of a system must be a model of that system",
                  doi   = {10.1080/00207727008920220},
                }
                """);

        assertThat(entries)
                .containsExactly(
                        names("arxiv:2402.10877", "title:robust agents learn causal world models"),
                        names(
                                "doi:10.1080/00207727008920220",
                                "title:every good regulator of a system must be a model of that system"));
    }

    @Test
    void anEntryOfRisIsOneWork() {
        List<List<WorkName>> entries = ReadingList.entries("""
                TY  - JOUR
                TI  - Optimal policies tend to seek power
                UR  - https://arxiv.org/abs/1912.01683v9
                ER  -
                TY  - JOUR
                T1  - Selection Theorems
                DO  - 10.1000/xyz
                ER  -
                """);

        assertThat(entries)
                .containsExactly(
                        names("arxiv:1912.01683", "title:optimal policies tend to seek power"),
                        names("doi:10.1000/xyz", "title:selection theorems"));
    }

    @Test
    void anObjectOfCslJsonIsOneWork() {
        List<List<WorkName>> entries = ReadingList.entries("""
                [{"id":"a","type":"article","title":"Optimal policies tend to seek power","URL":"https://arxiv.org/abs/1912.01683",
                "author":[{"family":"Turner","given":"A."}],"issued":{"date-parts":[[2019]]}},
                {"id":"b","DOI":"10.1000/xyz"}]
                """);

        assertThat(entries)
                .containsExactly(
                        names("arxiv:1912.01683", "title:optimal policies tend to seek power"),
                        names("doi:10.1000/xyz"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arXiv:2402.10877                                          | arxiv:2402.10877
            see https://arxiv.org/pdf/2402.10877.pdf, which is good   | arxiv:2402.10877
            (doi:10.1080/00207727008920220).                          | doi:10.1080/00207727008920220
            https://www.lesswrong.com/posts/G2Lne2Fi7Qra5Lbuf/x       | forum:lesswrong/G2Lne2Fi7Qra5Lbuf
            isbn:9780262035613                                        | isbn:9780262035613
            """)
    void aLineNamesAWork(String line, String name) {
        assertThat(ReadingList.entries(line)).hasSize(1);
        assertThat(ReadingList.entries(line).getFirst()).contains(WorkName.parse(name));
    }

    @Test
    void eachLineIsAnEntryWhereNothingElseIsOne() {
        assertThat(ReadingList.entries("arXiv:2402.10877\nnothing here\narXiv:1912.01683"))
                .containsExactly(names("arxiv:2402.10877"), names("arxiv:1912.01683"));
    }

    private static List<WorkName> names(String... names) {
        return List.of(names).stream().map(WorkName::parse).toList();
    }
}
