package chainrule.run.inside;

import chainrule.cell.CellLoader;
import chainrule.cell.Declaration;
import chainrule.cell.FailedStatement;
import chainrule.cell.Invocation;
import chainrule.edit.SwitchedClasses;
import chainrule.subject.HeldNumbers;
import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentCode;
import chainrule.subject.TimeLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds the cells of one exercise at a time, each in its own loader; the grader's process limits the time. */
final class LoadedCells implements CellService {

    private static final SwitchedClasses NO_EDITS = new SwitchedClasses(Map.of(), false);

    private final ProcessState atStart = ProcessState.now();
    private final List<String> notes = new ArrayList<>();
    private InProcessSubject subject = InProcessSubject.of(new StudentCode("", List.of(), List.of()), TimeLimit.none());
    private String declares = "";
    private boolean interrupted;
    private SwitchedClasses edits = NO_EDITS;

    @Override
    public void load(
            String declares,
            Map<String, byte[]> classes,
            List<Invocation> invocations,
            List<Declaration> declarations) {
        edits = NO_EDITS; // What they keep in memory is nobody's burden.
        CellLoader loader = new CellLoader(classes, LoadedCells.class.getClassLoader());
        notes.clear();
        for (FailedStatement failed : loader.run(invocations)) {
            notes.add(failed.note());
            interrupted |=
                    !failed.thrown().type().endsWith("Exception"); // As by a full stack, within whatever it called.
        }
        subject = InProcessSubject.of(loader.code(declares, declarations), TimeLimit.none());
    }

    @Override
    public void loadEdits(String declares, Map<String, byte[]> classes, boolean anew) {
        this.declares = declares;
        edits = new SwitchedClasses(classes, anew);
    }

    @Override
    public void choose(int edit, long turns) {
        subject = InProcessSubject.of(edits.code(declares, edit), TimeLimit.none());
        edits.allow(turns, () -> false); // The grader's process ends this one when its time is over.
    }

    @Override
    public long turnsLeft() {
        return edits.left();
    }

    @Override
    public Object create(String as, List<Object> constructorArguments) {
        return subject.create(type(as), constructorArguments.toArray());
    }

    @Override
    public Object method(String as) {
        return subject.method(type(as));
    }

    @Override
    public HeldNumbers numbers(Object created) {
        return subject.numbersIn(created).orElse(null);
    }

    @Override
    public List<?> lists(Object created) {
        return subject.listsGivenTo(created);
    }

    @Override
    public List<String> notes() {
        return Stream.concat(notes.stream(), subject.notes().stream()).toList();
    }

    @Override
    public boolean isAsItStarted() {
        return !interrupted && atStart.holds();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, LoadedCells.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("the sandbox has no type " + name, e);
        }
    }
}
