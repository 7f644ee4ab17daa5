package vn.mangnon.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads one paragraph: its properties and the words of its runs, as they are shown. */
final class DocxParagraph {

    /** A field that is being passed: its instruction is no text, its result is. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean suppressed;
    }

    private final XmlCursor xml;
    private final DocxStyles styles;
    private final DocxNotes notes;
    private final Supplier<List<String>> textBox;
    private final StringBuilder words = new StringBuilder();
    private final List<String> boxes = new ArrayList<>();
    private final Deque<Field> fields = new ArrayDeque<>();

    private String style;
    private Integer numId;
    private Integer level;
    private boolean markDeleted;
    private boolean markHidden;
    private boolean hidden;
    private boolean capitals;
    private boolean raised;

    DocxParagraph(XmlCursor xml, DocxStyles styles, DocxNotes notes, Supplier<List<String>> textBox) {
        this.xml = xml;
        this.styles = styles;
        this.notes = notes;
        this.textBox = textBox;
        this.style = styles.orDefault(null);
    }

    void read() {
        int container = xml.depth();
        boolean placeholder = false;
        for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
            switch (name) {
                case "pPr" -> properties();
                case "r" -> beginRun();
                case "rPr" -> runProperties();
                case "t" -> text(xml.text());
                case "tab", "ptab" -> text(" ");
                case "br", "cr" -> text("page".equals(xml.attribute("type")) ? " " : String.valueOf(HardBreaks.BREAK));
                case "noBreakHyphen" -> text("-");
                case "sym" -> symbol();
                case "fldChar" -> field(xml.attribute("fldCharType"));
                case "instrText" -> instruction(xml.text());
                case "fldSimple" -> {
                    if (isSuppressed(xml.attribute("instr"))) {
                        xml.skip();
                    }
                }
                case "footnoteReference", "endnoteReference" ->
                    notes.mention(name.substring(0, name.length() - "Reference".length()), xml.attribute("id"));
                case "txbxContent" -> boxes.addAll(textBox.get());
                case "sdtPr" -> placeholder = isPlaceholder(xml);
                case "sdtContent" -> {
                    if (placeholder) {
                        xml.skip();
                    }
                    placeholder = false;
                }
                case "del",
                        "moveFrom",
                        "delText",
                        "Fallback",
                        "rt",
                        "object",
                        "footnoteRef",
                        "endnoteRef",
                        "annotationRef",
                        "docPr",
                        "cNvPr" -> xml.skip();
                default -> {}
            }
        }
    }

    static boolean isPlaceholder(XmlCursor xml) {
        boolean placeholder = false;
        int container = xml.depth();
        for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
            placeholder |= name.equals("showingPlcHdr") && xml.isOn();
        }
        return placeholder;
    }

    private void properties() {
        int container = xml.depth();
        for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
            switch (name) {
                case "pStyle" -> style = xml.attribute("val");
                case "numId" -> numId = xml.number("val", 0);
                case "ilvl" -> level = xml.number("val", 0);
                case "del", "moveFrom" -> markDeleted = true;
                case "vanish" -> markHidden = xml.isOn();
                case "pPrChange", "rPrChange", "sectPr", "tabs" -> xml.skip();
                default -> {}
            }
        }
    }

    private void beginRun() {
        hidden = styles.hidden(style);
        capitals = styles.capitals(style);
        raised = false;
    }

    private void runProperties() {
        int container = xml.depth();
        for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
            switch (name) {
                case "rStyle" -> {
                    hidden |= styles.hidden(xml.attribute("val"));
                    capitals |= styles.capitals(xml.attribute("val"));
                }
                case "vanish" -> hidden = xml.isOn();
                case "caps" -> capitals = xml.isOn();
                case "vertAlign" -> raised = "superscript".equals(xml.attribute("val"));
                case "rPrChange" -> xml.skip();
                default -> {}
            }
        }
    }

    private void text(String text) {
        if (hidden || fields.stream().anyMatch(field -> field.suppressed)) {
            return;
        }
        String shown = raised ? Superscript.of(text) : text.replace('\n', ' ').replace('\r', ' ');
        words.append(
                text.length() == 1 && text.charAt(0) == HardBreaks.BREAK
                        ? text
                        : capitals ? shown.toUpperCase(Locale.ROOT) : shown);
    }

    /** Characters of symbol fonts lie in the private area and mean nothing as text. */
    private void symbol() {
        try {
            int point = Integer.parseInt(String.valueOf(xml.attribute("char")), 16);
            text(
                    point >= 0xE000 && point < 0xF900 || !Character.isValidCodePoint(point)
                            ? " "
                            : Character.toString(point));
        } catch (NumberFormatException e) {
            text(" ");
        }
    }

    private void field(String type) {
        switch (type == null ? "" : type) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.peek().suppressed =
                            isSuppressed(fields.peek().instruction.toString());
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                }
            }
            default -> {}
        }
    }

    private void instruction(String text) {
        if (!fields.isEmpty()) {
            fields.peek().instruction.append(text);
        }
    }

    /** Page numbers are no words of the document. */
    private static boolean isSuppressed(String instruction) {
        String name = instruction == null ? "" : instruction.strip().split("\\s+", 2)[0];
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF" -> true;
            default -> false;
        };
    }

    String words() {
        return words.toString();
    }

    List<String> boxes() {
        return boxes;
    }

    String style() {
        return style;
    }

    Integer numId() {
        return numId;
    }

    Integer level() {
        return level;
    }

    boolean markDeleted() {
        return markDeleted;
    }

    boolean markHidden() {
        return markHidden;
    }
}
