package chainrule.cell;

import java.util.List;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis;

/** What is known about cells from their texts alone, for all notebooks of one compiler. */
final class CellTexts {

    private final CellCutter cutter = new CellCutter();
    private final Declarations declarations = new Declarations();
    private final Dependencies needed;

    CellTexts(Imports imports) {
        this.needed = new Dependencies(imports);
    }

    CellCutter.CellPieces cut(SourceCodeAnalysis analysis, String cell) {
        return cutter.cut(analysis, cell);
    }

    boolean isDeclaration(SourceCodeAnalysis analysis, String piece) {
        return !needed.isStatement(piece) && declarations.isDeclaration(analysis, piece);
    }

    /** The code of the pieces of other cells that an exercise's cell can depend on. */
    Set<String> needed(SourceCodeAnalysis analysis, String exercise, List<String> others) {
        List<String> pieces = others.stream()
                .flatMap(cell -> cut(analysis, cell).pieces().stream())
                .map(CellCutter.Piece::code)
                .toList();
        return needed.by(cut(analysis, exercise).texts(exercise), pieces, piece -> isDeclaration(analysis, piece));
    }
}
