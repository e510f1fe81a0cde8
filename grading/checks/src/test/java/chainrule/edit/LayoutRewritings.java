package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;

/** Comments, lines, parentheses, and the order in which methods stand. */
final class LayoutRewritings {

    private static final List<String> COMMENTS = List.of(
            "\n\n",
            "\n// TODO: why 1/N? }\n",
            "/* half of a loop: for (int i = 0; { */ ",
            "/** Not \"quite\" Javadoc. */ ",
            "\n// 1 × 2 → 3 \u2211 ŷ\n",
            "\n\t",
            "; ");

    static final Map<String, Rewriting> ALL = Map.of(
            "comment or line",
            LayoutRewritings::comment,
            "parentheses",
            LayoutRewritings::parentheses,
            "order of methods",
            LayoutRewritings::reorder);

    private LayoutRewritings() {}

    private static void comment(EditPlace place, FreshNames names) {
        if (place.tree() instanceof StatementTree s
                && !(s instanceof ClassTree)
                && place.parent() instanceof BlockTree) {
            insert(place, place.cell().start(s), names.choice(COMMENTS));
        }
    }

    private static void insert(EditPlace place, int at, String text) {
        place.replace(place.tree(), List.of(Replacement.insertion(at, text)));
    }

    private static void parentheses(EditPlace place, FreshNames names) {
        if (place.tree() instanceof BinaryTree b && place.isNumber(b)) {
            place.replace(b, "(" + place.text(b) + ")");
            for (ExpressionTree operand : List.of(b.getLeftOperand(), b.getRightOperand())) {
                place.replace(operand, "(" + place.text(operand) + ")");
            }
        }
    }

    /** Two methods that stand one after the other change places. */
    private static void reorder(EditPlace place, FreshNames names) {
        if (place.tree() instanceof ClassTree type) {
            List<? extends Tree> members =
                    type.getMembers().stream().filter(place.cell()::isWritten).toList();
            for (int i = 0; i + 1 < members.size(); i++) {
                if (members.get(i) instanceof MethodTree && members.get(i + 1) instanceof MethodTree) {
                    place.swap(members.get(i), members.get(i + 1), type);
                }
            }
        }
    }
}
