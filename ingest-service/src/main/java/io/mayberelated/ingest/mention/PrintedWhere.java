package io.mayberelated.ingest.mention;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Volume and first page, as the styles of reference strings write them. */
record PrintedWhere(String volume, String page) {
    private static final String YEAR = "(?:1[5-9]\\d\\d|20\\d\\d)";
    private static final String VOLUME = "(?<![\\p{L}\\d–-])(?<!\\d\\.)(\\d{1,4}[A-Za-z]?)(?:[–-]\\d{1,4})?";
    /** Some archives have a question mark where a dash was. */
    private static final String TO = "\\s?[–—?-]+\\s?";

    private static final String ISSUE = "(?:\\s?\\([^()]{1,20}\\)|\\.\\d{1,4})";
    private static final String PAGE = "(?:pp?\\.?\\s?)?([A-Za-z]{0,2}\\d{1,7}[A-Za-z]?)(?![\\p{L}\\d])";

    /** The surest first. */
    private static final List<Pattern> STYLES = List.of(
            // vol. 29, no. 5, pp. 406–412; Vol 16(6), pp. 1139
            Pattern.compile(
                    "(?i:\\bvol(?:ume)?\\.?)\\s?(\\d{1,4}[A-Za-z]?)\\b[^;]{0,60}?\\bpp?(?:ages?)?\\.?\\s?(\\p{L}{0,2}\\d{1,7}\\p{L}?)"),
            // 70 (2006) 192
            Pattern.compile(VOLUME + ISSUE + "?\\s?\\(" + YEAR + "[a-z]?\\)[:,]?\\s?" + PAGE),
            // 29 (5) (October): 406; 29(5), 406; 15(1): 57
            Pattern.compile(VOLUME + ISSUE + "{1,2}\\s?[:,]\\s?" + PAGE),
            // 1985, 151, 192; 2006;23:70
            Pattern.compile("(?<!\\d)" + YEAR + "\\s?[,;]\\s?(\\d{1,4}[A-Za-z]?)" + ISSUE + "?\\s?[,:]\\s?" + PAGE),
            // 19, 6943–6948 (1991)
            Pattern.compile(
                    VOLUME + ISSUE + "?,?\\s?" + PAGE + "(?:" + TO + "\\w{1,8})?\\.?,?\\s?\\(" + YEAR + "[a-z]?\\)"),
            // 12:180–183; 12, 516-524
            Pattern.compile(VOLUME + "\\s?[:,]\\s?" + PAGE + TO + "[A-Za-z]?\\d"),
            // 9:111 at the end
            Pattern.compile(VOLUME + "\\s?:\\s?" + PAGE + "\\s?\\.?$"));

    static Optional<PrintedWhere> in(String line) {
        for (Pattern style : STYLES) {
            Matcher found = style.matcher(line);
            if (found.find()) {
                return Optional.of(new PrintedWhere(found.group(1), found.group(2)));
            }
        }
        return Optional.empty();
    }
}
