package chainrule.edit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * Where a helper method for some code can stand, and what must be given to it.
 *
 * @param owner the class that it belongs in; the cell's own where the code uses nothing of a class
 * @param parameters types by names: the local variables that the code reads
 */
record HelperScope(ClassTree owner, Map<String, String> parameters) {

    private static final Set<ElementKind> LOCAL =
            Set.of(ElementKind.LOCAL_VARIABLE, ElementKind.PARAMETER, ElementKind.EXCEPTION_PARAMETER);

    static HelperScope of(EditPlace place, Tree code) {
        ParsedCell cell = place.cell();
        Set<String> inside = CodeEffects.of(cell, code).declared();
        Map<String, String> parameters = new LinkedHashMap<>();
        boolean[] ofClass = {false};
        String members = CellUnit.PACKAGE + "." + CellUnit.NAME + ".";
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree i, Void nothing) {
                Element e = cell.element(i);
                String name = i.getName().toString();
                if (e != null && LOCAL.contains(e.getKind()) && !inside.contains(name)) {
                    parameters.put(name, cell.type(i).replace(members, ""));
                } else if (e != null && (e.getKind() == ElementKind.FIELD || e.getKind() == ElementKind.METHOD)) {
                    Element type = e.getEnclosingElement();
                    boolean outside = type.toString().endsWith(CellUnit.NAME)
                            || type.toString().startsWith("chainrule.tensor.");
                    ofClass[0] |= !outside;
                }
                return null;
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree m, Void nothing) {
                ofClass[0] |= isPrivate(cell.element(m));
                return super.visitMemberSelect(m, nothing);
            }

            @Override
            public Void visitMemberReference(MemberReferenceTree r, Void nothing) {
                ofClass[0] |= isPrivate(cell.element(r));
                return super.visitMemberReference(r, nothing);
            }
        }.scan(code, null);
        return new HelperScope(ofClass[0] ? nearest(place) : cell.type(), parameters);
    }

    private static boolean isPrivate(Element e) {
        return e != null && e.getModifiers().contains(Modifier.PRIVATE);
    }

    static ClassTree nearest(EditPlace place) {
        for (Tree tree : place.cell().path(place.tree())) {
            if (tree instanceof ClassTree type) {
                return type;
            }
        }
        return place.cell().type();
    }

    boolean isCell(ParsedCell cell) {
        return owner == cell.type();
    }

    /** The method's text is put at the end of the class. */
    Replacement method(ParsedCell cell, String type, String name, String body) {
        String listed = parameters.entrySet().stream()
                .map(p -> p.getValue() + " " + p.getKey())
                .collect(Collectors.joining(", ", "(", ")"));
        String access = isCell(cell) ? "\n\n" : "\n    private ";
        return Replacement.insertion(cell.end(owner) - 1, access + type + " " + name + listed + " " + body + "\n");
    }

    String call(String name) {
        return name + parameters.keySet().stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
