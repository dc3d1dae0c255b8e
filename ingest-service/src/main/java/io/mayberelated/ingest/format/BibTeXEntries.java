package io.mayberelated.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the entries of a bibliography begin and end. An entry that is not closed ends where the next one begins, so that
 * a missing brace does not swallow the rest.
 *
 * @param macros the {@code @string} definitions, which any entry may use
 */
record BibTeXEntries(String macros, List<Entry> entries) {
    private static final Pattern BEGIN = Pattern.compile("(?m)^[ \\t]*@[ \\t]*([A-Za-z]+)[ \\t]*([{(])");

    /** @param line on which it begins, from 1 */
    record Entry(long line, String text, boolean isClosed) {}

    static BibTeXEntries of(String file) {
        StringBuilder macros = new StringBuilder();
        List<Entry> entries = new ArrayList<>();
        Matcher begin = BEGIN.matcher(file);
        boolean found = begin.find();
        long line = 1;
        int counted = 0;
        while (found) {
            int start = begin.start();
            String type = begin.group(1);
            int open = begin.start(2);
            int end = close(file, open);
            found = begin.find();
            int next = found ? begin.start() : file.length();
            boolean closed = end <= next;
            while (found && closed && begin.start() < end) { // an @ inside the entry
                found = begin.find();
            }
            line += newlines(file, counted, start);
            counted = start;
            String text = file.substring(start, closed ? end : next).strip();
            switch (type.toLowerCase(java.util.Locale.ROOT)) {
                case "comment", "preamble" -> {}
                case "string" -> macros.append(text).append('\n');
                default -> entries.add(new Entry(line, text, closed));
            }
        }
        return new BibTeXEntries(macros.toString(), entries);
    }

    /** @return index after the brace that closes the one at {@code open}, or beyond the file */
    private static int close(String file, int open) {
        char opening = file.charAt(open);
        char closing = opening == '{' ? '}' : ')';
        int depth = 0;
        for (int i = open; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == opening) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static long newlines(String file, int from, int to) {
        return file.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
