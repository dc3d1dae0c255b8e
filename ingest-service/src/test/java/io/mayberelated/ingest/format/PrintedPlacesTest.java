package io.mayberelated.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format that tells volume and pages makes of them the name by which short references tell a work. */
class PrintedPlacesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@article{a, title={Utility Theory}, author={Aumann, Robert J.}, year=1962, volume={30}, pages={445--462}}",
                "TY  - JOUR\nTI  - Utility Theory\nAU  - Aumann, Robert J.\nPY  - 1962\nVL  - 30\nSP  - 445\nEP  - 462\nER  - \n",
                "[{\"type\":\"article-journal\",\"title\":\"Utility Theory\",\"author\":[{\"family\":\"Aumann\",\"given\":\"Robert J.\"}],\"issued\":{\"date-parts\":[[1962]]},\"volume\":\"30\",\"page\":\"445-462\"}]",
                "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":{\"DOI\":\"10.2307/1909888\",\"title\":[\"Utility Theory\"],\"author\":[{\"given\":\"Robert J.\",\"family\":\"Aumann\"}],\"issued\":{\"date-parts\":[[1962]]},\"volume\":\"30\",\"page\":\"445\"}}",
                "{\"id\":\"https://openalex.org/W1\",\"display_name\":\"Utility Theory\",\"publication_year\":1962,\"authorships\":[{\"author\":{\"display_name\":\"Robert J. Aumann\"}}],\"biblio\":{\"volume\":\"30\",\"first_page\":\"445\"}}",
                "{\"paperId\":\"1\",\"title\":\"Utility Theory\",\"year\":1962,\"authors\":[{\"name\":\"R. Aumann\"}],\"externalIds\":{\"DOI\":\"10.2307/1909888\"},\"journal\":{\"volume\":\"30\",\"pages\":\"445 - 462\"}}"
            })
    void tellsWhereAWorkIsPrinted(String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        FileFormat format = new Formats().recognise(new BufferedInputStream(new ByteArrayInputStream(bytes)));

        assertThat(Collected.of(format, bytes).work(0).identifiers())
                .contains(new WorkName(Scheme.PRINTED, "aumann 1962 30 445"));
    }
}
