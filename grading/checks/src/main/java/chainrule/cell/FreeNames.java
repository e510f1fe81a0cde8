package chainrule.cell;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a piece of code may take from outside: everything that it uses except the variables that it declares
 * itself.
 *
 * <p>If it is not clear that a name is such a variable, the name counts as free. Words in texts do not count, because
 * no declaration of a cell can be found through them.
 */
final class FreeNames extends TreeScanner<Void, Void> {

    private final Set<String> free = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Deque<Set<String>> scopes = new ArrayDeque<>();
    /**
     * For each variable that is in scope, how many scopes have one with that name; it is looked up often, because
     * scopes can be nested deeply.
     */
    private final Map<String, Integer> hidden = new HashMap<>();
    /** A variable does not hide a type of the same name. */
    private boolean inType;

    private FreeNames() {}

    static Set<String> in(List<Tree> members) {
        FreeNames names = of(members);
        names.free.addAll(names.called);
        return names.free;
    }

    /** The free names that are only called, which cannot be variables. */
    static Set<String> onlyCalledIn(List<Tree> members) {
        FreeNames names = of(members);
        names.called.removeAll(names.free);
        return names.called;
    }

    private static FreeNames of(List<Tree> members) {
        FreeNames names = new FreeNames();
        members.forEach(names::alone);
        return names;
    }

    /** A declaration at the top is visible to other pieces and hides nothing here. */
    private void alone(Tree member) {
        scoped(() -> scan(member, null));
    }

    private Void scoped(Runnable inside) {
        scopes.push(new HashSet<>());
        inside.run();
        scopes.pop().forEach(name -> hidden.compute(name, (n, count) -> count == 1 ? null : count - 1));
        return null;
    }

    private void declare(VariableTree variable) {
        String name = variable.getName().toString();
        if (scopes.element().add(name)) {
            hidden.merge(name, 1, Integer::sum);
        }
    }

    private void types(Tree type) {
        boolean before = inType;
        inType = true;
        scan(type, null);
        inType = before;
    }

    private void types(Iterable<? extends Tree> types) {
        types.forEach(this::types);
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void nothing) {
        String text = name.getName().toString();
        if (inType || !hidden.containsKey(text)) {
            free.add(text);
        }
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        types(call.getTypeArguments());
        if (call.getMethodSelect() instanceof IdentifierTree method) {
            called.add(method.getName().toString()); // No variable hides a method.
        } else {
            scan(call.getMethodSelect(), null);
        }
        return scan(call.getArguments(), null);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        types(variable.getModifiers());
        types(variable.getType());
        scan(variable.getInitializer(), null);
        declare(variable);
        return null;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        types(type.getModifiers());
        types(type.getTypeParameters());
        types(type.getExtendsClause());
        types(type.getImplementsClause());
        return scoped(() -> {
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field) {
                    declare(field);
                }
            }
            type.getMembers().forEach(member -> scoped(() -> scan(member, null)));
        });
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        types(method.getModifiers());
        types(method.getTypeParameters());
        types(method.getReturnType());
        types(method.getThrows());
        return scoped(() -> {
            scan(method.getParameters(), null);
            scan(method.getDefaultValue(), null);
            scan(method.getBody(), null);
        });
    }

    @Override
    public Void visitBlock(BlockTree block, Void nothing) {
        return scoped(() -> super.visitBlock(block, null));
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
        return scoped(() -> super.visitLambdaExpression(lambda, null));
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void nothing) {
        return scoped(() -> super.visitForLoop(loop, null));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void nothing) {
        scan(loop.getExpression(), null); // The variable is not there yet.
        return scoped(() -> {
            scan(loop.getVariable(), null);
            scan(loop.getStatement(), null);
        });
    }

    @Override
    public Void visitCatch(CatchTree clause, Void nothing) {
        return scoped(() -> super.visitCatch(clause, null));
    }

    @Override
    public Void visitTry(TryTree attempt, Void nothing) {
        scoped(() -> {
            scan(attempt.getResources(), null);
            scan(attempt.getBlock(), null);
        });
        scan(attempt.getCatches(), null);
        return scan(attempt.getFinallyBlock(), null);
    }

    @Override
    public Void visitSwitch(SwitchTree choice, Void nothing) {
        return scoped(() -> super.visitSwitch(choice, null));
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree choice, Void nothing) {
        return scoped(() -> super.visitSwitchExpression(choice, null));
    }

    /** The scope of a pattern's variable depends on the flow, so it hides nothing here. */
    @Override
    public Void visitBindingPattern(BindingPatternTree pattern, Void nothing) {
        types(pattern.getVariable().getType());
        return null;
    }

    @Override
    public Void visitInstanceOf(InstanceOfTree test, Void nothing) {
        scan(test.getExpression(), null);
        types(test.getType());
        return scan(test.getPattern(), null);
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void nothing) {
        scan(creation.getEnclosingExpression(), null);
        types(creation.getIdentifier());
        types(creation.getTypeArguments());
        scan(creation.getArguments(), null);
        return scan(creation.getClassBody(), null);
    }

    @Override
    public Void visitNewArray(NewArrayTree array, Void nothing) {
        types(array.getType());
        scan(array.getDimensions(), null);
        return scan(array.getInitializers(), null);
    }

    @Override
    public Void visitTypeCast(TypeCastTree cast, Void nothing) {
        types(cast.getType());
        return scan(cast.getExpression(), null);
    }

    @Override
    public Void visitParameterizedType(ParameterizedTypeTree type, Void nothing) {
        types(type.getType());
        types(type.getTypeArguments());
        return null;
    }

    @Override
    public Void visitArrayType(ArrayTypeTree type, Void nothing) {
        types(type.getType());
        return null;
    }
}
