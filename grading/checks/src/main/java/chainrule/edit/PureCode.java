package chainrule.edit;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Decides whether code only computes, so that it may be run hundreds of times: it uses only numbers, texts,
 * collections, streams and what the exercises provide. Its output goes nowhere. Files, threads, properties, reflection,
 * and computations that could run forever without a loop that can be counted, are ruled out. A name that is not known
 * here rules the code out too.
 */
final class PureCode extends TreePathScanner<Void, Void> {

    private static final String SYSTEM = "java.lang.System";

    private static final Set<String> PRINTING = Set.of("print", "println", "printf", "format", "flush");

    /** Members of the classes above that are refused. */
    private static final Set<String> REFUSED = Set.of(
            "generate",
            "iterate",
            "doubles",
            "ints",
            "longs",
            "repeat",
            "parallel",
            "parallelStream",
            "parallelSort",
            "parallelSetAll",
            "parallelPrefix",
            "printStackTrace",
            "getClass",
            "wait",
            "notify",
            "notifyAll",
            "setDefault",
            "getInteger",
            "getLong",
            "getBoolean");

    private final ParsedCell cell;
    private boolean pure = true;

    private PureCode(ParsedCell cell) {
        this.cell = cell;
    }

    static boolean is(ParsedCell cell) {
        PureCode code = new PureCode(cell);
        code.scan(cell.path(cell.type()), null);
        return code.pure;
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
        return tree == null || pure && (cell.isWritten(tree) || tree == cell.type()) ? super.scan(tree, nothing) : null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void nothing) {
        require(name);
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
        if (SilentPrinting.isStream(select)) {
            return null;
        }
        require(select);
        return super.visitMemberSelect(select, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
        require(reference);
        return super.visitMemberReference(reference, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void nothing) {
        require(creation);
        return super.visitNewClass(creation, nothing);
    }

    private void require(Tree tree) {
        pure &= isPure(cell.element(tree));
    }

    private static boolean isPure(Element element) {
        if (element instanceof TypeElement type) {
            return isPure(type) || type.getQualifiedName().contentEquals(SYSTEM);
        }
        boolean member = element instanceof ExecutableElement
                || element instanceof VariableElement && element.getEnclosingElement() instanceof TypeElement;
        if (!member) {
            return element != null;
        }
        TypeElement type = (TypeElement) element.getEnclosingElement();
        String name = element.getSimpleName().toString();
        String owner = type.getQualifiedName().toString();
        return owner.equals("java.io.PrintStream") && PRINTING.contains(name)
                || owner.equals(SYSTEM) && name.equals("arraycopy")
                || isOfCells(type)
                || isPure(type) && !REFUSED.contains(name);
    }

    private static boolean isPure(TypeElement type) {
        String name = type.getQualifiedName().toString();
        String room = room(type);
        String simple = room.isEmpty() ? name : name.substring(room.length() + 1);
        return isOfCells(type) || PureTypes.contains(room, simple);
    }

    /** A type variable, a local class and the members of arrays belong to no package of a library. */
    private static boolean isOfCells(TypeElement type) {
        String room = room(type);
        return room.isEmpty() || room.equals(CellUnit.PACKAGE);
    }

    private static String room(Element element) {
        Element outer = element;
        while (outer != null && !(outer instanceof PackageElement)) {
            outer = outer.getEnclosingElement();
        }
        return outer == null ? "" : ((PackageElement) outer).getQualifiedName().toString();
    }
}
