package io.mayberelated.deploy.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The heap of another virtual machine, as its {@code jcmd} tells. */
public final class Heap {
    /** Generations of the serial or the parallel collector, or the whole of G1. */
    private static final Pattern USED =
            Pattern.compile("(?m)^\\s*(?:DefNew|Tenured|PSYoungGen|ParOldGen|garbage-first heap).*? used (\\d+)K");

    private static final int KILOBYTE = 1_024;

    private Heap() {}

    /** What is left after a full collection. */
    public static long liveBytes(long pid) {
        String _ = jcmd(pid, "GC.run");
        return USED.matcher(jcmd(pid, "GC.heap_info"))
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum()
                * KILOBYTE;
    }

    private static String jcmd(long pid, String command) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run jcmd", e);
        }
    }
}
