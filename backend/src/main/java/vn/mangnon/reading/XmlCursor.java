package vn.mangnon.reading;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through one XML part, element by element, by local names: transitional and strict OOXML differ in their namespaces only.
 * Knows no document types, no entities and no outside world, and asks the budget at every element.
 */
final class XmlCursor {

    private final XMLStreamReader xml;
    private final ReadingBudget budget;
    private int depth;

    XmlCursor(InputStream part, ReadingBudget budget) {
        this.budget = budget;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // the budget counts the depth; newer JDKs stop at 100 elements, which text boxes in nested tables reach
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("no outside entities");
        });
        try {
            xml = factory.createXMLStreamReader(new MarkupGuard(part), "UTF-8");
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** How many elements are open, the current one included. */
    int depth() {
        return depth;
    }

    /** The name of the next element that starts inside the element at {@code container}, or null when that has ended. */
    String nextStart(int container) {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        budget.element(++depth);
                        return xml.getLocalName();
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (depth-- == container) {
                            return null;
                        }
                    }
                    default -> budget.tick();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Leaves the current element with all that is in it. */
    void skip() {
        int container = depth;
        while (nextStart(container) != null) {
            budget.tick();
        }
    }

    /** The characters of the current element, which is left. */
    String text() {
        int container = depth;
        var text = new StringBuilder();
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> budget.element(++depth);
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (depth-- == container) {
                            return text.toString();
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        budget.characters(xml.getTextLength());
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                    default -> budget.tick();
                }
            }
            return text.toString();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** The value of an attribute of the current element by its local name, or null. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** An on/off property of Word: present means on, unless its value says otherwise. */
    boolean isOn() {
        String value = attribute("val");
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    private static DocumentRefused damaged(XMLStreamException e) {
        return new DocumentRefused(Refusal.DAMAGED, "XML that is not well-formed", e);
    }
}
