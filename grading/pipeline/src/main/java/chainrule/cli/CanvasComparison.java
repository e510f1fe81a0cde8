package chainrule.cli;

import chainrule.export.CanvasGrade;
import chainrule.export.CanvasMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The marks of a gradebook compared with those in Canvas.
 *
 * @param differing the marks that Canvas does not have
 * @param compared how many marks can belong to a student in Canvas
 * @param lines a line for each mark that differs or is left alone
 */
record CanvasComparison(List<CanvasMark> differing, int compared, List<String> lines) {

    /**
     * /**
     * Compares marks with grades; somebody who is not in the course, or is excused there and has points here, is named and
     * left alone.
     *
     * @param absent the students who handed in nothing, by their names in Canvas: no work stands for their marks
     */
    static CanvasComparison of(List<CanvasMark> marks, List<CanvasGrade> grades, Set<String> absent) {
        Map<String, CanvasGrade> byName = new HashMap<>();
        grades.forEach(grade -> grade.names().forEach(name -> byName.put(name, grade)));
        List<CanvasMark> differing = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int compared = 0;
        for (CanvasMark mark : marks) {
            CanvasGrade grade = byName.get(mark.who());
            String who = "%s (%s): ".formatted(mark.name(), mark.who());
            if (grade == null) {
                lines.add(who + "not in the course in Canvas, left out");
            } else if (grade.excused() && mark.points().isPresent()) {
                // A mark would end the excuse, which somebody gave there on purpose.
                lines.add(who
                        + "excused in Canvas, left as it is (%s here)"
                                .formatted(mark.points().get().toPlainString()));
            } else {
                compared++;
                if (!grade.is(mark)) {
                    differing.add(mark);
                    lines.add(who
                            + "%s → %s".formatted(grade.words(), points(mark))
                            + (mark.points().isPresent() && absent.contains(mark.who()) ? " (no submission)" : "")
                            + grade.remark());
                }
            }
        }
        return new CanvasComparison(List.copyOf(differing), compared, List.copyOf(lines));
    }

    private static String points(CanvasMark mark) {
        return mark.points().map(p -> p.toPlainString()).orElse("excused");
    }
}
