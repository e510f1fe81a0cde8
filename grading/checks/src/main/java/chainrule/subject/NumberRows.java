package chainrule.subject;

import chainrule.subject.NumberGroup.Row;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of places where a student's code may keep a row of decimal numbers. */
final class NumberRows {

    private NumberRows() {}

    /** An array or list of decimal numbers as a row; empty for everything else. */
    @SuppressWarnings("unchecked") // Of a list that holds nothing but Double.
    static Optional<Row> of(Object value) {
        if (value instanceof double[] a) {
            return Optional.of(row(a.length, i -> a[i], (i, v) -> a[i] = v));
        }
        if (value instanceof float[] a) {
            return Optional.of(row(a.length, i -> a[i], (i, v) -> a[i] = (float) v));
        }
        if (value instanceof Double[] a && Arrays.stream(a).allMatch(Double.class::isInstance)) {
            return Optional.of(row(a.length, i -> a[i], (i, v) -> a[i] = v));
        }
        if (value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Double.class::isInstance)) {
            List<Double> numbers = (List<Double>) list;
            return Optional.of(row(list.size(), numbers::get, numbers::set));
        }
        return Optional.empty();
    }

    /** A field that can be written; a constant, or a field of a record, cannot. */
    static Optional<Row> of(Field field, Object object) {
        Class<?> type = field.getType();
        Class<?> owner = field.getDeclaringClass();
        boolean fixed = owner.isRecord()
                || owner.isHidden()
                || Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
        if (fixed || type != double.class && type != float.class) {
            return Optional.empty();
        }
        return Optional.of(row(1, i -> get(field, object), (i, v) -> set(field, object, v)));
    }

    private static double get(Field field, Object object) {
        try {
            return field.getDouble(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object object, double value) {
        try {
            if (field.getType() == float.class) {
                field.setFloat(object, (float) value);
            } else {
                field.setDouble(object, value);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Getter {
        double get(int i);
    }

    private interface Setter {
        void set(int i, double value);
    }

    private static Row row(int length, Getter getter, Setter setter) {
        return new Row() {
            @Override
            public int length() {
                return length;
            }

            @Override
            public double get(int i) {
                return getter.get(i);
            }

            @Override
            public void set(int i, double value) {
                setter.set(i, value);
            }
        };
    }
}
