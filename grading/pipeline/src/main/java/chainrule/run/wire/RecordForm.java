package chainrule.run.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** How a record is taken apart and put together, which is determined once because reflection is slow. */
final class RecordForm {

    private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
            return new RecordForm(type);
        }
    };

    private final Class<?> type;
    private final Class<?>[] components;
    private final Method[] accessors;
    private final Constructor<?> constructor;

    private RecordForm(Class<?> type) {
        this.type = type;
        RecordComponent[] declared = type.getRecordComponents();
        components = Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        accessors = Arrays.stream(declared).map(RecordComponent::getAccessor).toArray(Method[]::new);
        try {
            constructor = type.getDeclaredConstructor(components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has such a constructor", e);
        }
        constructor.setAccessible(true);
        for (Method accessor : accessors) {
            accessor.setAccessible(true);
        }
    }

    static RecordForm of(Class<?> recordType) {
        return FORMS.get(recordType);
    }

    int size() {
        return components.length;
    }

    /** @throws UnsendableException if the record does not provide its own component */
    Object component(Record record, int i) {
        try {
            return accessors[i].invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new UnsendableException(
                    "the record %s cannot be read: %s".formatted(type.getSimpleName(), e.getMessage()));
        }
    }

    /** @throws ProtocolException if the values cannot form such a record */
    Object make(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = ValueConversion.fit(values[i], components[i]);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new ProtocolException("the values do not make a " + type.getSimpleName(), e);
        }
    }
}
