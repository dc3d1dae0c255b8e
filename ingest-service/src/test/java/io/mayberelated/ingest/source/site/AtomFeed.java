package io.mayberelated.ingest.source.site;

/** Answers in the shape of arXiv's query interface. */
public final class AtomFeed {
    private AtomFeed() {}

    public static String of(int total, String... ids) {
        StringBuilder entries = new StringBuilder();
        for (String id : ids) {
            entries.append("""
                    <entry><id>http://arxiv.org/abs/%sv1</id><updated>2026-02-25T00:00:00Z</updated>
                    <published>2026-02-24T00:00:00Z</published><title>A paper called %s</title><summary>It is known.</summary>
                    <author><name>Jonathan Richens</name></author>
                    <link href="http://arxiv.org/abs/%sv1" rel="alternate" type="text/html"/></entry>
                    """.formatted(id, id, id));
        }
        return feed(total, entries.toString());
    }

    public static String error(String words) {
        return feed(1, """
                <entry><id>http://arxiv.org/api/errors#malformed_query</id><title>Error</title><summary>%s</summary>
                <updated>2026-03-10T00:00:00-05:00</updated><author><name>arXiv api core</name></author></entry>
                """.formatted(words));
    }

    private static String feed(int total, String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <link href="http://arxiv.org/api/query" rel="self" type="application/atom+xml"/>
                <title type="html">ArXiv Query</title><id>http://arxiv.org/api/cHxbiOdZaP56</id>
                <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">%d</opensearch:totalResults>
                <opensearch:startIndex xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">0</opensearch:startIndex>
                %s</feed>
                """.formatted(total, entries);
    }
}
