package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.NewArrayTree;

/** Swaps indices or sizes: {@code a[i][j]} becomes {@code a[j][i]}, and {@code new double[n][m]} gets m rows. */
final class IndexSwap implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof ArrayAccessTree a && a.getExpression() instanceof ArrayAccessTree b) {
            place.swap(b.getIndex(), a.getIndex(), a);
        } else if (place.tree() instanceof NewArrayTree a && a.getDimensions().size() == 2) {
            place.swap(a.getDimensions().get(0), a.getDimensions().get(1), a);
        }
    }
}
