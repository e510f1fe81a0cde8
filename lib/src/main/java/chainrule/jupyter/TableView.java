package chainrule.jupyter;

import chainrule.chart.HtmlText;
import java.util.Locale;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table with its name, its size and its first rows. */
final class TableView {

    private static final int ROWS = 10;

    private TableView() {}

    static Bundle of(Table table) {
        String size = String.format(Locale.ROOT, "%,d rows × %d columns", table.rowCount(), table.columnCount());
        String caption = table.name() == null || table.name().isBlank() ? size : table.name() + ": " + size;
        StringBuilder html = new StringBuilder("<table><caption>" + HtmlText.escape(caption) + "</caption><thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append("<th scope=\"col\">")
                    .append(HtmlText.escape(column.name()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (int i = 0; i < Math.min(ROWS, table.rowCount()); i++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                html.append("<td style=\"text-align:right\">")
                        .append(HtmlText.escape(column.getString(i)))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        if (table.rowCount() > ROWS) {
            html.append("<tr><td colspan=\"").append(table.columnCount()).append("\">… and ");
            html.append(String.format(Locale.ROOT, "%,d more rows</td></tr>", table.rowCount() - ROWS));
        }
        return new Bundle(html.append("</tbody></table>").toString(), caption + "\n" + table.print(ROWS));
    }
}
