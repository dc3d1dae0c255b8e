package io.mayberelated.deploy.images;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** {@code MakeImages PROJECT BASE FOLDER} writes all images. */
public final class MakeImages {
    private MakeImages() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[2]));
        Images images =
                new Images(Path.of(args[0]).toRealPath(), Path.of(args[1]).toRealPath(), version());
        for (Recipe recipe : Recipe.all()) {
            Path file = images.write(recipe, folder);
            System.out.printf("%s: %,d MB%n", file, Files.size(file) / 1_000_000);
        }
    }

    private static String version() throws Exception {
        Properties properties = new Properties();
        try (InputStream file = MakeImages.class.getResourceAsStream("project.properties")) {
            properties.load(Optional.ofNullable(file)
                    .orElseThrow(() -> new IllegalStateException("built without project.properties")));
        }
        return properties.getProperty("version");
    }
}
