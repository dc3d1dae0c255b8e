package io.mayberelated.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkName;
import java.time.Year;
import org.junit.jupiter.api.Test;

class BibTeXTest {
    private final BibTeX format = new BibTeX();

    @Test
    void readsAnEntry() {
        Collected read = Collected.of(format, """
                @string{neurips = "Advances in Neural Information Processing Systems"}
                % a remark
                @inproceedings{conmy2023,
                  title = {Towards Automated Circuit Discovery for {M}echanistic Interpretability},
                  author = {Conmy, Arthur and Adri{\\`a} Garriga-Alonso and others},
                  booktitle = neurips,
                  year = 2023,
                  eprint = {2304.14997}, archivePrefix = {arXiv},
                  url = {https://arxiv.org/abs/2304.14997}
                }
                """);

        Draft.Work work = read.work(0);
        assertThat(work.id()).hasToString("arxiv:2304.14997");
        assertThat(work.title()).isEqualTo("Towards Automated Circuit Discovery for Mechanistic Interpretability");
        assertThat(work.authors()).containsExactly("Arthur Conmy", "Adrià Garriga-Alonso");
        assertThat(work.venue()).contains("Advances in Neural Information Processing Systems");
        assertThat(work.year()).contains(Year.of(2023));
    }

    @Test
    void aWorkWithoutIdentifierIsNamedByItsTitle() {
        Collected read = Collected.of(
                format, "@book{x, title = {Superintelligence: Paths, Dangers, Strategies}, author={Nick Bostrom}}");

        assertThat(read.work(0).id().name())
                .isEqualTo(WorkName.parse("title:superintelligence paths dangers strategies"));
    }

    @Test
    void aTruncatedEntryIsRejectedWithItsLine() {
        Collected read = Collected.of(format, """
                @article{aumann1962,
                  title = {Utility Theory without the Completeness Axiom},
                  doi = {10.2307/1909888}
                }

                @article{broken,
                  title = {Every good regulator of a system must be
                """);

        assertThat(read.drafts).hasSize(1);
        assertThat(read.rejections).singleElement().asString().startsWith("6: ").contains("not closed");
    }

    @Test
    void anUnclosedEntryDoesNotSwallowTheNext() {
        Collected read = Collected.of(format, """
                @article{broken, title = {Every {good regulator},
                @article{aumann1962, title = {Utility Theory without the Completeness Axiom}, doi = {10.2307/1909888}}
                """);

        assertThat(read.drafts).extracting(draft -> draft.text().id()).containsExactly("doi:10.2307/1909888");
    }

    @Test
    void anEntryWithoutTitleIsRejected() {
        Collected read = Collected.of(format, "@misc{nothing, year = {1999}}");

        assertThat(read.rejections).singleElement().asString().isEqualTo("1: entry 'nothing' has no title");
    }
}
