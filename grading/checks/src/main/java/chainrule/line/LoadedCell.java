package chainrule.line;

import chainrule.edit.SwitchedClasses;
import chainrule.subject.InProcessSubject;
import chainrule.subject.Subject;
import chainrule.subject.TimeLimit;

/** A cell that runs in this process, where turns also end with the time of the search. */
final class LoadedCell implements TriedCell {

    private final String declares;
    private final SwitchedClasses classes;
    private final SearchBudget budget;

    LoadedCell(String declares, SwitchedClasses classes, SearchBudget budget) {
        this.declares = declares;
        this.classes = classes;
        this.budget = budget;
    }

    @Override
    public Subject with(int edit, long turns) {
        var code = classes.code(declares, edit);
        classes.allow(turns, budget.ofOneRun());
        return InProcessSubject.of(code, TimeLimit.none());
    }

    @Override
    public long left() {
        return classes.left();
    }
}
