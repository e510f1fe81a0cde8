package chainrule.edit;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * A variable that an edit may name.
 *
 * @param type as javac writes it, such as {@code double[][]}
 * @param field of a class of the cell's, or one of the cell itself
 * @param fixed whether it cannot be assigned
 */
record VisibleVariable(String name, String type, boolean field, boolean fixed) {

    /** All variables that are visible at a place, the nearest first. */
    static List<VisibleVariable> at(TreePath place, ParsedCell cell) {
        Map<String, VisibleVariable> found = new LinkedHashMap<>();
        Tree child = place.getLeaf();
        for (TreePath p = place.getParentPath(); p != null; child = p.getLeaf(), p = p.getParentPath()) {
            for (VariableTree v : declaredBy(p.getLeaf(), child)) {
                boolean before = p.getLeaf() instanceof ClassTree || cell.start(v) < cell.start(place.getLeaf());
                if (before && v != child) {
                    found.putIfAbsent(v.getName().toString(), of(v, p.getLeaf() instanceof ClassTree, cell));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static VisibleVariable of(VariableTree v, boolean field, ParsedCell cell) {
        boolean fixed = v.getModifiers().getFlags().contains(Modifier.FINAL);
        return new VisibleVariable(v.getName().toString(), cell.type(v), field, fixed);
    }

    private static List<VariableTree> declaredBy(Tree parent, Tree child) {
        List<Tree> all = new ArrayList<>();
        if (parent instanceof BlockTree block) {
            all.addAll(block.getStatements());
        } else if (parent instanceof ClassTree type) {
            all.addAll(type.getMembers());
        } else if (parent instanceof MethodTree method) {
            all.addAll(method.getParameters());
        } else if (parent instanceof LambdaExpressionTree lambda) {
            all.addAll(lambda.getParameters());
        } else if (parent instanceof ForLoopTree loop) {
            all.addAll(loop.getInitializer());
        } else if (parent instanceof EnhancedForLoopTree loop && child == loop.getStatement()) {
            all.add(loop.getVariable());
        }
        return all.stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .toList();
    }
}
