package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.UnaryTree;
import java.util.ArrayList;
import java.util.List;

/** Uses another number, or the other truth value. */
final class LiteralChange implements EditKind {

    private static final List<String> DECIMALS = List.of(
            "0.0",
            "1.0",
            "2.0",
            "0.5",
            "-1.0",
            "1e-5",
            "1e-8",
            "1e-12",
            "0.9",
            "0.99",
            "0.999",
            "Double.NEGATIVE_INFINITY");

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof LiteralTree literal) {
            others(place, literal.getValue()).forEach(other -> place.replace(literal, other));
        }
    }

    private static List<String> others(EditPlace place, Object value) {
        List<String> others = new ArrayList<>();
        if (value instanceof Integer || value instanceof Long) {
            long n = ((Number) value).longValue();
            others.addAll(List.of("" + (n - 1), "" + (n + 1), "0", "1", "2"));
            if (!(place.parent() instanceof ArrayAccessTree || place.parent() instanceof NewArrayTree)) {
                others.addAll(List.of("0.5", "Double.NEGATIVE_INFINITY"));
                if (n != 0) {
                    others.add("-" + n);
                }
                if (place.parent() instanceof BinaryTree b && place.type(b).equals("int")) {
                    others.add(n + ".0");
                }
            }
        } else if (value instanceof Double || value instanceof Float) {
            others.addAll(DECIMALS);
            others.add("(1 - " + place.text(place.tree()) + ")");
        } else if (value instanceof Boolean b) {
            others.add(String.valueOf(!b));
        }
        if (place.parent() instanceof UnaryTree) {
            others.removeIf(other -> other.startsWith("-"));
        }
        return others;
    }
}
