package io.mayberelated.deploy.check.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The project after its build.
 *
 * @param root    its folder
 * @param version which its images have as their tag
 */
public record Project(Path root, String version) {
    private static final String IMAGES = "maybe-related/";
    private static final List<String> SERVICES = List.of("ingest-service", "search-service", "recommend-service");
    private static final String BROKER = "broker";

    /** @param root the folder of the project that this class was built with */
    public static Project at(Path root) {
        Properties properties = new Properties();
        try (InputStream file = Project.class.getResourceAsStream("/io/mayberelated/deploy/check/project.properties")) {
            properties.load(Optional.ofNullable(file)
                    .orElseThrow(() -> new IllegalStateException("built without project.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Project(root.toAbsolutePath().normalize(), properties.getProperty("version"));
    }

    /** The overlays, each a folder. */
    public List<Path> overlays() {
        try (Stream<Path> folders = Files.list(root.resolve("deploy/kubernetes/overlays"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The images that {@code bin/images} makes. */
    public Set<String> images() {
        return Stream.concat(SERVICES.stream(), Stream.of(BROKER))
                .map(name -> IMAGES + name + ":" + version)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What the service of an image can be told; empty for what is no service of ours.
     *
     * @throws IllegalStateException when it is not built
     */
    public Optional<KnownSettings> settings(String image) {
        return SERVICES.stream()
                .filter(name -> image.startsWith(IMAGES + name))
                .findFirst()
                .map(name ->
                        KnownSettings.of(root.resolve(name).resolve("target").resolve("quarkus-app")));
    }
}
