package chainrule.run;

import chainrule.cell.Excerpt;
import chainrule.run.inside.CellService;
import chainrule.subject.HeldNumbers;
import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import chainrule.subject.Subject;
import chainrule.subject.Trainings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The student's code in the sandbox, as this process sees it. */
final class RemoteSubject implements Subject {

    /** One for each class or method that was looked for, and one for a statement that threw. */
    private static final int MOST_NOTES = 20;

    private final ExerciseProcess exercise;
    private final Trainings trainings = new Trainings();

    RemoteSubject(ExerciseProcess exercise) {
        this.exercise = exercise;
    }

    private CellService cells() {
        return exercise.process().cells();
    }

    @Override
    public <T> T create(Class<T> as, Object... constructorArguments) {
        ExerciseTypes.require(as);
        return seenAs(as, cells().create(as.getName(), Arrays.asList(constructorArguments)));
    }

    @Override
    public <T> T method(Class<T> as) {
        ExerciseTypes.require(as);
        return seenAs(as, cells().method(as.getName()));
    }

    @Override
    public <T> T briefly(Supplier<T> work) {
        return exercise.process().briefly(work);
    }

    @Override
    public <T> T training(int rows, Supplier<T> work) {
        return trainings.run(rows, exercise::begin, work);
    }

    @Override
    public Optional<HeldNumbers> numbersIn(Object created) {
        return Optional.ofNullable(cells().numbers(created));
    }

    @Override
    public List<List<?>> listsGivenTo(Object created) {
        List<?> sent = cells().lists(created);
        List<List<?>> lists = new ArrayList<>();
        for (Object each : sent == null ? List.of() : sent) {
            if (each instanceof List<?> list) {
                lists.add(list);
            }
        }
        return lists;
    }

    private static <T> T seenAs(Class<T> as, Object object) {
        if (!as.isInstance(object)) {
            throw new StudentMismatch("The sandbox gave something other than a %s.".formatted(as.getSimpleName()));
        }
        return as.cast(object);
    }

    @Override
    public List<String> notes() {
        if (exercise.process().hasEnded()) {
            return List.of();
        }
        try {
            List<?> notes = cells().notes();
            return notes.stream()
                    .limit(MOST_NOTES)
                    .map(note -> Excerpt.of(String.valueOf(note)))
                    .toList();
        } catch (StudentException e) {
            return List.of(); // The process ended meanwhile; that is told already.
        }
    }
}
