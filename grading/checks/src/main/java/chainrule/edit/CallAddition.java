package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import java.util.List;

/** Passes a number to a function that was forgotten, such as {@code Math.exp}. */
final class CallAddition implements EditKind {

    private static final List<String> FUNCTIONS =
            List.of("Math.exp", "Math.log", "Math.sqrt", "Math.abs", "Math.tanh", "Math.signum");

    @Override
    public void propose(EditPlace place) {
        if (!(place.tree() instanceof ExpressionTree value)
                || value instanceof LambdaExpressionTree
                || !place.isComputed(value)) {
            return;
        }
        if (place.isWholeValue()) {
            FUNCTIONS.forEach(f -> place.replace(value, f + "(" + place.text(value) + ")"));
            place.replace(value, "Math.max(0, " + place.text(value) + ")");
        } else if (place.parent() instanceof BinaryTree b) {
            if (Operator.of(b) == Operator.DIVIDE && b.getRightOperand() == value) {
                place.replace(value, "Math.sqrt(" + place.text(value) + ")", b);
            } else if (Operator.of(b).isComparison() && b.getLeftOperand() == value) {
                place.replace(value, "Math.abs(" + place.text(value) + ")", b);
            }
        }
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}
