package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;
import java.util.List;

/** Removes an operand: {@code a + b} becomes {@code a}, or {@code b}. */
final class OperandRemoval implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof BinaryTree b
                && (Operator.of(b).isArithmetic() || Operator.of(b).isLogic())
                && place.areAlike(b.getLeftOperand(), b.getRightOperand())) {
            Tree left = b.getLeftOperand();
            Tree right = b.getRightOperand();
            ParsedCell cell = place.cell();
            place.replace(b, List.of(new Replacement(cell.end(left), cell.end(right), "")));
            place.replace(b, List.of(new Replacement(cell.start(left), cell.start(right), "")));
        }
    }
}
