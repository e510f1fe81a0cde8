package chainrule.edit;

import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.List;

/** Leaves a statement out. */
final class StatementRemoval implements EditKind {

    @Override
    public void propose(EditPlace place) {
        StatementBlock.at(place).ifPresent(block -> block.statements().forEach(s -> remove(place, s)));
    }

    private static void remove(EditPlace place, StatementTree s) {
        if (!(s instanceof VariableTree || s instanceof ReturnTree || s instanceof EmptyStatementTree)) {
            ParsedCell cell = place.cell();
            Replacement gone = new Replacement(cell.start(s), cell.end(s), ";");
            place.propose(cell.lines(s), place.text(s), "", List.of(gone));
        }
    }
}
