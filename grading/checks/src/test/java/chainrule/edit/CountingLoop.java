package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;

/** A loop that counts up one by one, between bounds that stay: {@code for (int i = from; i < to; i++) body}. */
record CountingLoop(String name, ExpressionTree from, ExpressionTree to, StatementTree body) {

    /** Empty where there is no such loop. */
    static Optional<CountingLoop> of(EditPlace place) {
        if (!(place.tree() instanceof ForLoopTree f)
                || f.getInitializer().size() != 1
                || !(f.getInitializer().get(0) instanceof VariableTree i)
                || !place.type(i).equals("int")
                || i.getInitializer() == null
                || !(f.getCondition() instanceof BinaryTree b)
                || b.getKind() != Tree.Kind.LESS_THAN
                || !place.text(b.getLeftOperand()).equals(i.getName().toString())
                || f.getUpdate().size() != 1
                || !(f.getUpdate().get(0).getExpression() instanceof UnaryTree u)
                || u.getKind() != Tree.Kind.POSTFIX_INCREMENT
                || !place.text(u.getExpression()).equals(i.getName().toString())) {
            return Optional.empty();
        }
        CodeEffects bounds = CodeEffects.of(place.cell(), i.getInitializer(), b.getRightOperand());
        CodeEffects body = CodeEffects.of(place.cell(), f.getStatement());
        boolean stay = bounds.none()
                && LoopRewritings.disjoint(body.assigned(), bounds.used())
                && (isFixedLength(place, b.getRightOperand()) || LoopRewritings.disjoint(body.filled(), bounds.used()))
                && !body.assigned().contains(i.getName().toString())
                && !(body.calls() && !isFixed(place, b.getRightOperand()));
        return stay
                ? Optional.of(new CountingLoop(
                        i.getName().toString(), i.getInitializer(), b.getRightOperand(), f.getStatement()))
                : Optional.empty();
    }

    /** Whether it stays whatever entries are put into arrays. */
    private static boolean isFixedLength(EditPlace place, ExpressionTree bound) {
        return !place.text(bound).contains("[");
    }

    /** Whether nothing that is called can change the bound. */
    private static boolean isFixed(EditPlace place, ExpressionTree bound) {
        return !place.text(bound).contains("(");
    }
}
