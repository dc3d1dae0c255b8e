package io.mayberelated.ingest.format;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cuts an XML file into records and hands each over as a small tree; one at a time is held in memory. A document type is
 * refused, because with it a file could name entities that grow without bound or fetch what is none of its business.
 *
 * @param isRecord whether an element is one, by its depth (1 is the root) and name without prefix
 * @param drafts   what one record says; may refuse the record, or by {@link NoRecords} the file
 */
record XmlRecords(BiPredicate<Integer, String> isRecord, RecordReader drafts) {
    private static final int DEPTH_MAX = 100;
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "pre");

    interface RecordReader {
        List<Draft> read(XmlElement record);
    }

    /** The file is an answer that says why it holds no records. */
    static final class NoRecords extends RuntimeException {
        NoRecords(String message) {
            super(message);
        }
    }

    void read(InputStream file, DraftSink sink) throws IOException {
        Allowance bytes = new Allowance(file);
        Cursor cursor = new Cursor(bytes);
        long read = 0;
        try {
            while (cursor.toNext(isRecord)) {
                bytes.renew();
                long line = cursor.line();
                read(line, cursor.element(new StringBuilder()), sink);
                read++;
            }
        } catch (XMLStreamException e) {
            Refused malformed = malformed(e);
            if (read == 0) {
                throw malformed;
            }
            sink.rejected(e.getLocation().getLineNumber(), malformed.problem().detail());
        } catch (NoRecords e) {
            throw new Refused(Kind.INVALID, String.valueOf(e.getMessage()));
        }
    }

    private void read(long line, XmlElement record, DraftSink sink) {
        List<Draft> found;
        try {
            found = drafts.read(record);
        } catch (Refused e) {
            sink.rejected(line, e.problem().detail());
            return;
        } catch (IllegalArgumentException e) {
            sink.rejected(line, String.valueOf(e.getMessage()));
            return;
        }
        found.forEach(draft -> sink.draft(line, draft));
    }

    static Refused malformed(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int words = message.indexOf("Message: ");
        return new Refused(
                Kind.INVALID,
                "not well-formed XML at line %d: %s"
                        .formatted(
                                e.getLocation() == null ? 1 : e.getLocation().getLineNumber(),
                                words < 0 ? message : message.substring(words + "Message: ".length())));
    }

    private static final class Cursor {
        private final XMLStreamReader xml;
        private int depth;

        Cursor(InputStream file) {
            try {
                xml = SafeXml.factory().createXMLStreamReader(file);
            } catch (XMLStreamException e) {
                throw malformed(e);
            }
        }

        long line() {
            return xml.getLocation().getLineNumber();
        }

        /** @return false at the end of the file */
        boolean toNext(BiPredicate<Integer, String> isWanted) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = next();
                if (event == XMLStreamConstants.START_ELEMENT && isWanted.test(depth, xml.getLocalName())) {
                    return true;
                }
            }
            return false;
        }

        /** Reads the element that begins here to its end, and appends what it says. */
        XmlElement element(StringBuilder text) throws XMLStreamException {
            String name = xml.getLocalName();
            Map<String, String> attributes = attributes();
            List<XmlElement> children = new ArrayList<>();
            int from = text.length();
            int event = next();
            while (event != XMLStreamConstants.END_ELEMENT) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        XmlElement child = element(text);
                        children.add(child);
                        text.append(BLOCKS.contains(child.name()) ? "\n" : "");
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(xml.getText());
                    default -> {}
                }
                event = next();
            }
            return new XmlElement(name, attributes, children, text, from, text.length());
        }

        private int next() throws XMLStreamException {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD ->
                    throw Refused.invalid("line " + line(), "no document type declaration (<!DOCTYPE …>)");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Refused.invalid("line " + line(), "no entities, found &" + xml.getLocalName() + ";");
                default -> {}
            }
            if (depth > DEPTH_MAX) {
                throw Refused.invalid("line " + line(), "at most %d elements in one another".formatted(DEPTH_MAX));
            }
            return event;
        }

        private Map<String, String> attributes() {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
            return attributes;
        }
    }
}
