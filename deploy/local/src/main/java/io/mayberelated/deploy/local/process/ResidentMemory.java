package io.mayberelated.deploy.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the resident set size from {@code /proc}. */
final class ResidentMemory {
    /** proc(5): the unit is always kB, meaning 1024 bytes. */
    private static final Pattern RSS = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");

    private ResidentMemory() {}

    static OptionalLong of(long pid) {
        try {
            Matcher found = RSS.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return found.find() ? OptionalLong.of(Long.parseLong(found.group(1)) * 1024) : OptionalLong.empty();
        } catch (IOException notLinuxOrGone) {
            return OptionalLong.empty();
        }
    }
}
