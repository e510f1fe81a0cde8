package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.MemberSelectTree;

/** Uses the length of another array, of rows instead of columns, or another number in place of a length. */
final class LengthChange implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!(place.tree() instanceof MemberSelectTree m)
                || !m.getIdentifier().contentEquals("length")
                || !place.type(m.getExpression()).endsWith("[]")) {
            return;
        }
        if (place.type(m.getExpression()).endsWith("[][]")) {
            place.replace(m, place.text(m.getExpression()) + "[0].length");
        }
        if (m.getExpression() instanceof ArrayAccessTree a) {
            place.replace(m, place.text(a.getExpression()) + ".length");
        }
        for (String matrix : place.named("double[][]")) {
            place.replace(m, matrix + ".length");
            place.replace(m, matrix + "[0].length");
        }
        place.named("int").forEach(n -> place.replace(m, n));
    }
}
