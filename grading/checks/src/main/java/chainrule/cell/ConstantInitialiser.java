package chainrule.cell;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;

/** Whether a variable's initialiser only states numbers and texts, so that it may run wherever its cell is loaded. */
final class ConstantInitialiser {

    private ConstantInitialiser() {}

    static boolean isConstant(String declaration) {
        return Holder.of(declaration).members().stream().allMatch(ConstantInitialiser::isConstantVariable);
    }

    private static boolean isConstantVariable(Tree member) {
        return member instanceof VariableTree v && (v.getInitializer() == null || isConstant(v.getInitializer()));
    }

    private static boolean isConstant(ExpressionTree e) {
        if (e instanceof BinaryTree b) {
            return isConstant(b.getLeftOperand()) && isConstant(b.getRightOperand());
        }
        if (e instanceof UnaryTree u) {
            return isConstant(u.getExpression());
        }
        if (e instanceof ParenthesizedTree p) {
            return isConstant(p.getExpression());
        }
        if (e instanceof TypeCastTree c) {
            return isConstant(c.getExpression());
        }
        if (e instanceof NewArrayTree a) {
            return a.getInitializers() != null
                    && a.getInitializers().stream().allMatch(i -> isConstant((ExpressionTree) i));
        }
        return e instanceof LiteralTree || e.getKind() == Tree.Kind.IDENTIFIER;
    }
}
