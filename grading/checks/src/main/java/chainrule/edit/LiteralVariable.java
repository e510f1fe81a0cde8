package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.LiteralTree;

/** Replaces a number by a variable, a length or an entry. */
final class LiteralVariable implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!(place.tree() instanceof LiteralTree literal)
                || !(literal.getValue() instanceof Number)
                || place.parent() instanceof ArrayAccessTree) {
            return;
        }
        place.named("double").forEach(v -> place.replace(literal, v));
        if (literal.getValue() instanceof Integer) {
            place.named("int").forEach(v -> place.replace(literal, v));
            place.named("long").forEach(v -> place.replace(literal, v));
            for (String m : place.named("double[][]")) {
                place.replace(literal, m + ".length");
                place.replace(literal, m + "[0].length");
                place.replace(literal, m + "[0][0]");
            }
            place.entries().forEach(e -> place.replace(literal, e));
        }
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}
