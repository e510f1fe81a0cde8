package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Methods and constants of their own for parts of a cell; those that stand in the cell itself can go to another cell. */
final class HelperRewritings {

    static final Map<String, Rewriting> ALL = Map.of(
            "helper for a formula",
            HelperRewritings::formula,
            "helper for a statement",
            HelperRewritings::statement,
            "helper for a whole method",
            HelperRewritings::method,
            "constant",
            HelperRewritings::constant);

    private static final String TYPE = "(double|int|boolean)(\\[\\])*|java\\.util\\.List<.*>";

    private HelperRewritings() {}

    private static void formula(EditPlace place, FreshNames names) {
        boolean kind = place.tree() instanceof BinaryTree
                || place.tree() instanceof MethodInvocationTree
                || place.tree() instanceof ConditionalExpressionTree
                || place.tree() instanceof ArrayAccessTree && !isTarget(place);
        if (!kind
                || place.parent() instanceof ExpressionStatementTree
                || !place.type(place.tree()).matches(TYPE)) {
            return;
        }
        if (CodeEffects.of(place.cell(), place.tree()).assigned().isEmpty()) {
            add(place, names, place.type(place.tree()), "{ return " + place.text(place.tree()) + "; }", "");
        }
    }

    private static boolean isTarget(EditPlace place) {
        Tree tree = place.tree();
        return place.parent() instanceof AssignmentTree a && a.getVariable() == tree
                || place.parent() instanceof CompoundAssignmentTree c && c.getVariable() == tree
                || place.parent() instanceof UnaryTree;
    }

    private static void statement(EditPlace place, FreshNames names) {
        boolean kind = place.tree() instanceof ForLoopTree
                || place.tree() instanceof EnhancedForLoopTree
                || place.tree() instanceof IfTree
                || place.tree() instanceof ExpressionStatementTree && place.parent() instanceof BlockTree;
        if (kind) {
            CodeEffects effects = CodeEffects.of(place.cell(), place.tree());
            HelperScope scope = HelperScope.of(place, place.tree());
            if (!effects.leaves()
                    && LoopRewritings.disjoint(
                            effects.assigned(), scope.parameters().keySet())) {
                add(place, names, "void", "{ " + place.text(place.tree()) + " }", ";");
            }
        }
    }

    private static void add(EditPlace place, FreshNames names, String type, String body, String end) {
        ParsedCell cell = place.cell();
        HelperScope scope = HelperScope.of(place, place.tree());
        String name = names.member();
        Rewriting.propose(
                place,
                new Replacement(cell.start(place.tree()), cell.end(place.tree()), scope.call(name) + end),
                scope.method(cell, type, name, body));
    }

    /** The method only hands on what it gets. */
    private static void method(EditPlace place, FreshNames names) {
        if (!(place.tree() instanceof MethodTree m)
                || m.getBody() == null
                || m.getReturnType() == null
                || !m.getTypeParameters().isEmpty()) {
            return;
        }
        ParsedCell cell = place.cell();
        boolean top = place.parent() == cell.type();
        String name = names.member();
        String parameters = m.getParameters().stream().map(place::text).collect(Collectors.joining(", "));
        String arguments =
                m.getParameters().stream().map(p -> p.getName().toString()).collect(Collectors.joining(", "));
        String type = place.text(m.getReturnType());
        String call = (type.equals("void") ? "" : "return ") + name + "(" + arguments + ");";
        Rewriting.propose(
                place,
                new Replacement(cell.start(m.getBody()), cell.end(m.getBody()), "{ " + call + " }"),
                Replacement.insertion(
                        cell.end(m),
                        "\n" + (top ? "" : "private ") + type + " " + name + "(" + parameters + ") "
                                + place.text(m.getBody())));
    }

    private static void constant(EditPlace place, FreshNames names) {
        if (!(place.tree() instanceof LiteralTree l) || !place.type(l).matches("double|int")) {
            return;
        }
        ParsedCell cell = place.cell();
        String name = names.member().toUpperCase(Locale.ROOT);
        String declared = place.type(l) + " " + name + " = " + place.text(l) + ";\n";
        Replacement use = new Replacement(cell.start(l), cell.end(l), name);
        Rewriting.propose(place, use, Replacement.insertion(cell.end(cell.type()) - 1, "\n" + declared));
        if (HelperScope.nearest(place) != cell.type()) {
            int inClass = cell.end(HelperScope.nearest(place)) - 1;
            Rewriting.propose(place, use, Replacement.insertion(inClass, "    private static final " + declared));
        }
    }
}
