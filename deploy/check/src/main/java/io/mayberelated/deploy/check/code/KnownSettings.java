package io.mayberelated.deploy.check.code;

import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The settings of a packaged service, found in its {@code @ConfigMapping} interfaces. As an environment variable a
 * setting that is misspelled is passed over in silence; here it is found.
 *
 * @param names as environment variables; one that ends in {@code *} stands for all that begin so
 */
public record KnownSettings(Set<String> names) {
    /** Those of the framework that make sense for an image that is built already. */
    private static final List<String> OF_THE_FRAMEWORK = List.of(
            "quarkus.http.host",
            "quarkus.http.port",
            "quarkus.shutdown.timeout",
            "quarkus.log.level",
            "quarkus.log.console.json.enabled",
            "quarkus.otel.sdk.disabled",
            "quarkus.otel.exporter.otlp.endpoint");

    private static final String OF_THE_VIRTUAL_MACHINE = "JDK_JAVA_OPTIONS";

    public KnownSettings {
        names = Set.copyOf(names);
    }

    /** @param application the folder {@code quarkus-app} */
    static KnownSettings of(Path application) {
        List<Path> jars = Stream.concat(
                        jars(application.resolve("app")),
                        jars(application.resolve("lib/main"))
                                .filter(jar -> jar.getFileName().toString().startsWith("io.mayberelated.")))
                .toList();
        Set<String> names = new TreeSet<>();
        OF_THE_FRAMEWORK.forEach(name -> names.add(variable(name)));
        names.add(OF_THE_VIRTUAL_MACHINE);
        try (URLClassLoader loader = new URLClassLoader(
                jars.stream().map(KnownSettings::url).toArray(URL[]::new), KnownSettings.class.getClassLoader())) {
            for (Path jar : jars) {
                for (String name : configurations(jar)) {
                    add(loader.loadClass(name), names);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a class that its own jar does not hold", e);
        }
        return new KnownSettings(names);
    }

    /** @param variable of the environment */
    public boolean knows(String variable) {
        return names.stream()
                .anyMatch(name -> name.endsWith("*")
                        ? variable.startsWith(name.substring(0, name.length() - 1))
                        : variable.equals(name));
    }

    private static void add(Class<?> configuration, Set<String> names) {
        ConfigMapping mapping = configuration.getAnnotation(ConfigMapping.class);
        if (mapping != null) {
            new MappedNames(configuration, mapping.prefix()).all().forEach(name -> names.add(variable(name)));
        }
    }

    /** As MicroProfile Config spells a setting in the environment. */
    static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException("%s is not there: build the services first".formatted(folder), e);
        }
    }

    private static List<String> configurations(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return new ArrayList<>(file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("io/mayberelated/") && name.endsWith("Config.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList());
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
