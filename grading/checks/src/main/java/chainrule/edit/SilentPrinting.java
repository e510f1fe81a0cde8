package chainrule.edit;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes everything that a source prints go nowhere: {@code System.out} becomes another stream. */
final class SilentPrinting extends TreeScanner<Void, Void> {

    private static final Set<String> STREAMS =
            Set.of("System.out", "System.err", "java.lang.System.out", "java.lang.System.err");

    private final ParsedCell source;
    private final String nowhere;
    private final List<Replacement> replaced = new ArrayList<>();

    private SilentPrinting(ParsedCell source, String nowhere) {
        this.source = source;
        this.nowhere = nowhere;
    }

    /** Whether this expression names one of the process's own streams. */
    static boolean isStream(MemberSelectTree select) {
        return STREAMS.contains(select.toString());
    }

    /**
     * The replacements in the order of the text.
     *
     * @param nowhere the stream that receives the output
     */
    static List<Replacement> of(ParsedCell source, String nowhere) {
        SilentPrinting printing = new SilentPrinting(source, nowhere);
        printing.scan(source.unit(), null);
        return Replacement.sorted(printing.replaced);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
        if (isStream(select)) {
            replaced.add(new Replacement(source.start(select), source.end(select), nowhere));
            return null;
        }
        return super.visitMemberSelect(select, nothing);
    }
}
