package chainrule.cell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The most characters that are parsed together, because all their trees are in memory at the same time. */
    private static final int MOST_TOGETHER = 100_000;

    static ParsedMembers of(String piece) {
        return of(List.of(piece)).get(piece);
    }

    /** The same for many pieces, by piece: getting a compiler ready takes longer than parsing a piece. */
    static Map<String, ParsedMembers> of(Collection<String> pieces) {
        Map<String, ParsedMembers> parsed = new HashMap<>();
        List<Holder> together = new ArrayList<>();
        int length = 0;
        for (String piece : new LinkedHashSet<>(pieces)) {
            if (length + piece.length() > MOST_TOGETHER && !together.isEmpty()) {
                parse(together, parsed);
                together.clear();
                length = 0;
            }
            together.add(new Holder(piece, together.size()));
            length += piece.length();
        }
        if (!together.isEmpty()) {
            parse(together, parsed);
        }
        return parsed;
    }

    private static void parse(List<Holder> together, Map<String, ParsedMembers> parsed) {
        Set<URI> wrong = new HashSet<>();
        JavacTask task = (JavacTask) COMPILER.getTask(
                null,
                NOTHING,
                d -> {
                    if (d.getKind() == Diagnostic.Kind.ERROR) {
                        wrong.add(d.getSource().toUri());
                    }
                },
                // Of each piece it must be known whether it has an error, however many the others have.
                List.of("-proc:none", "-Xmaxerrs", "0"),
                null,
                together);
        Map<URI, String> pieces = new HashMap<>();
        for (Holder holder : together) {
            pieces.put(holder.toUri(), holder.piece);
            parsed.put(holder.piece, new ParsedMembers(List.of(), false));
        }
        try {
            for (CompilationUnitTree unit : task.parse()) {
                List<? extends Tree> types = unit.getTypeDecls();
                if (types.size() == 1 && types.get(0) instanceof ClassTree type) {
                    URI holder = unit.getSourceFile().toUri(); // The compiler wraps the objects that it is given.
                    parsed.put(
                            pieces.get(holder),
                            new ParsedMembers(List.copyOf(type.getMembers()), !wrong.contains(holder)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // The sources are in memory.
        }
    }

    /** The source of a class with a piece of code as its members. */
    private static final class Holder extends SimpleJavaFileObject {

        private final String piece;

        Holder(String piece, int number) {
            super(URI.create("string:///%d/Holder.java".formatted(number)), JavaFileObject.Kind.SOURCE);
            this.piece = piece;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            // A class has no members that are declared with var: any name of a type will do.
            String text = VAR.matcher(piece.strip()).replaceFirst("$1Var ");
            String members = text.endsWith(";") ? text : text + "\n;";
            return "class Holder {\n" + members + "\n}";
        }
    }
}
