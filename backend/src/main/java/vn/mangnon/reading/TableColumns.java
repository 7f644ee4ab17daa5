package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/** What the columns of a table hold, told by its heading rows, merged cells undone. */
final class TableColumns {

    /** @param time null for a column such as "Chỉ tiêu giao" without a year */
    record Year(int index, TimePhrase time) {}

    record Charge(List<AgencyNames.Name> names, PlanDraft.Role role, Passage words) {}

    private int code = -1;
    private int name = -1;
    private int unit = -1;
    private int lead = -1;
    private int partner = -1;
    private int due = -1;
    private boolean indicators;
    private boolean tasks;
    private final List<Year> years = new ArrayList<>();
    private int firstRow;

    private TableColumns() {}

    int code() {
        return code;
    }

    int name() {
        return name;
    }

    int unit() {
        return unit;
    }

    int due() {
        return due;
    }

    List<Year> years() {
        return years;
    }

    int firstRow() {
        return firstRow;
    }

    boolean isOfIndicators() {
        return name >= 0 && !years.isEmpty() && (indicators || !tasks);
    }

    boolean isOfTasks() {
        return name >= 0 && !isOfIndicators() && (lead >= 0 || tasks && (due >= 0 || partner >= 0));
    }

    static TableColumns of(List<List<Passage>> rows, HeadingTime headings) {
        if (rows.size() < 2) {
            return null;
        }
        TableColumns columns = new TableColumns();
        List<Passage> titles = columns.titles(rows, headings);
        for (int c = 0; c < titles.size(); c++) {
            columns.classify(c, titles.get(c), headings);
        }
        return columns;
    }

    Passage cell(List<Passage> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : Passage.EMPTY;
    }

    List<Charge> charges(List<Passage> row) {
        List<Charge> charges = new ArrayList<>();
        for (int column : new int[] {lead, partner}) {
            Passage cell = cell(row, column);
            List<AgencyNames.Name> names = cell.isEmpty() ? List.of() : AgencyLists.at(Tokens.of(cell.part(0, 400)), 0);
            if (!names.isEmpty()) {
                charges.add(new Charge(names, column == lead ? PlanDraft.Role.LEAD : PlanDraft.Role.COORDINATE, cell));
            }
        }
        return charges;
    }

    /** One title a column: a second heading row fills the merged cell of the first. */
    private List<Passage> titles(List<List<Passage>> rows, HeadingTime headings) {
        List<Passage> first = rows.get(0);
        List<Passage> second = rows.get(1);
        firstRow = 1;
        boolean sub = second.stream().filter(c -> !c.isEmpty()).count() >= 1
                && second.stream().filter(c -> !c.isEmpty()).allMatch(c -> isSubtitle(c, headings));
        if (!sub) {
            return first;
        }
        firstRow = 2;
        int width = rows.size() > 2 ? rows.get(2).size() : Math.max(first.size(), second.size());
        boolean placed = second.getFirst().isEmpty() && second.size() <= Math.max(first.size(), width);
        if (placed || second.size() == first.size() || second.size() == width && first.size() == width) {
            return merged(first, second);
        }
        return spread(first, second);
    }

    private static List<Passage> merged(List<Passage> first, List<Passage> second) {
        List<Passage> titles = new ArrayList<>();
        Passage above = Passage.EMPTY;
        for (int c = 0; c < Math.max(first.size(), second.size()); c++) {
            Passage top = c < first.size() ? first.get(c) : Passage.EMPTY;
            Passage below = c < second.size() ? second.get(c) : Passage.EMPTY;
            above = top.isEmpty() ? above : top;
            titles.add(
                    below.isEmpty() || below.text().equals(top.text())
                            ? top
                            : isBaseline(above.text()) ? above : below);
        }
        return titles;
    }

    /** The heading rows differ in length: the cells of the second belong under the one title that promises years. */
    private static List<Passage> spread(List<Passage> first, List<Passage> second) {
        List<Passage> below = second.stream().filter(c -> !c.isEmpty()).toList();
        int at = -1;
        for (int c = 0; c < first.size(); c++) {
            String words = Fold.fold(first.get(c).text());
            boolean promises = words.contains("năm")
                    || words.contains("lộ trình")
                    || words.contains("giai đoạn")
                    || words.contains("mục tiêu") && c > 1
                    || words.contains("kế hoạch")
                    || words.contains("chỉ tiêu") && c > 1;
            at = promises ? c : at;
        }
        List<Passage> titles = new ArrayList<>();
        for (int c = 0; c < first.size(); c++) {
            if (c == at) {
                titles.addAll(below);
            } else if (!first.get(c).isEmpty() || at < 0) {
                titles.add(first.get(c));
            }
        }
        return titles;
    }

