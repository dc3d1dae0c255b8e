package io.mayberelated.ingest.format;

import java.io.StringReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the beginning of a file shows of its root element: the name without prefix, empty when it is no XML. */
record XmlHead(String root) {
    static XmlHead of(String head) {
        String start = head.stripLeading();
        if (!start.startsWith("<")) {
            return new XmlHead("");
        }
        try {
            XMLStreamReader xml = SafeXml.factory().createXMLStreamReader(new StringReader(start));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    return new XmlHead(xml.getLocalName());
                }
            }
        } catch (XMLStreamException noXml) {
            return new XmlHead("");
        }
        return new XmlHead("");
    }

    boolean is(String... roots) {
        for (String each : roots) {
            if (each.equals(root)) {
                return true;
            }
        }
        return false;
    }
}
