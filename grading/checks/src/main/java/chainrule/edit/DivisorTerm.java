package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes a divisor a sum: {@code a / b} becomes {@code a / (b + 1)}. */
final class DivisorTerm implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!(place.parent() instanceof BinaryTree b)
                || Operator.of(b) != Operator.DIVIDE
                || b.getRightOperand() != place.tree()
                || !place.isNumber(place.tree())) {
            return;
        }
        ExpressionTree divisor = b.getRightOperand();
        Set<String> terms = new LinkedHashSet<>(List.of("1", "1e-8"));
        terms.addAll(place.named("double"));
        terms.addAll(place.entries());
        for (String t : terms) {
            place.replace(divisor, "(" + place.text(divisor) + " + " + t + ")", b);
            place.replace(divisor, "(" + place.text(divisor) + " - " + t + ")", b);
        }
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}