    private static boolean isSubtitle(Passage cell, HeadingTime headings) {
        String words = Fold.fold(cell.text());
        return year(cell, headings) != null
                || words.equals("tt")
                || words.equals("stt")
                || words.startsWith("chỉ tiêu")
                || words.startsWith("đơn vị")
                || words.startsWith("đvt")
                || words.startsWith("nội dung")
                || words.contains("chủ trì")
                || words.contains("phối hợp")
                || words.startsWith("thực hiện")
                || words.startsWith("kế hoạch")
                || words.startsWith("ghi chú")
                || words.startsWith("mục tiêu")
                || words.startsWith("cơ quan");
    }

    private static TimePhrase year(Passage cell, HeadingTime headings) {
        Tokens t = Tokens.of(cell);
        if (t.isYear(0) && (t.size() == 1 || t.at(1, "(") || t.at(1, "-") && t.isYear(2))) {
            Integer from = t.size() > 2 && t.at(1, "-") ? t.get(0).intValue() : null;
            return new TimePhrase(
                    0,
                    t.size(),
                    List.of(from == null ? t.get(0).intValue() : t.get(2).intValue()),
                    from,
                    false);
        }
        return t.size() > 14 ? null : headings.in(cell);
    }

    private static boolean isBaseline(String title) {
        String words = Fold.fold(title);
        return words.startsWith("thực hiện")
                || words.startsWith("hiện trạng")
                || words.startsWith("kết quả")
                || words.startsWith("ước")
                || words.startsWith("th ")
                || words.startsWith("số liệu")
                || words.startsWith("thực trạng")
                || words.contains("hiện trạng")
                || words.contains("ước thực hiện");
    }

    private void classify(int c, Passage title, HeadingTime headings) {
        String words = Fold.fold(title.text());
        TimePhrase time = year(title, headings);
        if (isBaseline(title.text()) && (time != null || !words.contains("thời gian"))) {
            return;
        }
        if (words.equals("tt")
                || words.equals("stt")
                || words.startsWith("số tt")
                || words.startsWith("số thứ tự")
                || words.equals("mã")
                || words.startsWith("mã số")
                || words.equals("số")) {
            code = code < 0 ? c : code;
        } else if (words.contains("chủ trì")
                || words.startsWith("cơ quan thực hiện")
                || words.startsWith("đơn vị thực hiện")
                || words.startsWith("cơ quan chịu trách nhiệm")
                || words.startsWith("đơn vị phụ trách")) {
            lead = c;
        } else if (words.contains("phối hợp")) {
            partner = c;
        } else if (words.startsWith("đơn vị") || words.startsWith("đvt") || words.equals("đv tính")) {
            unit = unit < 0 ? c : unit;
        } else if (time != null && !(name < 0 && words.startsWith("chỉ tiêu") && c < 2)) {
            years.add(new Year(c, time));
        } else if (words.startsWith("thời gian")
                || words.startsWith("thời hạn")
                || words.startsWith("tiến độ")
                || words.startsWith("hoàn thành")) {
            due = c;
        } else if (name < 0
                && (words.contains("chỉ tiêu")
                        || words.startsWith("nội dung")
                        || words.startsWith("tên")
                        || words.contains("nhiệm vụ")
                        || words.startsWith("mục tiêu")
                        || words.startsWith("hoạt động")
                        || words.startsWith("chỉ số"))) {
            name = c;
            indicators = words.contains("chỉ tiêu") || words.contains("chỉ số") || words.contains("mục tiêu");
            tasks = words.contains("nhiệm vụ") || words.contains("hoạt động") || words.startsWith("nội dung");
        } else if (name >= 0
                && (words.startsWith("mục tiêu")
                        || words.startsWith("kế hoạch")
                        || words.startsWith("chỉ tiêu")
                        || words.startsWith("giá trị")
                        || words.startsWith("mức"))) {
            years.add(new Year(c, null));
        }
    }
}
