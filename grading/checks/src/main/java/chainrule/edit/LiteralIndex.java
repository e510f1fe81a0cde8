package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.LiteralTree;

/** {@code a[0]} becomes {@code a[i]}, and {@code a[i]} becomes {@code a[0]}. */
final class LiteralIndex implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!(place.tree() instanceof ArrayAccessTree a)) {
            return;
        }
        if (a.getIndex() instanceof LiteralTree) {
            place.named("int").forEach(i -> place.replace(a.getIndex(), i, place.wholeEntry()));
        } else {
            place.replace(a.getIndex(), "0", place.wholeEntry());
        }
    }
}
