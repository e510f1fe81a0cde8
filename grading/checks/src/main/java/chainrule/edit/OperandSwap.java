package chainrule.edit;

import com.sun.source.tree.BinaryTree;

/** Swaps operands: {@code a - b} becomes {@code b - a}, and {@code a / b} becomes {@code b / a}. */
final class OperandSwap implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof BinaryTree b
                && (Operator.of(b) == Operator.MINUS || Operator.of(b) == Operator.DIVIDE)
                && place.areAlike(b.getLeftOperand(), b.getRightOperand())) {
            String swapped = place.operand(b.getRightOperand()) + " "
                    + Operator.of(b).sign() + " " + place.operand(b.getLeftOperand());
            place.replace(b, swapped);
        }
    }
}
