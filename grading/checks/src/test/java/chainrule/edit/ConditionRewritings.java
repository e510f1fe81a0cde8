package chainrule.edit;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import java.util.Map;

/** Conditions as statements or expressions, the other branch first. */
final class ConditionRewritings {

    static final Map<String, Rewriting> ALL = Map.of(
            "condition as a statement",
            ConditionRewritings::statement,
            "other branch first",
            ConditionRewritings::otherFirst);

    private ConditionRewritings() {}

    private static void statement(EditPlace place, FreshNames names) {
        if (!(place.parent() instanceof BlockTree)) {
            return;
        }
        if (place.tree() instanceof ReturnTree r && value(r.getExpression()) instanceof ConditionalExpressionTree c) {
            place.replace(r, branches(place, c, "return ", ""));
            place.replace(
                    r,
                    "if (" + place.text(c.getCondition()) + ") return " + place.text(c.getTrueExpression())
                            + "; return " + place.text(c.getFalseExpression()) + ";");
        } else if (place.tree() instanceof ExpressionStatementTree s
                && s.getExpression() instanceof AssignmentTree a
                && value(a.getExpression()) instanceof ConditionalExpressionTree c
                && CodeEffects.of(place.cell(), a.getVariable()).none()) {
            place.replace(s, branches(place, c, place.text(a.getVariable()) + " = ", ""));
        } else if (place.tree() instanceof VariableTree v
                && v.getInitializer() != null
                && value(v.getInitializer()) instanceof ConditionalExpressionTree c
                && !place.text(v).startsWith("var ")
                && StatementRewritings.isAlone(place, v)) {
            place.replace(v, branches(place, c, v.getName() + " = ", place.type(v) + " " + v.getName() + "; "));
        }
    }

    private static ExpressionTree value(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree p ? value(p.getExpression()) : tree;
    }

    private static String branches(EditPlace place, ConditionalExpressionTree c, String begin, String before) {
        return "%sif (%s) { %s%s; } else { %s%s; }"
                .formatted(
                        before,
                        place.text(c.getCondition()),
                        begin,
                        place.text(c.getTrueExpression()),
                        begin,
                        place.text(c.getFalseExpression()));
    }

    private static void otherFirst(EditPlace place, FreshNames names) {
        if (place.tree() instanceof ConditionalExpressionTree c) {
            place.replace(
                    c,
                    "(!(" + place.text(c.getCondition()) + ") ? " + place.text(c.getFalseExpression()) + " : "
                            + place.text(c.getTrueExpression()) + ")");
        } else if (place.tree() instanceof IfTree i) {
            String otherwise = i.getElseStatement() == null ? "" : place.text(i.getElseStatement());
            place.replace(
                    i,
                    "if (!" + place.text(i.getCondition()) + ") { " + otherwise + " } else { "
                            + place.text(i.getThenStatement()) + " }");
        }
    }
}
