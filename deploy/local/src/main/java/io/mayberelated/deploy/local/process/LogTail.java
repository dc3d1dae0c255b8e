package io.mayberelated.deploy.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The output of one run of a process, at the end of a file that earlier runs may have begun. */
final class LogTail {
    /** Beyond this the file is put aside once and begun anew, so that restarts never fill a disk. */
    private static final long FILE_BYTES_MAX = 8_000_000;

    private static final int TAIL_BYTES_MAX = 64_000;

    private final Path file;
    private final long begin;

    private LogTail(Path file, long begin) {
        this.file = file;
        this.begin = begin;
    }

    /** To be called before the process starts to write. */
    static LogTail open(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size <= FILE_BYTES_MAX) {
            return new LogTail(file, size);
        }
        Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        return new LogTail(file, 0);
    }

    List<String> lastLines(int most) {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(begin, reader.length() - TAIL_BYTES_MAX);
            byte[] tail = new byte[Math.toIntExact(reader.length() - from)];
            reader.seek(from);
            reader.readFully(tail);
            List<String> lines =
                    new String(tail, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - most), lines.size());
        } catch (IOException e) {
            return List.of("(its log %s cannot be read: %s)".formatted(file, e.getMessage()));
        }
    }
}
