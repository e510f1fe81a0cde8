package chainrule.edit;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What running a cell's code may leave behind for the next run, in a variable of the cell or in a static field. */
final class KeptState {

    private KeptState() {}

    /** Whether the cell has anything beyond numbers that are never assigned again. */
    static boolean isIn(ClassTree cell) {
        Set<String> assigned = assigned(cell);
        return isIn(cell, assigned);
    }

    private static boolean isIn(ClassTree type, Set<String> assigned) {
        return type.getMembers().stream()
                .anyMatch(m -> m instanceof VariableTree v
                                && v.getModifiers().getFlags().contains(Modifier.STATIC)
                                && !isConstant(v, assigned)
                        || m instanceof ClassTree c && isIn(c, assigned));
    }

    private static boolean isConstant(VariableTree variable, Set<String> assigned) {
        return variable.getType() instanceof PrimitiveTypeTree
                && !assigned.contains(variable.getName().toString());
    }

    private static Set<String> assigned(ClassTree cell) {
        Set<String> names = new HashSet<>();
        new TreeScanner<Void, Void>() {
            private void add(ExpressionTree to) {
                if (to instanceof IdentifierTree name) {
                    names.add(name.getName().toString());
                } else if (to instanceof MemberSelectTree select) {
                    names.add(select.getIdentifier().toString());
                }
            }

            @Override
            public Void visitAssignment(AssignmentTree a, Void nothing) {
                add(a.getVariable());
                return super.visitAssignment(a, nothing);
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree a, Void nothing) {
                add(a.getVariable());
                return super.visitCompoundAssignment(a, nothing);
            }

            @Override
            public Void visitUnary(UnaryTree unary, Void nothing) {
                if (unary.getKind() != Tree.Kind.UNARY_MINUS) {
                    add(unary.getExpression());
                }
                return super.visitUnary(unary, nothing);
            }
        }.scan(cell, null);
        return names;
    }
}
