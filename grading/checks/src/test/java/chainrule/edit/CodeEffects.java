package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** What code does besides working something out: what it assigns to, whether it leaves its place, what it calls. */
final class CodeEffects extends TreeScanner<Void, Void> {

    /** Classes whose methods change nothing, if they return something. */
    private static final Set<String> HARMLESS = Set.of(
            "java.lang.Math",
            "java.lang.Double",
            "chainrule.tensor.Matrices",
            "java.util.stream.IntStream",
            "java.util.stream.DoubleStream",
            "java.util.stream.Stream",
            "java.util.OptionalDouble");

    private static final Set<String> READING =
            Set.of("java.util.List.get", "java.util.List.size", "java.util.Arrays.stream");

    private final ParsedCell cell;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> assigned = new HashSet<>();
    private final Set<String> filled = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private boolean leaves;
    private boolean calls;

    private CodeEffects(ParsedCell cell) {
        this.cell = cell;
    }

    static CodeEffects of(ParsedCell cell, Tree... trees) {
        CodeEffects effects = new CodeEffects(cell);
        for (Tree tree : trees) {
            effects.scan(tree, null);
        }
        return effects;
    }

    /** Whether it only works something out. */
    boolean none() {
        return assigned.isEmpty() && filled.isEmpty() && !leaves && !calls;
    }

    /** Whether it may call what changes something. */
    boolean calls() {
        return calls;
    }

    /** Whether it may go on elsewhere: return, break, continue, throw. */
    boolean leaves() {
        return leaves;
    }

    /** Names of variables that are given another value, declared here or elsewhere. */
    Set<String> assigned() {
        return assigned;
    }

    /** Those that are declared outside. */
    Set<String> assignedOutside() {
        Set<String> outside = new HashSet<>(assigned);
        outside.removeAll(declared);
        return outside;
    }

    /** Names of arrays whose entries are given other values. */
    Set<String> filled() {
        return filled;
    }

    /** All names that it reads or changes. */
    Set<String> used() {
        return used;
    }

    /** Names of the variables that it declares. */
    Set<String> declared() {
        return declared;
    }

    /** Whether the other code may find other values when this has run before it. */
    boolean reach(CodeEffects other) {
        Set<String> changed = new HashSet<>(assigned);
        changed.addAll(declared);
        changed.addAll(filled);
        changed.retainAll(other.used);
        return !changed.isEmpty();
    }

    private void change(ExpressionTree target) {
        if (target instanceof ArrayAccessTree a) {
            fill(a.getExpression());
        } else if (target instanceof IdentifierTree i) {
            assigned.add(i.getName().toString());
        } else if (target instanceof MemberSelectTree m) {
            assigned.add(m.getIdentifier().toString());
        }
    }

    private void fill(ExpressionTree array) {
        if (array instanceof ArrayAccessTree a) {
            fill(a.getExpression());
        } else if (array instanceof IdentifierTree i) {
            filled.add(i.getName().toString());
        } else if (array instanceof MemberSelectTree m) {
            filled.add(m.getIdentifier().toString());
        } else {
            calls = true;
        }
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void nothing) {
        used.add(name.getName().toString());
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree member, Void nothing) {
        used.add(member.getIdentifier().toString());
        return super.visitMemberSelect(member, nothing);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        declared.add(variable.getName().toString());
        used.add(variable.getName().toString());
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
        switch (unary.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                change(unary.getExpression());
            default -> {}
        }
        return super.visitUnary(unary, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree created, Void nothing) {
        calls = true;
        return super.visitNewClass(created, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        calls |= !(cell.element(call.getMethodSelect()) instanceof ExecutableElement method) || !isHarmless(method);
        return super.visitMethodInvocation(call, nothing);
    }

    private static boolean isHarmless(ExecutableElement method) {
        String owner = method.getEnclosingElement().toString();
        return method.getReturnType().getKind() != TypeKind.VOID
                && (HARMLESS.contains(owner) || READING.contains(owner + "." + method.getSimpleName()));
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        leaves = true;
        return super.visitReturn(tree, nothing);
    }

    @Override
    public Void visitBreak(BreakTree tree, Void nothing) {
        leaves = true;
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void nothing) {
        leaves = true;
        return null;
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void nothing) {
        leaves = true;
        return super.visitThrow(tree, nothing);
    }
}
