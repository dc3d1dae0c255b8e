package io.mayberelated.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {
    private static final Recipe INGEST = Recipe.all().getFirst();

    @TempDir
    private Path folder;

    private Images images;

    @BeforeEach
    void aProjectThatIsBuilt() throws Exception {
        Path application = folder.resolve("project/ingest-service/target/quarkus-app");
        for (String part : List.of("lib", "quarkus", "app")) {
            Files.createDirectories(application.resolve(part));
            Files.writeString(application.resolve(part).resolve(part + ".jar"), part);
        }
        Files.writeString(application.resolve("quarkus-run.jar"), "start");
        Path base = folder.resolve("base.tar");
        Jib.fromScratch().containerize(Containerizer.to(TarImage.at(base).named("base")));
        images = new Images(folder.resolve("project"), base, "1.2.3");
    }

    @Test
    void theSameFoldersMakeTheSameBytes() throws Exception {
        Path first = images.write(INGEST, Files.createDirectory(folder.resolve("first")));
        Path second = images.write(INGEST, Files.createDirectory(folder.resolve("second")));

        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void nobodyRunsAsRoot() throws Exception {
        JsonNode config = config(images.write(INGEST, folder));

        assertThat(config.at("/config/User").asText()).isEqualTo("10001:10001");
    }

    @Test
    void theLabelsSayWhatItIs() throws Exception {
        JsonNode config = config(images.write(INGEST, folder));

        assertThat(config.at("/config/Labels/org.opencontainers.image.version").asText())
                .isEqualTo("1.2.3");
        assertThat(config.at("/config/ExposedPorts").has("8081/tcp")).isTrue();
    }

    @Test
    void whatNobodyButTheOwnerMayReadIsReadableInTheImage() throws Exception {
        Path library = folder.resolve("project/ingest-service/target/quarkus-app/lib/lib.jar");
        Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rw-------"));

        Path image = images.write(INGEST, folder);

        assertThat(layers(image))
                .contains("-rw-r--r-- 0/0")
                .contains("app/lib/lib.jar")
                .doesNotContain("-rw------- ");
    }

    private static JsonNode config(Path image) throws Exception {
        return new ObjectMapper().readTree(output("tar", "-xOf", image.toString(), "config.json"));
    }

    private static String layers(Path image) throws Exception {
        JsonNode manifest = new ObjectMapper().readTree(output("tar", "-xOf", image.toString(), "manifest.json"));
        StringBuilder listing = new StringBuilder();
        for (JsonNode layer : manifest.at("/0/Layers")) {
            listing.append(output(
                    "sh", "-c", "tar -xOf '%s' '%s' | tar -tvz --numeric-owner".formatted(image, layer.asText())));
        }
        return listing.toString();
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
