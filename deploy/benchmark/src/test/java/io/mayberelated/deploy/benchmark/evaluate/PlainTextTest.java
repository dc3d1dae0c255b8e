package io.mayberelated.deploy.benchmark.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            what is known of TSS (Time Sharing System), today? | what is known of TSS Time Sharing System , today?
            the "small world" effect                           | the small world effect
            -20 degrees - or colder                            | 20 degrees or colder
            state-of-the-art NOT needed OR wanted              | state-of-the-art not needed or wanted
            title: tensor*                                     | title tensor
            """)
    void nothingInASentenceIsAnOperator(String sentence, String words) {
        assertThat(PlainText.of(sentence)).isEqualTo(words);
    }
}
