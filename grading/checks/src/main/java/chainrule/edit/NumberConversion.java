package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;

/** Uses whole numbers in place of decimal ones, or the other way round. */
final class NumberConversion implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof TypeCastTree cast) {
            place.replace(cast, "(" + place.text(cast.getExpression()) + ")");
        } else if (place.tree() instanceof VariableTree v && place.cell().isWritten(v.getType())) {
            if (v.getType() instanceof PrimitiveTypeTree && place.isNumber(v)) {
                place.replace(v.getType(), "double", v.getInitializer() == null ? v.getType() : v);
            }
        } else if (place.tree() instanceof BinaryTree b
                && Operator.of(b).isProduct()
                && place.type(b).equals("int")) {
            // Beside a decimal number it makes no difference.
            place.replace(b.getLeftOperand(), "(double) " + place.operand(b.getLeftOperand()), b);
        }
    }
}
