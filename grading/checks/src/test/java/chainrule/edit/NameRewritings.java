package chainrule.edit;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Other names, and names that say whose they are. */
final class NameRewritings {

    static final Map<String, Rewriting> ALL =
            Map.of("renamed variable", NameRewritings::rename, "field of this", NameRewritings::qualify);

    private NameRewritings() {}

    private static void rename(EditPlace place, FreshNames names) {
        if (!(place.tree() instanceof VariableTree variable) || place.cell().element(variable) == null) {
            return;
        }
        ParsedCell cell = place.cell();
        String name = variable.getName().toString();
        Element element = cell.element(variable);
        if (element.getKind() == ElementKind.FIELD
                && element.getEnclosingElement().getKind() == ElementKind.RECORD) {
            return; // Its parameter and its accessor have this name too.
        }
        String fresh = names.variable();
        int from = variable.getInitializer() == null ? cell.end(variable) : cell.start(variable.getInitializer());
        List<Replacement> renamed = new ArrayList<>();
        renamed.add(name(cell.text().lastIndexOf(name, from - name.length()), name, fresh));
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree i, Void nothing) {
                if (element.equals(cell.element(i)) && cell.isWritten(i)) {
                    renamed.add(name(cell.start(i), name, fresh));
                }
                return null;
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree m, Void nothing) {
                if (element.equals(cell.element(m))) {
                    renamed.add(name(cell.end(m) - name.length(), name, fresh));
                }
                return super.visitMemberSelect(m, nothing);
            }
        }.scan(cell.unit(), null);
        Rewriting.propose(place, renamed.toArray(Replacement[]::new));
    }

    private static Replacement name(int at, String name, String fresh) {
        return new Replacement(at, at + name.length(), fresh);
    }

    private static void qualify(EditPlace place, FreshNames names) {
        Element e = place.tree() instanceof IdentifierTree ? place.cell().element(place.tree()) : null;
        if (place.tree() instanceof IdentifierTree i
                && e != null
                && e.getKind() == ElementKind.FIELD
                && !e.getModifiers().contains(Modifier.STATIC)
                && !Set.of("this", "super").contains(i.getName().toString())
                && HelperScope.nearest(place).getMembers().stream()
                        .anyMatch(m -> e.equals(place.cell().element(m)))) {
            place.replace(i, "this." + i.getName());
        }
    }
}
