package io.mayberelated.recommend.web;

import io.quarkus.qute.RawString;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** HTML of others, made safe to show whoever wrote it. */
final class Html {
    private static final Safelist MARKS = Safelist.none().addTags("mark");
    private static final OutputSettings AS_IT_IS = new OutputSettings().prettyPrint(false);

    private Html() {}

    /** Text with some of its words marked; nothing else of HTML is left. */
    static RawString marked(String html) {
        return new RawString(Jsoup.clean(html, "", MARKS, AS_IT_IS));
    }
}
