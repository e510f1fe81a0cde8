package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.Map;

/** The same number by another formula that has the same value to the last digit or nearly so. */
final class ExpressionRewritings {

    private static final Map<Tree.Kind, String> TURNED = Map.of(
            Tree.Kind.LESS_THAN, ">",
            Tree.Kind.GREATER_THAN, "<",
            Tree.Kind.LESS_THAN_EQUAL, ">=",
            Tree.Kind.GREATER_THAN_EQUAL, "<=",
            Tree.Kind.EQUAL_TO, "==",
            Tree.Kind.NOT_EQUAL_TO, "!=",
            Tree.Kind.MULTIPLY, "*",
            Tree.Kind.PLUS, "+");

    static final Map<String, Rewriting> ALL = Map.of(
            "operands turned",
            ExpressionRewritings::turn,
            "other operator",
            ExpressionRewritings::otherOperator,
            "other function",
            ExpressionRewritings::otherFunction,
            "minus as a factor",
            ExpressionRewritings::minus);

    private ExpressionRewritings() {}

    private static boolean isPure(EditPlace place, Tree tree) {
        return CodeEffects.of(place.cell(), tree).none();
    }

    /** Commutative operands change places; so do the sides of a comparison, with the sign turned. */
    private static void turn(EditPlace place, FreshNames names) {
        if (place.tree() instanceof BinaryTree b
                && TURNED.containsKey(b.getKind())
                && place.isNumber(b.getLeftOperand())
                && place.isNumber(b.getRightOperand())
                && isPure(place, b)) {
            place.replace(
                    b,
                    "(" + place.operand(b.getRightOperand()) + " " + TURNED.get(b.getKind()) + " "
                            + place.operand(b.getLeftOperand()) + ")");
        }
    }

    private static void otherOperator(EditPlace place, FreshNames names) {
        if (!(place.tree() instanceof BinaryTree b) || !place.type(b).equals("double")) {
            return;
        }
        String left = place.operand(b.getLeftOperand());
        String right = place.operand(b.getRightOperand());
        boolean repeatable = isPure(place, b);
        switch (b.getKind()) {
            case MINUS -> {
                place.replace(b, "(" + left + " + -" + right + ")");
                place.replace(b, "-(" + right + " - " + left + ")");
            }
            case DIVIDE -> place.replace(b, "(" + left + " * (1.0 / " + right + "))");
            case MULTIPLY -> {
                if (repeatable && left.equals(right)) {
                    place.replace(b, "Math.pow(" + left + ", 2)");
                } else if (repeatable && left.matches("2(\\.0)?")) {
                    place.replace(b, "(" + right + " + " + right + ")");
                }
            }
            default -> {}
        }
    }

    private static void otherFunction(EditPlace place, FreshNames names) {
        if (!(place.tree() instanceof MethodInvocationTree call)
                || !(call.getMethodSelect() instanceof MemberSelectTree m)
                || !m.getExpression().toString().equals("Math")
                || !isPure(place, call)) {
            return;
        }
        ExpressionTree last = call.getArguments().get(call.getArguments().size() - 1);
        String x = place.operand(last);
        switch (m.getIdentifier().toString()) {
            case "max" -> {
                ExpressionTree first = call.getArguments().get(0);
                if (place.text(first).equals("0")) {
                    place.replace(call, "(" + x + " > 0 ? " + x + " : 0)");
                    place.replace(call, "((" + x + " + Math.abs(" + x + ")) / 2)");
                } else {
                    place.replace(call, "Math.max(" + place.text(last) + ", " + place.text(first) + ")");
                }
            }
            case "exp" -> place.replace(call, "Math.pow(Math.E, " + place.text(last) + ")");
            case "tanh" -> place.replace(call, "(1 - 2 / (Math.exp(2 * " + x + ") + 1))");
            case "sqrt" -> place.replace(call, "Math.pow(" + place.text(last) + ", 0.5)");
            default -> {}
        }
    }

    private static void minus(EditPlace place, FreshNames names) {
        if (place.tree() instanceof UnaryTree u && u.getKind() == Tree.Kind.UNARY_MINUS && place.isNumber(u)) {
            place.replace(u, "(-1 * " + place.operand(u.getExpression()) + ")");
            place.replace(u, "(0 - " + place.operand(u.getExpression()) + ")");
        }
    }
}
