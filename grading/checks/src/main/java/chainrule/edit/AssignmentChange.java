package chainrule.edit;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import java.util.Map;

/** {@code =} becomes {@code +=}, {@code ++} becomes {@code --}, and so on. */
final class AssignmentChange implements EditKind {

    private static final Map<Tree.Kind, String> SIGNS = Map.of(
            Tree.Kind.ASSIGNMENT, "=",
            Tree.Kind.PLUS_ASSIGNMENT, "+=",
            Tree.Kind.MINUS_ASSIGNMENT, "-=",
            Tree.Kind.MULTIPLY_ASSIGNMENT, "*=",
            Tree.Kind.DIVIDE_ASSIGNMENT, "/=");

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof AssignmentTree a) {
            change(place, a.getVariable(), a.getExpression());
        } else if (place.tree() instanceof CompoundAssignmentTree a) {
            change(place, a.getVariable(), a.getExpression());
        } else if (place.tree() instanceof UnaryTree u) {
            String name = place.text(u.getExpression());
            switch (u.getKind()) {
                case POSTFIX_INCREMENT, PREFIX_INCREMENT -> place.replace(u, name + "--");
                case POSTFIX_DECREMENT, PREFIX_DECREMENT -> place.replace(u, name + "++");
                default -> {}
            }
        }
    }

    private static void change(EditPlace place, ExpressionTree variable, ExpressionTree value) {
        String sign = SIGNS.get(place.tree().getKind());
        int at = sign == null
                ? -1
                : place.cell().text().indexOf(sign, place.cell().end(variable));
        if (at < 0 || at >= place.cell().start(value) || !place.isNumber(variable)) {
            return;
        }
        for (String other : List.of("=", "+=", "-=", "*=", "/=")) {
            place.replace(place.tree(), List.of(new Replacement(at, at + sign.length(), other)));
        }
    }
}
