package chainrule.edit;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.UnaryTree;
import java.util.List;

/** Removes a minus or a “not” that is too many, or adds a minus that is missing in one branch. */
final class SignChange implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof UnaryTree u) {
            switch (u.getKind()) {
                case UNARY_MINUS, LOGICAL_COMPLEMENT -> place.replace(u, place.text(u.getExpression()));
                default -> {}
            }
        } else if (place.tree() instanceof ConditionalExpressionTree c) {
            for (ExpressionTree branch : List.of(c.getTrueExpression(), c.getFalseExpression())) {
                if (place.isNumber(branch) && !(branch instanceof UnaryTree)) {
                    place.replace(branch, "-" + place.operand(branch), c);
                }
            }
        }
    }
}
