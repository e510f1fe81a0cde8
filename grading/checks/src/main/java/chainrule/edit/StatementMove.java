package chainrule.edit;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.List;

/** Moves a statement into a nearby loop, or out of the loop that contains it. */
final class StatementMove implements EditKind {

    private static final int NEAR = 3;

    @Override
    public void propose(EditPlace place) {
        StatementBlock.at(place)
                .ifPresent(block -> block.statements().stream()
                        .filter(s -> !(s instanceof ReturnTree || s instanceof EmptyStatementTree))
                        .forEach(s -> move(place, block, s)));
    }

    private static void move(EditPlace place, StatementBlock block, StatementTree s) {
        ParsedCell cell = place.cell();
        List<? extends StatementTree> all = block.statements();
        int i = all.indexOf(s);
        for (int k = Math.max(0, i - NEAR); k <= Math.min(all.size() - 1, i + NEAR); k++) {
            Tree body = StatementBlock.body(all.get(k)).orElse(null);
            if (k != i && body instanceof BlockTree) {
                move(place, s, k > i ? cell.start(body) + 1 : cell.end(body) - 1, "into the loop");
            }
        }
        block.loop().ifPresent(loop -> {
            move(place, s, cell.start(loop), "before the loop");
            move(place, s, cell.end(loop), "after the loop");
        });
    }

    private static void move(EditPlace place, StatementTree s, int to, String where) {
        ParsedCell cell = place.cell();
        place.propose(
                cell.lines(s),
                place.text(s),
                place.text(s) + " (" + where + ")",
                List.of(
                        new Replacement(cell.start(s), cell.end(s), ";"),
                        Replacement.insertion(to, " " + place.text(s) + " ")));
    }
}
