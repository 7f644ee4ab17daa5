package vn.mangnon.reading;

import java.util.List;

/** Reads a table of tasks with who leads, who co-operates and when. */
final class TaskTable {

    private TaskTable() {}

    static void read(
            Node node,
            TaskReader tasks,
            AssignmentWriter assignments,
            DeadlineGrammar deadlines,
            HeadingTime headings) {
        TableColumns columns = TableColumns.of(node.paragraph.rows(), headings);
        if (columns == null || !columns.isOfTasks()) {
            return;
        }
        List<List<Passage>> rows = node.paragraph.rows();
        for (int r = columns.firstRow(); r < rows.size(); r++) {
            List<Passage> row = rows.get(r);
            Passage name = columns.cell(row, columns.name());
            List<TableColumns.Charge> charges = columns.charges(row);
            if (name.length() < 4
                    || charges.isEmpty() && columns.cell(row, columns.due()).isEmpty()) {
                continue;
            }
            Marker marker = Marker.of(name.text());
            Passage words = marker == null ? name : name.from(marker.end());
            String code = columns.code() >= 0
                    ? columns.cell(row, columns.code()).text().replaceAll("[.)( ]+$", "")
                    : marker == null ? "" : String.valueOf(marker.code());
            boolean printed = code.matches("\\d{1,3}(\\.\\d{1,2})*|[IVXL]{1,5}|[a-hđ]");
            String id = tasks.addRow(printed ? Marker.withoutZeros(code) : null, words, name.source());
            charges.forEach(c -> assignments.chargeTask(c.names(), c.role(), id, c.words()));
            Passage due = columns.cell(row, columns.due());
            if (!due.isEmpty()) {
                String who = charges.isEmpty()
                        ? null
                        : charges.get(0).names().get(0).name().text();
                deadlines.dated(due, words.text(), who);
            }
        }
    }
}
