package io.mayberelated.deploy.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes images on a given base. They depend on nothing but what goes in: the same folders and the same base make the
 * same bytes, whoever makes them and whenever.
 */
final class Images {
    /** No one in particular, and not root. */
    private static final String USER = "10001:10001";

    private static final FilePermissions FOLDER = FilePermissions.fromOctalString("755");
    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");

    private final Path project;
    private final Path base;
    private final String version;

    /** @param base an image as {@code docker save} writes it */
    Images(Path project, Path base, String version) {
        this.project = project;
        this.base = base;
        this.version = version;
    }

    /** @return the file, which {@code docker load} reads */
    Path write(Recipe recipe, Path folder) throws Exception {
        Path file = folder.resolve(recipe.name() + ".tar");
        JibContainerBuilder image = Jib.from("tar://" + base)
                .setFileEntriesLayers(layers(recipe))
                .setWorkingDirectory(AbsoluteUnixPath.get("/app"))
                .setEntrypoint(recipe.entrypoint())
                .setUser(USER)
                .addExposedPort(Port.tcp(recipe.port()))
                .setCreationTime(Instant.EPOCH)
                .addLabel("org.opencontainers.image.title", recipe.title())
                .addLabel("org.opencontainers.image.version", version)
                .addLabel("org.opencontainers.image.licenses", "Apache-2.0");
        Path cache = Files.createTempDirectory("layers");
        image.containerize(named(file, recipe)
                .setOfflineMode(true)
                .setToolName("maybe-related")
                .setBaseImageLayersCache(cache.resolve("base"))
                .setApplicationLayersCache(cache.resolve("application")));
        delete(cache);
        return file;
    }

    private Containerizer named(Path file, Recipe recipe) throws InvalidImageReferenceException {
        return Containerizer.to(TarImage.at(file).named("maybe-related/%s:%s".formatted(recipe.name(), version)));
    }

    private List<FileEntriesLayer> layers(Recipe recipe) throws IOException {
        List<FileEntriesLayer> layers = new ArrayList<>(List.of(data()));
        for (Recipe.Layer layer : recipe.layers()) {
            layers.add(layer(layer));
        }
        return layers;
    }

    /** What is to outlive the container; it is the user's, so that a volume in its place is, too. */
    private FileEntriesLayer data() {
        return FileEntriesLayer.builder()
                .setName("data")
                .addEntry(new FileEntry(
                        project,
                        AbsoluteUnixPath.get("/data"),
                        FOLDER,
                        FileEntriesLayer.DEFAULT_MODIFICATION_TIME,
                        USER))
                .build();
    }

    private FileEntriesLayer layer(Recipe.Layer layer) throws IOException {
        FileEntriesLayer.Builder builder = FileEntriesLayer.builder().setName(layer.name());
        Path source = project.resolve(layer.source());
        AbsoluteUnixPath target = AbsoluteUnixPath.get(layer.target());
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.sorted().toList()) {
                boolean single = Files.isRegularFile(source);
                AbsoluteUnixPath inside =
                        single ? target.resolve(source.getFileName()) : target.resolve(source.relativize(path));
                builder.addEntry(path, inside, Files.isDirectory(path) ? FOLDER : FILE);
            }
        }
        return builder.build();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
