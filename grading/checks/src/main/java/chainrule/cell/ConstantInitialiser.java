package chainrule.cell;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Whether a variable's initialiser only states numbers and texts, so that it may run wherever its cell is loaded. */
final class ConstantInitialiser {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private static final StandardJavaFileManager NO_PATHS = noPaths();

    private ConstantInitialiser() {}

    /** One for all: parsing looks at no class, but a compiler opens all that it is told of. */
    private static StandardJavaFileManager noPaths() {
        StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null);
        try {
            files.setLocation(StandardLocation.CLASS_PATH, List.of());
            files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static boolean isConstant(String declaration) {
        String text = declaration.strip();
        String statement = text.endsWith(";") ? text : text + ";";
        JavacTask task = (JavacTask)
                COMPILER.getTask(null, NO_PATHS, d -> {}, List.of("-proc:none"), null, List.of(source(statement)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                ClassTree holder = (ClassTree) unit.getTypeDecls().get(0);
                return holder.getMembers().stream().allMatch(ConstantInitialiser::isConstantVariable);
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    private static SimpleJavaFileObject source(String statement) {
        return new SimpleJavaFileObject(URI.create("string:///Holder.java"), javax.tools.JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "class Holder {\n" + statement + "\n}";
            }
        };
    }

    private static boolean isConstantVariable(Tree member) {
        return member instanceof VariableTree v && (v.getInitializer() == null || isConstant(v.getInitializer()));
    }

    private static boolean isConstant(ExpressionTree e) {
        if (e instanceof BinaryTree b) {
            return isConstant(b.getLeftOperand()) && isConstant(b.getRightOperand());
        }
        if (e instanceof UnaryTree u) {
            return isConstant(u.getExpression());
        }
        if (e instanceof ParenthesizedTree p) {
            return isConstant(p.getExpression());
        }
        if (e instanceof TypeCastTree c) {
            return isConstant(c.getExpression());
        }
        if (e instanceof NewArrayTree a) {
            return a.getInitializers() != null
                    && a.getInitializers().stream().allMatch(i -> isConstant((ExpressionTree) i));
        }
        return e instanceof LiteralTree || e.getKind() == Tree.Kind.IDENTIFIER;
    }
}
