package io.mayberelated.ingest.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of an XML file and what is in it; names are without their prefixes.
 *
 * @param record all characters of the record that the element belongs to
 * @param from   where its own begin among them
 * @param to     where they end
 */
record XmlElement(
        String name, Map<String, String> attributes, List<XmlElement> children, CharSequence record, int from, int to) {
    /** All characters in it, those of the elements below included. */
    String text() {
        return record.subSequence(from, to).toString();
    }

    Stream<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    Optional<XmlElement> child(String childName) {
        return all(childName).findFirst();
    }

    /** All elements of the name, however deep. */
    Stream<XmlElement> below(String descendantName) {
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.name.equals(descendantName) ? Stream.of(child) : Stream.empty(),
                        child.below(descendantName)));
    }

    Optional<String> text(String childName) {
        return child(childName).map(XmlElement::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName));
    }
}
