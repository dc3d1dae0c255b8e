package io.mayberelated.deploy.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process has cost so far, as the kernel counts it. See proc(5). */
public final class Costs {
    /** The kernel tells times in ticks, of which every Linux has a hundred a second. */
    private static final Duration TICK = Duration.ofMillis(10);

    /** Behind the name, which may hold anything: utime and stime are the 14th and 15th field. */
    private static final Pattern TIMES = Pattern.compile("\\) \\S(?: -?\\d+){10} (\\d+) (\\d+) ");

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
    private static final int KILOBYTE = 1_024;

    private Costs() {}

    /** Of all its threads, in user and system mode. */
    public static Duration cpu(long pid) {
        Matcher times = find(TIMES, "/proc/%d/stat".formatted(pid));
        return TICK.multipliedBy(Long.parseLong(times.group(1)) + Long.parseLong(times.group(2)));
    }

    public static long residentBytes(long pid) {
        return Long.parseLong(find(RESIDENT, "/proc/%d/status".formatted(pid)).group(1)) * KILOBYTE;
    }

    private static Matcher find(Pattern pattern, String file) {
        try {
            Matcher found = pattern.matcher(Files.readString(Path.of(file)));
            if (!found.find()) {
                throw new IllegalStateException("%s is not as proc(5) says".formatted(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + "; the costs are known on Linux only", e);
        }
    }
}
