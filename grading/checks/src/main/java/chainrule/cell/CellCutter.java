package chainrule.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import jdk.jshell.SourceCodeAnalysis;

/** Cuts a cell into the snippets that a kernel evaluates one after the other. */
final class CellCutter {

    /** @param start offset of the piece in its cell */
    record Piece(String code, int start) {}

    /**
     * The pieces of a cell.
     *
     * @param unfinished the offset of code that ends too early, such as after an open bracket
     */
    record CellPieces(List<Piece> pieces, OptionalInt unfinished) {

        /** The code of the pieces, and the rest of the cell after them. */
        List<String> texts(String cell) {
            List<String> texts =
                    new ArrayList<>(pieces.stream().map(Piece::code).toList());
            unfinished.ifPresent(start -> texts.add(cell.substring(start)));
            return texts;
        }
    }

    private final PieceCache<CellPieces> known = new PieceCache<>();

    CellPieces cut(SourceCodeAnalysis analysis, String cell) {
        return known.of(cell, c -> cutNow(analysis, c));
    }

    private static CellPieces cutNow(SourceCodeAnalysis analysis, String cell) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        while (start < cell.length()) {
            String rest = cell.substring(start);
            var info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case EMPTY:
                    return new CellPieces(pieces, OptionalInt.empty());
                case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE:
                    return new CellPieces(pieces, OptionalInt.of(start));
                default:
                    pieces.add(new Piece(info.source(), start));
            }
            String remaining = info.remaining() == null ? "" : info.remaining();
            start = Math.max(cell.length() - remaining.length(), start + 1);
        }
        return new CellPieces(pieces, OptionalInt.empty());
    }
}
