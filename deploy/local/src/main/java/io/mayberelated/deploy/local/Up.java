package io.mayberelated.deploy.local;

import io.mayberelated.deploy.local.client.Answer;
import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.door.FrontDoor;
import io.mayberelated.deploy.local.process.LocalSystem;
import io.mayberelated.deploy.local.process.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code bin/up}: runs the whole system until it is told to end. */
public final class Up {
    /** Where the built project is; {@code bin/up} says so. */
    private static final String PROJECT = "maybe-related.project";

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private final PrintStream out;
    private final Progress progress;
    private final Stopwatch watch = Stopwatch.started();

    private Up(PrintStream out) {
        this.out = out;
        this.progress = Progress.to(out);
    }

    public static void main(String[] arguments) {
        System.exit(new Up(System.out).run(arguments));
    }

    private int run(String... arguments) {
        Options options;
        Site site;
        try {
            options = Options.parse(arguments);
            site = options.site(Path.of(System.getProperty(PROJECT, ".")), System.getenv());
        } catch (CannotRun e) {
            return complain(e, WRONG_USE);
        }
        if (options.help()) {
            out.print(help());
            return 0;
        }
        return run(options, new LocalSystem(site));
    }

    private int run(Options options, LocalSystem system) {
        try (HttpApi api = new HttpApi(system.site())) {
            clearTheWay(system);
            new Startup(system, api, progress).run(options.readyWithin());
            FrontDoor door = FrontDoor.open(system.site());
            Runtime.getRuntime().addShutdownHook(new Thread(door::close, "door"));
            if (options.demo()) {
                new DemoLoad(
                                new DemoCorpus(),
                                api,
                                progress,
                                system.site().data().demo())
                        .run();
            }
            new Welcome(system, api, out).say(watch);
            throw new CannotRun(Startup.obituary(system.awaitFirstEnd()));
        } catch (CannotRun | Answer.UnexpectedAnswer | UncheckedIOException | IllegalStateException e) {
            return system.isClosing() ? 0 : complain(e, FAILED);
        }
    }

    private void clearTheWay(LocalSystem system) {
        Preflight preflight = new Preflight(system.site());
        refuse(preflight.ofMachine());
        FolderLock lock = FolderLock.take(system.site().data());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(system, lock), "end"));
        List<String> ended = system.endLeftovers();
        if (!ended.isEmpty()) {
            progress.done("Ended what a killed start had left: " + String.join(", ", ended));
        }
        refuse(preflight.ofNetwork());
    }

    private static void refuse(List<String> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new CannotRun(obstacles);
        }
    }

    /** However this process ends, short of being killed; the folder is free for others once nothing writes to it. */
    private void end(LocalSystem system, FolderLock lock) {
        Stopwatch ending = Stopwatch.started();
        boolean anythingRuns = !system.processes().isEmpty();
        if (anythingRuns) {
            progress.done(System.lineSeparator() + "Ending: the services first, then the broker ...");
        }
        system.close(); // in any case: from here on nothing is started either
        if (anythingRuns) {
            progress.done("Ended after %s.".formatted(ending));
        }
        lock.close();
    }

    private int complain(RuntimeException e, int exitCode) {
        progress.done(String.valueOf(e.getMessage()));
        return exitCode;
    }

    private static String help() {
        try (InputStream text = Up.class.getResourceAsStream("help.txt")) {
            if (text == null) {
                throw new IllegalStateException("help.txt is missing in the build");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
