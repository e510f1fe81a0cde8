package chainrule.edit;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import java.util.Map;

/** Lambdas with blocks, with types, in place of method references, and as objects. */
final class LambdaRewritings {

    private static final String FUNCTION = "java.util.function.DoubleUnaryOperator";

    static final Map<String, Rewriting> ALL = Map.of("lambda in another form", LambdaRewritings::otherForm);

    private LambdaRewritings() {}

    private static void otherForm(EditPlace place, FreshNames names) {
        if (place.tree() instanceof MemberReferenceTree r && place.type(r).equals(FUNCTION)) {
            String v = names.variable();
            place.replace(r, v + " -> " + place.text(r.getQualifierExpression()) + "." + r.getName() + "(" + v + ")");
        }
        if (!(place.tree() instanceof LambdaExpressionTree l) || !place.type(l).equals(FUNCTION)) {
            return;
        }
        String v = l.getParameters().get(0).getName().toString();
        String body = place.text(l.getBody());
        String block = l.getBody() instanceof BlockTree ? body : "{ return " + body + "; }";
        place.replace(l, "(double " + v + ") -> " + block);
        place.replace(l, "new " + FUNCTION + "() { public double applyAsDouble(double " + v + ") " + block + " }");
        if (l.getBody() instanceof ConditionalExpressionTree c) {
            place.replace(
                    l,
                    "%s -> { if (%s) { return %s; } return %s; }"
                            .formatted(
                                    v,
                                    place.text(c.getCondition()),
                                    place.text(c.getTrueExpression()),
                                    place.text(c.getFalseExpression())));
        }
    }
}
