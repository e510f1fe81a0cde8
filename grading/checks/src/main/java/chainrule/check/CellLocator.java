package chainrule.check;

import chainrule.cell.CellLine;
import chainrule.cell.CompiledCells;
import chainrule.jupyter.CellClasses;
import chainrule.jupyter.CellSnippets;
import chainrule.subject.StudentException.Frame;
import java.util.Optional;

/**
 * Finds the line of the student's cell that a stack frame is at, such as {@code line 3 of cell [12]: return 1 / n;}.
 */
interface CellLocator {

    Optional<String> of(Frame frame);

    /**
     * For cells that the running kernel has compiled; it names the number beside the cell, because a helper method may
     * be in another one.
     */
    static CellLocator inKernel() {
        return frame -> CellSnippets.ofKernel()
                .flatMap(s -> s.of(CellLine.outerClass(frame.className())))
                .flatMap(p -> CellLine.of(
                                p.wrapper(), p.linesBefore(), CellClasses.lineNow(frame.className(), frame.line()))
                        .map(l -> l.told("cell [%d]".formatted(p.cell()))));
    }

    /** For a cell that was compiled from its text. */
    static CellLocator in(CompiledCells compiled, String cell) {
        return frame -> compiled.cellLine(frame.className(), frame.line()).stream()
                .mapToObj(n -> CellLine.of(cell, n).told("the cell"))
                .findFirst();
    }
}
