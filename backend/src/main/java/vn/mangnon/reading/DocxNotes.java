package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Footnotes and endnotes: their marks are dropped from the sentence, their words stand at the end in the order of the marks. */
final class DocxNotes {

    private static final int MAX_NOTES = 20_000;

    private final Map<String, String> texts = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    void read(XmlCursor xml, DocxStyles styles, DocxNumbering numbering, ReadingBudget budget) {
        for (String name = xml.nextStart(0); name != null; name = xml.nextStart(0)) {
            if (name.equals("footnote") || name.equals("endnote")) {
                String key = name + xml.attribute("id");
                boolean separator = xml.attribute("type") != null && !"normal".equals(xml.attribute("type"));
                List<String> lines = new DocxBody(xml, styles, numbering, this, budget).story();
                if (!separator && texts.size() < MAX_NOTES) {
                    texts.put(key, String.join(" ", lines));
                }
            }
        }
    }

    /** @param element "footnote" or "endnote" */
    void mention(String element, String id) {
        String key = element + id;
        if (order.size() < MAX_NOTES && texts.containsKey(key) && !order.contains(key)) {
            order.add(key);
        }
    }

    void write(Lines lines) {
        int number = 0;
        for (String key : order) {
            lines.add("[" + ++number + "] " + texts.get(key));
        }
    }
}
