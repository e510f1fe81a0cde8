package chainrule.edit;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;

/** Transposes or copies a matrix. */
final class MatrixCall implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (isMatrix(place)) {
            ExpressionTree matrix = (ExpressionTree) place.tree();
            String text = place.text(matrix);
            place.replace(matrix, "transpose(" + text + ")");
            boolean another = matrix instanceof IdentifierTree
                    || matrix instanceof MethodInvocationTree
                    || matrix instanceof MemberSelectTree;
            if (another && !text.startsWith("copy(")) {
                place.replace(matrix, "copy(" + text + ")");
            }
            if (place.isWholeValue() && matrix instanceof IdentifierTree) {
                place.replace(matrix, "new double[" + text + ".length][" + text + "[0].length]");
            }
            if (place.isWholeValue()) {
                place.replace(matrix, "columnSums(" + text + ")");
            }
        } else if (place.tree() instanceof ExpressionTree row
                && place.isWholeValue()
                && !(row instanceof NewArrayTree)
                && place.type(row).equals("double[]")) {
            place.replace(row, place.operand(row) + ".clone()");
        }
    }

    /** Whether it is a matrix that is passed on: a whole value, an argument, or an element of a written array. */
    static boolean isMatrix(EditPlace place) {
        return place.tree() instanceof ExpressionTree e
                && !(e instanceof NewArrayTree array && array.getType() == null)
                && (place.isWholeValue() || place.isArgument() || place.parent() instanceof NewArrayTree)
                && place.type(e).equals("double[][]");
    }
}
