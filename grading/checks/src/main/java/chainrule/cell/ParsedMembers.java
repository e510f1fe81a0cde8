package chainrule.cell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A piece of code, parsed as the members of a class.
 *
 * @param clean whether it has no errors of syntax there
 */
record ParsedMembers(List<Tree> members, boolean clean) {

    private static final Pattern VAR = Pattern.compile("^((?:(?:final|static)\\s++)*+)var\\s");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all, because parsing needs no classes, but a compiler opens everything that it is given. */
    private static final ClassPath NOTHING = new ClassPath(List.of());

    static ParsedMembers of(String piece) {
        // A class has no members that are declared with var: any name of a type will do.
        String text = VAR.matcher(piece.strip()).replaceFirst("$1Var ");
        String members = text.endsWith(";") ? text : text + "\n;";
        List<Boolean> errors = new ArrayList<>();
        JavacTask task = (JavacTask) COMPILER.getTask(
                null,
                NOTHING,
                d -> errors.add(d.getKind() == Diagnostic.Kind.ERROR),
                List.of("-proc:none"),
                null,
                List.of(source(members)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                List<? extends Tree> types = unit.getTypeDecls();
                boolean one = types.size() == 1 && types.get(0) instanceof ClassTree;
                return new ParsedMembers(
                        one ? List.copyOf(((ClassTree) types.get(0)).getMembers()) : List.of(),
                        one && !errors.contains(true));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // The source is in memory.
        }
        return new ParsedMembers(List.of(), false);
    }

    private static SimpleJavaFileObject source(String members) {
        return new SimpleJavaFileObject(URI.create("string:///Holder.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "class Holder {\n" + members + "\n}";
            }
        };
    }
}
