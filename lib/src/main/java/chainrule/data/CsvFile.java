package chainrule.data;

import java.nio.file.Path;
import java.util.List;

/** A CSV file, of which the encoding, the separator and the decimal sign are told by the file itself. */
final class CsvFile {

    private final String source;
    private final SheetText text;

    CsvFile(Path path) {
        this.source = path.toString();
        this.text = new SheetText(source, FileText.of(path));
    }

    /** The sheet whose first row has the names of the columns. */
    Sheet sheet() {
        return SheetLayout.of(source, text, true, List.of());
    }

    /** The sheet whose first row is an example. */
    Sheet sheetWithoutHeader(List<String> names) {
        return SheetLayout.of(source, text, false, names);
    }
}
