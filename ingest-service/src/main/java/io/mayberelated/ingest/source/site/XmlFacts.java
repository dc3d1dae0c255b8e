package io.mayberelated.ingest.source.site;

import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.SafeXml;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Single elements of an answer in XML that tell how to go on; the records are read by their format. */
public record XmlFacts(List<Fact> facts) {
    private static final int TEXT_CHARS_MAX = 10_000;

    /** @param path from the root, without prefixes: {@code feed/entry/id} */
    public record Fact(String path, Map<String, String> attributes, String text) {
        public Optional<String> attribute(String name) {
            return Optional.ofNullable(attributes.get(name));
        }
    }

    /**
     * Reads the whole, so that an answer that broke off is not taken for one that ended.
     *
     * @param paths of elements that hold nothing but text
     */
    public static XmlFacts of(byte[] body, Set<String> paths) {
        try {
            return new XmlFacts(read(SafeXml.factory().createXMLStreamReader(new ByteArrayInputStream(body)), paths));
        } catch (XMLStreamException e) {
            throw Refused.invalid("/", "well-formed XML: " + e.getMessage());
        }
    }

    public Stream<Fact> at(String path) {
        return facts.stream().filter(fact -> fact.path().equals(path));
    }

    public Optional<Integer> number(String path) {
        return at(path).findFirst()
                .map(Fact::text)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    private static List<Fact> read(XMLStreamReader xml, Set<String> paths) throws XMLStreamException {
        List<Fact> facts = new ArrayList<>();
        String path = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path = path.isEmpty() ? xml.getLocalName() : path + "/" + xml.getLocalName();
                if (paths.contains(path)) {
                    facts.add(new Fact(path, attributes(xml), text(xml)));
                    path = parent(path); // reading the text has gone past the end
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path = parent(path);
            }
        }
        return facts;
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        String text = xml.getElementText().strip();
        return text.length() <= TEXT_CHARS_MAX ? text : text.substring(0, TEXT_CHARS_MAX);
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static String parent(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(0, end);
    }
}
