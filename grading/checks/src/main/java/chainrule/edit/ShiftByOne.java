package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;

/** Makes an index, an argument, or the bound of a comparison larger or smaller by one. */
final class ShiftByOne implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof ArrayAccessTree a) {
            shift(place, a.getIndex());
        } else if (place.tree() instanceof BinaryTree b
                && Operator.of(b).isComparison()
                && place.isNumber(b.getRightOperand())) {
            shift(place, b.getRightOperand());
        } else if (place.isArgument() && place.type(place.tree()).equals("int")) {
            shift(place, place.tree());
        }
    }

    private static void shift(EditPlace place, Tree number) {
        if (!(number instanceof LiteralTree)) {
            place.replace(number, place.text(number) + " + 1", place.tree());
            place.replace(number, place.text(number) + " - 1", place.tree());
        }
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}
