package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewArrayTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds or changes a factor that is a count, two, a half, or a sign. */
final class SizeFactor implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!(place.tree() instanceof ExpressionTree value)
                || value instanceof LambdaExpressionTree
                || !isTerm(place)
                || !place.isComputed(value)) {
            return;
        }
        String text = place.operand(value);
        List.of("-" + text, "2 * " + text, "0.5 * " + text).forEach(t -> place.replace(value, t));
        for (String size : sizes(place)) {
            place.replace(value, text + " / " + size);
            place.replace(value, text + " * " + size);
        }
        for (String m : place.named("double[][]")) {
            place.replace(value, text + " / (" + m + ".length * " + m + "[0].length)");
        }
    }

    private static Set<String> sizes(EditPlace place) {
        Set<String> sizes = new LinkedHashSet<>(place.named("int"));
        place.named("double[][]").forEach(m -> sizes.addAll(List.of(m + ".length", m + "[0].length")));
        place.named("double[]").forEach(v -> sizes.add(v + ".length"));
        return sizes;
    }

    private static boolean isTerm(EditPlace place) {
        return place.isWholeValue()
                || place.isArgument()
                || place.parent() instanceof NewArrayTree array
                        && array.getInitializers() != null
                        && array.getInitializers().contains(place.tree())
                || place.parent() instanceof BinaryTree b && Operator.of(b).isSum();
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}
