package chainrule.edit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** A cell, parsed as the members of one class whose lines are the cell's own. */
final class ParsedCell {

    private final String text;
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final Map<Tree, TreePath> paths = new IdentityHashMap<>();

    ParsedCell(String text, CompilationUnitTree unit, Trees trees) {
        this.text = text;
        this.unit = unit;
        this.trees = trees;
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null) {
                    paths.put(tree, new TreePath(getCurrentPath(), tree));
                }
                return super.scan(tree, nothing);
            }
        }.scan(new TreePath(unit), null);
    }

    String text() {
        return text;
    }

    CompilationUnitTree unit() {
        return unit;
    }

    /** The class that represents the cell. */
    ClassTree type() {
        return (ClassTree) unit.getTypeDecls().get(0);
    }

    /** The place where a tree begins in the text; negative for code that nobody wrote. */
    int start(Tree tree) {
        return (int) trees.getSourcePositions().getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) trees.getSourcePositions().getEndPosition(unit, tree);
    }

    /** Whether somebody wrote this part of the code. */
    boolean isWritten(Tree tree) {
        return tree != null && start(tree) >= 0 && end(tree) > start(tree);
    }

    String text(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    TreePath path(Tree tree) {
        return paths.get(tree);
    }

    /** The name of a type, such as {@code double[][]}; a question mark if it is unknown. */
    String type(Tree tree) {
        TypeMirror type = trees.getTypeMirror(path(tree));
        return type == null ? "?" : type.toString();
    }

    /** The element that a name stands for; null if it is not known. */
    Element element(Tree tree) {
        return trees.getElement(path(tree));
    }

    int line(int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    /** All lines from the first character of a tree to its last. */
    SortedSet<Integer> lines(Tree tree) {
        SortedSet<Integer> lines = new TreeSet<>();
        for (int line = line(start(tree)); line <= line(end(tree) - 1); line++) {
            lines.add(line);
        }
        return lines;
    }
}
