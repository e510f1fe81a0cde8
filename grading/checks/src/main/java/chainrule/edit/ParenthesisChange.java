package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;

/** Adds missing parentheses, removes them, or puts them around another part. */
final class ParenthesisChange implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof ParenthesizedTree p) {
            boolean matters = place.parent() instanceof BinaryTree
                    || place.parent() instanceof UnaryTree
                    || place.parent() instanceof TypeCastTree;
            if (matters) {
                place.replace(p, place.text(p.getExpression()), place.parent());
            }
        } else if (place.tree() instanceof BinaryTree b && Operator.of(b).isArithmetic() && place.isNumber(b)) {
            regroup(place, b);
        }
    }

    /** {@code a - b * c} becomes {@code (a - b) * c}, and {@code a * b - c} becomes {@code a * (b - c)}. */
    private static void regroup(EditPlace place, BinaryTree outer) {
        if (outer.getRightOperand() instanceof BinaryTree right
                && Operator.of(right).isArithmetic()) {
            place.replace(
                    outer,
                    grouped(place, outer.getLeftOperand(), outer, right.getLeftOperand()) + " "
                            + Operator.of(right).sign() + " " + place.text(right.getRightOperand()));
        }
        if (outer.getLeftOperand() instanceof BinaryTree left
                && Operator.of(left).isArithmetic()) {
            place.replace(
                    outer,
                    place.text(left.getLeftOperand()) + " " + Operator.of(left).sign() + " "
                            + grouped(place, left.getRightOperand(), outer, outer.getRightOperand()));
        }
    }

    private static String grouped(EditPlace place, ExpressionTree a, BinaryTree between, ExpressionTree b) {
        return "(" + place.text(a) + " " + Operator.of(between).sign() + " " + place.text(b) + ")";
    }
}
