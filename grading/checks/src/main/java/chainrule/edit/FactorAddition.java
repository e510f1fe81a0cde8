package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import java.util.ArrayList;
import java.util.List;

/** Adds a factor or divisor that was forgotten: a variable, an entry, the value itself, or one minus it. */
final class FactorAddition implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!(place.tree() instanceof ExpressionTree value)
                || value instanceof LambdaExpressionTree
                || !place.isComputed(value)) {
            return;
        }
        if (place.isWholeValue()) {
            whole(place, value, place.operand(value));
        } else if (place.parent() instanceof BinaryTree b && Operator.of(b).isProduct()) {
            String text = place.operand(value);
            if (value == b.getRightOperand()) {
                String group =
                        Operator.of(b) == Operator.DIVIDE ? "(" + text + " * " + text + ")" : text + " * " + text;
                place.replace(value, group, b);
            }
            place.replace(value, "(1 - " + text + ")", b);
        } else if (place.isArgument()) {
            place.replace(value, "1.0 / " + place.operand(value));
        }
    }

    private static void whole(EditPlace place, ExpressionTree value, String text) {
        List<String> factors = new ArrayList<>(place.named("double"));
        factors.addAll(place.entries());
        for (String f : factors) {
            place.replace(value, text + " * " + f);
            place.replace(value, text + " / " + f);
        }
        place.replace(value, text + " * " + text);
        place.replace(value, "1 / " + text);
        place.replace(value, "1.0 / " + text);
        place.replace(value, text + " * (1 - " + text + ")");
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}
