package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.WorkId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What people know better: one entry a line, its fields parted by tabs; lines that begin with {@code #} are remarks.
 *
 * <pre>
 * nickname	words	id of the work	any|exact (whether case matters; any when left out)
 * concept	words
 * </pre>
 *
 * A concept names no work, whatever titles and links say.
 */
public record Overrides(List<Nickname> nicknames, List<String> concepts) {
    public static final Overrides NONE = new Overrides(List.of(), List.of());

    /** @param isExact whether the case of the letters matters, as in acronyms that are words, too */
    public record Nickname(String words, WorkId work, boolean isExact) {}

    public Overrides {
        nicknames = List.copyOf(nicknames);
        concepts = List.copyOf(concepts);
    }

    /** Those that come with the service. */
    public static Overrides shipped() throws IOException {
        try (InputStream in = Overrides.class.getResourceAsStream("/overrides.tsv")) {
            if (in == null) {
                throw new IOException("the service comes without its overrides.tsv");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    /** @throws IllegalArgumentException when a line is none of these; the message names it */
    public static Overrides read(Reader lines) throws IOException {
        List<Nickname> nicknames = new ArrayList<>();
        List<String> concepts = new ArrayList<>();
        BufferedReader reader = new BufferedReader(lines);
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                entry(line.strip().split("\t"), number, nicknames, concepts);
            }
        }
        return new Overrides(nicknames, concepts);
    }

    public Overrides and(Overrides more) {
        List<Nickname> allNicknames = new ArrayList<>(nicknames);
        allNicknames.addAll(more.nicknames);
        List<String> allConcepts = new ArrayList<>(concepts);
        allConcepts.addAll(more.concepts);
        return new Overrides(allNicknames, allConcepts);
    }

    private static void entry(String[] fields, int line, List<Nickname> nicknames, List<String> concepts) {
        if (fields.length == 2 && fields[0].equals("concept")) {
            concepts.add(fields[1].strip());
        } else if ((fields.length == 3 || fields.length == 4) && fields[0].equals("nickname")) {
            nicknames.add(new Nickname(fields[1].strip(), work(fields[2].strip(), line), isExact(fields, line)));
        } else {
            throw new IllegalArgumentException(
                    "line %d: expected nickname, words, id of a work and perhaps any or exact, or concept and words, parted by tabs"
                            .formatted(line));
        }
    }

    private static WorkId work(String id, int line) {
        try {
            return new WorkId(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line %d: %s".formatted(line, e.getMessage()), e);
        }
    }

    private static boolean isExact(String[] fields, int line) {
        return switch (fields.length < 4 ? "any" : fields[3].strip()) {
            case "any" -> false;
            case "exact" -> true;
            default -> throw new IllegalArgumentException("line %d: expected any or exact".formatted(line));
        };
    }
}
