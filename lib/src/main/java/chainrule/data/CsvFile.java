package chainrule.data;

import java.nio.file.Path;
import java.util.List;

/** A CSV file, whose encoding, separator and decimal sign are found from its content. */
final class CsvFile {

    private final String source;
    private final SheetText text;
    private final List<String> remarks;

    CsvFile(Path path) {
        this.source = path.toString();
        DecodedText decoded = FileText.of(path);
        this.text = new SheetText(source, decoded.text());
        this.remarks = decoded.remarks();
    }

    /** The sheet whose first row has the names of the columns. */
    Sheet sheet() {
        return SheetLayout.of(source, text, true, List.of()).after(remarks);
    }

    /** The sheet whose first row is an example. */
    Sheet sheetWithoutHeader(List<String> names) {
        return SheetLayout.of(source, text, false, names).after(remarks);
    }
}
