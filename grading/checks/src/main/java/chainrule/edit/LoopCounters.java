package chainrule.edit;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a counter into each loop, method and lambda of a source, so that code that never ends stops when the count is
 * used up.
 */
final class LoopCounters extends TreeScanner<Void, Void> {

    private final ParsedCell source;
    private final String count;
    private final List<Replacement> added = new ArrayList<>();

    private LoopCounters(ParsedCell source, String count) {
        this.source = source;
        this.count = count;
    }

    /**
     * The counters in the order of the text.
     *
     * @param count the statement that counts
     */
    static List<Replacement> of(ParsedCell source, String count) {
        LoopCounters counters = new LoopCounters(source, count);
        counters.scan(source.unit(), null);
        return Replacement.sorted(counters.added);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        return type.getSimpleName().contentEquals(SwitchedSource.SWITCH) ? null : super.visitClass(type, nothing);
    }

    private void into(Tree body) {
        if (body instanceof BlockTree) {
            added.add(Replacement.insertion(source.start(body) + 1, count));
        } else {
            added.add(Replacement.insertion(source.start(body), "{" + count));
            added.add(Replacement.insertion(source.end(body), "}"));
        }
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void nothing) {
        into(loop.getStatement());
        return super.visitForLoop(loop, nothing);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void nothing) {
        into(loop.getStatement());
        return super.visitEnhancedForLoop(loop, nothing);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree loop, Void nothing) {
        into(loop.getStatement());
        return super.visitWhileLoop(loop, nothing);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree loop, Void nothing) {
        into(loop.getStatement());
        return super.visitDoWhileLoop(loop, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        if (method.getBody() != null && method.getReturnType() != null) {
            into(method.getBody());
        }
        return super.visitMethod(method, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
        Tree body = lambda.getBody();
        if (body instanceof BlockTree) {
            into(body);
        } else if (!mayBeStatement(body)) {
            added.add(Replacement.insertion(source.start(body), "{" + count + "return "));
            added.add(Replacement.insertion(source.end(body), ";}"));
        }
        return super.visitLambdaExpression(lambda, nothing);
    }

    /** Whether a lambda with this body may return nothing. */
    private static boolean mayBeStatement(Tree body) {
        return body instanceof MethodInvocationTree
                || body instanceof NewClassTree
                || body instanceof AssignmentTree
                || body instanceof CompoundAssignmentTree
                || body instanceof UnaryTree;
    }
}
