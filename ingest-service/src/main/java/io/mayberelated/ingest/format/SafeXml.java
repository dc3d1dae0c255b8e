package io.mayberelated.ingest.format;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** XML from strangers: the JDK's own parser, whichever others are on the path, with all doors shut. */
public final class SafeXml {
    private SafeXml() {}

    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, system, _, _) -> {
            throw new XMLStreamException("nothing is fetched, not '%s' either".formatted(system));
        });
        return factory;
    }
}
