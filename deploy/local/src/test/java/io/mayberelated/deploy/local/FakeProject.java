package io.mayberelated.deploy.local;

import io.mayberelated.deploy.local.process.Service;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Lays out a project as the build does, with {@link FakeService} for each service. */
final class FakeProject {
    private FakeProject() {}

    static void in(Path project) throws IOException {
        for (Service service : Service.values()) {
            put(project, service, FakeService.class);
        }
    }

    static void put(Path project, Service service, Class<?> main) throws IOException {
        Path application = project.resolve(service.title()).resolve("target/quarkus-app");
        Files.createDirectories(application);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, testClasses());
        Path jar = application.resolve("quarkus-run.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private static String testClasses() {
        try {
            return FakeService.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
