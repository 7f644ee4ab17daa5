package vn.mangnon.reading;

import java.util.HashMap;
import java.util.Map;

/** The named styles of a DOCX, as far as they change its words: numbering, hidden text and capitals. */
final class DocxStyles {

    private static final int MAX_STYLES = 20_000;
    private static final int MAX_CHAIN = 32;

    /** What a style says itself; null means that it says nothing and the style it is based on decides. */
    record Style(String basedOn, Integer numId, Integer level, Boolean hidden, Boolean capitals) {}

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultParagraphStyle;

    void read(XmlCursor xml) {
        for (String name = xml.nextStart(0); name != null; name = xml.nextStart(0)) {
            if (name.equals("style")) {
                style(xml);
            } else if (!name.equals("styles")) {
                xml.skip();
            }
        }
    }

    private void style(XmlCursor xml) {
        String id = xml.attribute("styleId");
        if ("paragraph".equals(xml.attribute("type")) && "1".equals(xml.attribute("default"))) {
            defaultParagraphStyle = id;
        }
        String basedOn = null;
        Integer numId = null;
        Integer level = null;
        Boolean hidden = null;
        Boolean capitals = null;
        int style = xml.depth();
        for (String name = xml.nextStart(style); name != null; name = xml.nextStart(style)) {
            switch (name) {
                case "basedOn" -> basedOn = xml.attribute("val");
                case "numId" -> numId = xml.number("val", 0);
                case "ilvl" -> level = xml.number("val", 0);
                case "vanish" -> hidden = xml.isOn();
                case "caps" -> capitals = xml.isOn();
                case "pPrChange", "rPrChange", "tblStylePr" -> xml.skip();
                default -> {}
            }
        }
        if (styles.size() >= MAX_STYLES) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "more than " + MAX_STYLES + " styles");
        }
        styles.put(id, new Style(basedOn, numId, level, hidden, capitals));
    }

    String orDefault(String paragraphStyle) {
        return paragraphStyle == null ? defaultParagraphStyle : paragraphStyle;
    }

    Integer numId(String style) {
        return inherited(style, Style::numId);
    }

    Integer level(String style) {
        return inherited(style, Style::level);
    }

    boolean hidden(String style) {
        return Boolean.TRUE.equals(inherited(style, Style::hidden));
    }

    boolean capitals(String style) {
        return Boolean.TRUE.equals(inherited(style, Style::capitals));
    }

    private <T> T inherited(String id, java.util.function.Function<Style, T> property) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < MAX_CHAIN; i++) {
            T value = property.apply(style);
            if (value != null) {
                return value;
            }
            style = styles.get(style.basedOn());
        }
        return null;
    }
}
