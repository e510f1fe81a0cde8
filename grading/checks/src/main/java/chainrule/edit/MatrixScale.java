package chainrule.edit;

import com.sun.source.tree.NewArrayTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Multiplies a matrix by a number. */
final class MatrixScale implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!MatrixCall.isMatrix(place) || place.tree() instanceof NewArrayTree) {
            return;
        }
        Set<String> factors = new LinkedHashSet<>(List.of("2", "0.5", "-1"));
        for (String m : place.named("double[][]")) {
            factors.addAll(List.of("1.0 / " + m + ".length", m + ".length"));
            if (place.isWholeValue()) {
                factors.addAll(List.of("1.0 / " + m + "[0].length", m + "[0].length"));
            }
        }
        if (place.isWholeValue()) {
            factors.addAll(place.named("double"));
        }
        factors.forEach(f -> place.replace(place.tree(), "scale(" + f + ", " + place.text(place.tree()) + ")"));
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}
