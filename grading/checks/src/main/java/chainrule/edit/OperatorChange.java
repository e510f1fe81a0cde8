package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ForLoopTree;
import java.util.List;

/** Uses another arithmetic operator, comparison or logical operator; in a loop, {@code !=} is as good as {@code <}. */
final class OperatorChange implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof BinaryTree b && place.areAlike(b.getLeftOperand(), b.getRightOperand())) {
            for (Operator other : Operator.of(b).others()) {
                if (place.parent() instanceof ForLoopTree && other == Operator.NOT_EQUAL_TO) {
                    continue;
                }
                Operator.replaced(b, place.cell(), other.sign()).ifPresent(r -> place.replace(b, List.of(r)));
            }
        }
    }
}
