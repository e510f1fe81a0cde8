package chainrule.subject;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The subject whose code is loaded in this process: in the kernel, in tests, and inside the sandbox. */
public final class InProcessSubject implements Subject {

    private final StudentCode code;
    private final Object function;
    private final TimeLimit limit;
    private final Map<Class<?>, Class<?>> types = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Trainings trainings = new Trainings();

    private InProcessSubject(StudentCode code, Object function, TimeLimit limit) {
        this.code = code;
        this.function = function;
        this.limit = limit;
    }

    /** A subject for the types and methods of loaded cells. */
    public static InProcessSubject of(StudentCode code, TimeLimit limit) {
        return new InProcessSubject(code, null, limit);
    }

    /** A subject for a method that was passed as a lambda. */
    public static InProcessSubject ofFunction(String name, Object function, TimeLimit limit) {
        return new InProcessSubject(new StudentCode(name, List.of(), List.of()), function, limit);
    }

    @Override
    public <T> T create(Class<T> as, Object... constructorArguments) {
        return believed(() -> created(as, constructorArguments));
    }

    private <T> T created(Class<T> as, Object... constructorArguments) {
        Class<?> type = types.computeIfAbsent(as, this::typeFor);
        Constructor<?> constructor = constructorFor(type, constructorArguments);
        constructor.setAccessible(true);
        Object object = limit.call(() -> constructor.newInstance(constructorArguments));
        return StudentProxy.of(as, object, lists(constructorArguments), limit);
    }

    private static Constructor<?> constructorFor(Class<?> type, Object[] arguments) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (SignatureMatch.takes(constructor, arguments)) {
                return constructor;
            }
        }
        throw noConstructor(type, arguments);
    }

    private static List<List<?>> lists(Object... arguments) {
        List<List<?>> lists = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof List<?> list) {
                lists.add(list);
            }
        }
        return lists;
    }

    private Class<?> typeFor(Class<?> as) {
        Class<?> type = code.typeFor(as);
        if (!type.getSimpleName().equals(code.name())) {
            note("There is no class %s; your %s fits and was used instead."
                    .formatted(code.name(), type.getSimpleName()));
        }
        return type;
    }

    private static StudentMismatch noConstructor(Class<?> type, Object[] arguments) {
        String asked = String.join(
                ", ",
                Arrays.stream(arguments)
                        .map(a -> SignatureMatch.written(a.getClass()))
                        .toList());
        String have = String.join(
                " and ",
                Arrays.stream(type.getDeclaredConstructors())
                        .map(c -> type.getSimpleName() + SignatureMatch.parameters(c))
                        .toList());
        return new StudentMismatch("%s needs a constructor %s(%s); it has %s."
                .formatted(type.getSimpleName(), type.getSimpleName(), asked, have));
    }

    @Override
    public <T> T method(Class<T> as) {
        return believed(() -> found(as));
    }

    private <T> T found(Class<T> as) {
        Method asked = StudentProxy.functionOf(as);
        if (function != null) {
            return StudentProxy.ofFunction(as, asked, function, limit);
        }
        List<Method> named = code.methods().stream()
                .filter(m -> m.getName().equals(code.name()))
                .toList();
        for (int i = named.size() - 1; i >= 0; i--) {
            if (SignatureMatch.sameParameters(named.get(i), asked)) {
                return StudentProxy.ofMethod(as, named.get(i), limit);
            }
        }
        throw new StudentMismatch(
                named.isEmpty()
                        ? "There is no method %s%s; this cell declares %s."
                                .formatted(code.name(), SignatureMatch.parameters(asked), code.methodNames())
                        : "%s takes %s; the exercise asks for %s."
                                .formatted(
                                        code.name(),
                                        SignatureMatch.parameters(named.get(named.size() - 1)),
                                        SignatureMatch.parameters(asked)));
    }

    private static <T> T believed(Supplier<T> work) {
        try {
            return work.get();
        } catch (StudentException e) {
            throw e.believed(); // What the student's own code threw was translated before.
        }
    }

    @Override
    public <T> T training(int rows, Supplier<T> work) {
        return trainings.run(rows, limit::anew, work);
    }

    @Override
    public Optional<HeldNumbers> numbersIn(Object created) {
        return StudentProxy.behind(created)
                .map(object -> StudentProxy.of(HeldNumbers.class, limit.call(() -> new ObjectNumbers(object)), limit));
    }

    @Override
    public List<List<?>> listsGivenTo(Object created) {
        return StudentProxy.listsGivenTo(created);
    }

    private void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
