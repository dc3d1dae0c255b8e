package io.mayberelated.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `(1) Suresh, M. R.; Milstein, C. Analytical Biochemistry 1985, 151, 192–195.`              | suresh 1985 151 192
            `1 E. Ferreira-Silva and E. de S. Lima, Mammalia 70, 12 (2006).`                           | silva 2006 70 12
            `[1] A.K. Rowton, J.K. Ausserer, Mammalia 70 (2006) 192–195.`                              | rowton 2006 70 192
            `Owen-Smith, B. D., & Burry, H. C. (1972). Arthritis. Rheumatology, 11(6), 281–286.`       | smith 1972 11 281
            `Lou, Baiyang, and Jian Pan. 2015. “Coating.” Nature 29 (5) (October): 406–409.`           | lou 2015 29 406
            `Lou, B. et al., 2015. Coating. Nature, 29(5), pp.406–409.`                                | lou 2015 29 406
            `[1]B. Lou and J. Pan, “Coating,” Nature, vol. 29, no. 5, pp. 406–409, Dec. 2015.`         | lou 2015 29 406
            `Lou, Baiyang et al. “Coating.” Nature 29.5 (2015): 406–409. Print.`                       | lou 2015 29 406
            `Miettinen M, Lasota J. Tumors at sites. Semin Diagn Pathol. 2006;23:70–83.`               | miettinen 2006 23 70
            `Mehdi SA, Dalton DJN (2004) Reconstruction. Knee Surg 12:180–183`                         | mehdi 2004 12 180
            `Jiang, H., Zacharis, W. Potassium. Nucleic Acids Res. 19, 6943–6948 (1991)`               | jiang 1991 19 6943
            `G. A. Somorjai,Surf. Sci., 2, 298 (1964).`                                                | somorjai 1964 2 298
            `Simplicial models  [link] Iacopini, I., 2019. Nature communications, Vol 10(1), pp. 2485.` | iacopini 2019 10 2485
            `Announcements. (1993). Journal of Paediatrics, 29(5), 406a–406.`                          | announcements 1993 29 406a
            `Anon, 1993. Announcements. Journal of Paediatrics, 29(5), p.406a.`                        | announcements 1993 29 406a
            """)
    void readsWhereAWorkIsPrintedInEveryStyle(String line, String printed) {
        assertThat(ReferenceLine.in(line))
                .singleElement()
                .satisfies(found -> assertThat(found.printed())
                        .anySatisfy(name -> assertThat(name).hasToString("printed:" + printed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2017 the Transformer changed everything, and Paul Christiano said so.",
                "Paul Christiano and Ajeya Cotra argued in 2019 that this is what failure looks like.",
                "I read it in 2019 and liked it, vol. 2 even more.",
                "BERT (2018) was pre-trained on two tasks.",
                "1985, 151, 192",
                "Maybe related: Attention Is All You Need, which is from 2017"
            })
    void takesNoSentenceForAReference(String text) {
        assertThat(ReferenceLine.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[3] David Hoiem, Alexei Efros, and Martial Hebert. Putting objects in perspective. IJCV, 2008.",
                "• Vaswani, A., Shazeer, N. (2017). Attention is all you need.",
                "Hildebrand, Francis B., Introduction to Numerical Analysis, Dover Publications, 1987",
                "Kumar, S. P. (n.d.). Moral Foundations of Social Order. Applied Ethics, 101–108."
            })
    void aReferenceNeedNotSayWhereItIsPrinted(String line) {
        assertThat(ReferenceLine.in(line)).hasSize(1);
    }
}
