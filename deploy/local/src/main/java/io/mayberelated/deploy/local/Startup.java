package io.mayberelated.deploy.local;

import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.client.Readiness;
import io.mayberelated.deploy.local.process.ChildProcess;
import io.mayberelated.deploy.local.process.LocalSystem;
import io.mayberelated.deploy.local.process.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Starts all processes at once (each waits by itself for what it needs) and watches them until all are ready. */
public final class Startup {
    private static final int LOG_LINES_SHOWN = 20;

    /** A process that is waited for, and what it last said. */
    private static final class Part {
        private final ChildProcess process;
        private final Supplier<Readiness> look;
        private String because = "starting";

        Part(ChildProcess process, Supplier<Readiness> look) {
            this.process = process;
            this.look = look;
        }

        boolean isReady() {
            Readiness now = look.get();
            because = now.because();
            return now.ready();
        }

        @Override
        public String toString() {
            return process.name() + " " + because;
        }
    }

    private final LocalSystem system;
    private final HttpApi api;
    private final Progress progress;
    private final Stopwatch watch = Stopwatch.started();

    public Startup(LocalSystem system, HttpApi api, Progress progress) {
        this.system = system;
        this.api = api;
        this.progress = progress;
    }

    /** @throws CannotRun when a process ends instead, or is not ready in time */
    public void run(Duration limit) {
        List<Part> waiting = start();
        int all = waiting.size();
        if (!Patience.until(limit, () -> look(waiting, all))) {
            throw new CannotRun("Not ready after %s: %s. The logs are in %s."
                    .formatted(watch, said(waiting), logs(waiting.getFirst())));
        }
    }

    private List<Part> start() {
        List<Part> parts = new ArrayList<>();
        system.startBroker();
        system.broker().ifPresent(broker -> parts.add(new Part(broker, this::brokerAnswers)));
        for (Service service : Service.values()) {
            parts.add(new Part(system.start(service), () -> Readiness.of(service, api)));
        }
        return parts;
    }

    /** @return whether nothing is waited for any longer */
    private boolean look(List<Part> waiting, int all) {
        waiting.removeIf(this::isReady);
        if (!waiting.isEmpty()) {
            progress.now("%d %%  %s  %s".formatted(100 * (all - waiting.size()) / all, watch, said(waiting)));
        }
        return waiting.isEmpty();
    }

    private boolean isReady(Part part) {
        if (!part.process.isAlive()) {
            throw new CannotRun(obituary(part.process));
        }
        boolean ready = part.isReady();
        if (ready) {
            progress.done("%-18s ready after %s".formatted(part.process.name(), watch));
        }
        return ready;
    }

    private Readiness brokerAnswers() {
        return new Readiness(Loopback.answers(system.site().bootstrapServers()), "starting");
    }

    private static String said(List<Part> waiting) {
        return waiting.stream().map(Part::toString).collect(Collectors.joining(", "));
    }

    private String logs(Part part) {
        return String.valueOf(system.site().data().log(part.process.name()).getParent());
    }

    /** What there is to say of a process that ended without being asked. */
    static String obituary(ChildProcess process) {
        return "%s ended with exit code %s. Its last words:%n%s"
                .formatted(
                        process.name(),
                        process.exitCode().isPresent() ? process.exitCode().getAsInt() : "unknown",
                        process.lastLines(LOG_LINES_SHOWN).stream()
                                .map(line -> "    " + line)
                                .collect(Collectors.joining(System.lineSeparator())));
    }
}
