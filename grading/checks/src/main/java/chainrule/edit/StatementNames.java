package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** The names that a statement uses, and those whose values it may change. */
final class StatementNames extends TreeScanner<Void, Void> {

    private final Set<String> used = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    private StatementNames(Tree statement) {
        scan(statement, null);
    }

    /** Whether the order of the two statements matters. */
    static boolean areRelated(Tree a, Tree b) {
        StatementNames first = new StatementNames(a);
        StatementNames second = new StatementNames(b);
        return !Collections.disjoint(first.changed, second.used) || !Collections.disjoint(second.changed, first.used);
    }

    private void change(ExpressionTree target) {
        if (target instanceof ArrayAccessTree a) {
            change(a.getExpression());
        } else if (target instanceof MemberSelectTree m && isThis(m.getExpression())) {
            changed.add(m.getIdentifier().toString());
        } else if (target instanceof MemberSelectTree m) {
            change(m.getExpression());
        } else if (target instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree m) {
            change(m.getExpression());
        } else if (target instanceof IdentifierTree i) {
            changed.add(i.getName().toString());
        }
    }

    private static boolean isThis(ExpressionTree tree) {
        return tree instanceof IdentifierTree i && i.getName().contentEquals("this");
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void nothing) {
        used.add(name.getName().toString());
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree member, Void nothing) {
        if (isThis(member.getExpression())) {
            used.add(member.getIdentifier().toString());
            return null;
        }
        return super.visitMemberSelect(member, nothing);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        used.add(variable.getName().toString());
        changed.add(variable.getName().toString());
        return super.visitVariable(variable, nothing);
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void nothing) {
        change(assignment.getVariable());
        return super.visitAssignment(assignment, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
        change(assignment.getVariable());
        return super.visitCompoundAssignment(assignment, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree unary, Void nothing) {
        change(unary.getExpression());
        return super.visitUnary(unary, nothing);
    }

    /** The purpose of a call that is a statement is to change the object that it is called on, or its arguments. */
    @Override
    public Void visitExpressionStatement(ExpressionStatementTree statement, Void nothing) {
        if (statement.getExpression() instanceof MethodInvocationTree call) {
            change(call);
            call.getArguments().forEach(this::change);
        }
        return super.visitExpressionStatement(statement, nothing);
    }
}
