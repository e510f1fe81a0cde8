package chainrule.jupyter;

import chainrule.chart.HtmlText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** A Tablesaw table with its name, its size and its first rows. */
final class TableView {

    private static final int ROWS = 10;

    private TableView() {}

    static Bundle of(Table table) {
        String size = String.format(Locale.ROOT, "%,d rows × %d columns", table.rowCount(), table.columnCount());
        String caption = table.name() == null || table.name().isBlank() ? size : table.name() + ": " + size;
        Table shown = rounded(table.first(ROWS));
        StringBuilder html = new StringBuilder("<table><caption>" + HtmlText.escape(caption) + "</caption><thead><tr>");
        for (Column<?> column : shown.columns()) {
            html.append("<th scope=\"col\">")
                    .append(HtmlText.escape(column.name()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (int i = 0; i < shown.rowCount(); i++) {
            html.append("<tr>");
            for (Column<?> column : shown.columns()) {
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
        return new Bundle(html.append("</tbody></table>").toString(), caption + "\n" + shown.print(ROWS));
    }

    private static Table rounded(Table table) {
        for (Column<?> column : table.columns()) {
            if (column instanceof DoubleColumn numbers) {
                numbers.setPrintFormatter(new FourDigits());
            }
        }
        return table;
    }

    /** Four significant digits, and all those before the point. */
    private static final class FourDigits extends NumberColumnFormatter {

        @Override
        public String format(double v) {
            if (!Double.isFinite(v)) {
                return super.format(v);
            }
            BigDecimal exact = BigDecimal.valueOf(v);
            int digits = Math.max(4, exact.precision() - exact.scale());
            BigDecimal few = exact.round(new MathContext(digits)).stripTrailingZeros();
            return Math.abs(v) < 1e-4 && v != 0 ? few.toString() : few.toPlainString();
        }
    }
}
