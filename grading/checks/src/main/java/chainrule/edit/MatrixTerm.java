package chainrule.edit;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewArrayTree;
import java.util.List;

/** Adds another matrix to a matrix, or subtracts or multiplies it, entry by entry. */
final class MatrixTerm implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!MatrixCall.isMatrix(place) || place.tree() instanceof NewArrayTree) {
            return;
        }
        String text = place.text(place.tree());
        boolean whole = place.isWholeValue();
        if (!whole && !(place.tree() instanceof IdentifierTree)) {
            return;
        }
        for (String m : place.named("double[][]")) {
            List<String> functions =
                    whole ? List.of("hadamard", "add", "subtract", "addRow") : List.of("hadamard", "subtract");
            functions.forEach(f -> place.replace(place.tree(), f + "(" + text + ", " + m + ")"));
            if (whole) {
                if (!LocalResult.isIn(place.tree(), place.cell())) {
                    place.replace(place.tree(), "subtract(" + m + ", " + text + ")");
                }
                place.replace(place.tree(), "hadamard(" + text + ", map(" + m + ", entry -> entry > 0 ? 1 : 0))");
            }
        }
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}
