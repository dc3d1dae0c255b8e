package io.mayberelated.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://arxiv.org/abs/1706.03762v5                       | arxiv:1706.03762
            http://www.arxiv.org/pdf/1706.03762.pdf                  | arxiv:1706.03762
            https://arxiv.org/abs/cs.AI/0601001                      | arxiv:cs/0601001
            https://ar5iv.labs.arxiv.org/html/2304.14997             | arxiv:2304.14997
            https://doi.org/10.48550/arXiv.2304.14997                | arxiv:2304.14997
            https://dx.doi.org/10.2307/1909888                       | doi:10.2307/1909888
            https://dl.acm.org/doi/pdf/10.1145/3375627.3375857       | doi:10.1145/3375627.3375857
            https://link.springer.com/article/10.1007/s11229-020-02834-0 | doi:10.1007/s11229-020-02834-0
            https://openreview.net/forum?id=pOoKI3ouv1               | openreview:pOoKI3ouv1
            https://openreview.net/pdf?noteId=x&id=pOoKI3ouv1        | openreview:pOoKI3ouv1
            https://www.lesswrong.com/posts/G2Lne2Fi7Qra5Lbuf/selection-theorems | forum:lesswrong/G2Lne2Fi7Qra5Lbuf
            https://www.alignmentforum.org/s/Rm6oQRJJmhGCcLvxh/p/i3BTagvt3HbPMx6PN | forum:lesswrong/i3BTagvt3HbPMx6PN
            https://forum.effectivealtruism.org/posts/42reWndoTEhFqu6T8/x | forum:eaforum/42reWndoTEhFqu6T8
            https://aclanthology.org/2020.acl-main.463.pdf           | acl:2020.acl-main.463
            https://www.aclweb.org/anthology/P18-1031/               | acl:p18-1031
            https://pubmed.ncbi.nlm.nih.gov/12345678/                | pmid:12345678
            https://www.gwern.net/Scaling-hypothesis/?utm_source=a#s2 | url:gwern.net/scaling-hypothesis
            https://example.org/?id=3&utm_campaign=x                 | url:example.org/?id=3
            """)
    void findsTheNameInAnAddress(String address, String name) {
        assertThat(WorkAddress.name(address))
                .hasValueSatisfying(found -> assertThat(found).hasToString(name));
    }

    @ParameterizedTest
    @CsvSource({"mailto:someone@example.org", "/posts/abc", "javascript:alert(1)", "https://", "#note-1"})
    void knowsWhatNamesNoWork(String address) {
        assertThat(WorkAddress.name(address)).isEmpty();
    }
}
