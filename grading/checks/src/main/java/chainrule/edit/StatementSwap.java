package chainrule.edit;

import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Swaps a statement and the next one, if their order matters. */
final class StatementSwap implements EditKind {

    @Override
    public void propose(EditPlace place) {
        StatementBlock.at(place).ifPresent(block -> {
            List<? extends StatementTree> all = block.statements();
            for (int i = 0; i + 1 < all.size(); i++) {
                if (!(all.get(i + 1) instanceof ReturnTree) && StatementNames.areRelated(all.get(i), all.get(i + 1))) {
                    swap(place, all.get(i), all.get(i + 1));
                }
            }
        });
    }

    private static void swap(EditPlace place, StatementTree a, StatementTree b) {
        ParsedCell cell = place.cell();
        SortedSet<Integer> lines = new TreeSet<>(cell.lines(a));
        lines.addAll(cell.lines(b));
        place.propose(
                lines,
                place.text(a) + " " + place.text(b),
                place.text(b) + " " + place.text(a),
                List.of(
                        new Replacement(cell.start(a), cell.end(a), place.text(b)),
                        new Replacement(cell.start(b), cell.end(b), place.text(a))));
    }
}
