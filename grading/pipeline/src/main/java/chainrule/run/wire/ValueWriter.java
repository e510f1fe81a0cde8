package chainrule.run.wire;

import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;

/**
 * Writes values: data by their content, arrays by their number after the first time, and everything else as a handle.
 */
final class ValueWriter {

    private final ArrayTable arrays;
    private final ObjectTable handles;
    private final SharedTypes types;
    private final WireLimits limits;
    private final Map<Random, IntSupplier> generators = new IdentityHashMap<>();

    ValueWriter(ArrayTable arrays, ObjectTable handles, SharedTypes types, WireLimits limits) {
        this.arrays = arrays;
        this.handles = handles;
        this.types = types;
        this.limits = limits;
    }

    void write(MessageOutput out, Object value, int depth) {
        if (depth > limits.depth()) {
            throw new UnsendableException("values nested deeper than %d cannot be sent".formatted(limits.depth()));
        }
        if (value == null) {
            tag(out, ValueTag.NULL);
        } else if (value instanceof Boolean b) {
            tag(out, b ? ValueTag.TRUE : ValueTag.FALSE);
        } else if (value instanceof Integer i) {
            tag(out, ValueTag.INT).int32(i);
        } else if (value instanceof Long l) {
            tag(out, ValueTag.LONG).int64(l);
        } else if (value instanceof Double d) {
            tag(out, ValueTag.DOUBLE).float64(d);
        } else if (value instanceof String s) {
            tag(out, ValueTag.STRING).string(s);
        } else if (value.getClass().isArray()) {
            array(out, value, depth);
        } else if (value instanceof Parameter p) {
            parameter(out, p);
        } else {
            object(out, value, depth);
        }
    }

    private void object(MessageOutput out, Object value, int depth) {
        Integer handle = handles.handleOf(value);
        if (handle != null) {
            tag(out, ValueTag.YOURS).int32(handle);
        } else if (value instanceof Collection<?> c) {
            list(out, c, depth);
        } else if (value instanceof Map<?, ?> m) {
            map(out, m, depth);
        } else if (value instanceof Random r) {
            IntSupplier source = generators.computeIfAbsent(r, each -> each::nextInt);
            tag(out, ValueTag.RANDOM).int32(handles.offer(source, List.of(IntSupplier.class)));
        } else if (value instanceof Enum<?> e && types.table().contains(e.getDeclaringClass())) {
            tag(out, ValueTag.ENUM)
                    .u16(types.table().numberOf(e.getDeclaringClass()))
                    .u16(e.ordinal());
        } else if (value instanceof Record r && types.table().contains(r.getClass())) {
            record(out, r, depth);
        } else {
            mine(out, value);
        }
    }

    private void mine(MessageOutput out, Object value) {
        List<Class<?>> interfaces = types.sharedInterfaces(value);
        if (interfaces.isEmpty() && types.isOurs(value)) {
            throw new UnsendableException(
                    "a %s cannot be sent: neither its type nor an interface of it is in a signature of the exercise"
                            .formatted(value.getClass().getSimpleName()));
        }
        tag(out, ValueTag.MINE).int32(handles.offer(value, interfaces)).u16(interfaces.size());
        interfaces.forEach(each -> out.u16(types.table().numberOf(each)));
    }

    private void array(MessageOutput out, Object array, int depth) {
        int known = arrays.idOf(array);
        if (known != 0) {
            tag(out, ValueTag.KNOWN).int32(known);
            return;
        }
        ArrayKind kind = ArrayKind.of(array);
        if (kind == null) {
            throw new UnsendableException("an array of type %s cannot be sent"
                    .formatted(array.getClass().getSimpleName()));
        }
        tag(out, ValueTag.NEW_ARRAY).int32(arrays.add(array, kind)).u8(kind.ordinal());
        contents(out, array, kind, depth);
    }

    /** Length and elements. */
    void contents(MessageOutput out, Object array, ArrayKind kind, int depth) {
        out.int32(Array.getLength(array));
        switch (kind) {
            case DOUBLES -> out.all((double[]) array);
            case INTS -> out.all((int[]) array);
            case LONGS -> out.all((long[]) array);
            case BOOLEANS -> out.all((boolean[]) array);
            case BYTES -> out.all((byte[]) array);
            default -> {
                for (Object element : (Object[]) array) {
                    write(out, element, depth + 1);
                }
            }
        }
    }

    private void parameter(MessageOutput out, Parameter p) {
        int known = arrays.idOf(p);
        if (known != 0) {
            tag(out, ValueTag.KNOWN).int32(known);
            return;
        }
        int rows = p.value().length;
        try {
            Matrices.requireShape("value of " + p.name(), p.value(), rows, p.value()[0].length);
            Matrices.requireShape("gradient of " + p.name(), p.gradient(), rows, p.value()[0].length);
        } catch (RuntimeException e) {
            throw new UnsendableException("a parameter whose arrays were replaced cannot be sent: " + e.getMessage());
        }
        tag(out, ValueTag.NEW_PARAMETER).int32(arrays.add(p, null)).string(p.name() == null ? "" : p.name());
        out.int32(rows).int32(p.value()[0].length);
        matrix(out, p.value());
        matrix(out, p.gradient());
    }

    /** The numbers of the array and its rows, then the rows. */
    private void matrix(MessageOutput out, double[][] a) {
        out.int32(numberOf(a, ArrayKind.DOUBLE_ROWS));
        for (double[] row : a) {
            out.int32(numberOf(row, ArrayKind.DOUBLES));
            out.all(row);
        }
    }

    private int numberOf(Object array, ArrayKind kind) {
        int known = arrays.idOf(array);
        return known != 0 ? known : arrays.add(array, kind);
    }

    private void list(MessageOutput out, Collection<?> values, int depth) {
        Object[] copy = values.toArray();
        tag(out, ValueTag.LIST).int32(copy.length);
        for (Object each : copy) {
            write(out, each, depth + 1);
        }
    }

    private void map(MessageOutput out, Map<?, ?> map, int depth) {
        Object[] keys = map.keySet().toArray();
        tag(out, ValueTag.MAP).int32(keys.length);
        for (Object key : keys) {
            if (!(key instanceof String)) {
                throw new UnsendableException("a map is sent only where its keys are texts");
            }
            write(out, key, depth + 1);
            write(out, map.get(key), depth + 1);
        }
    }

    private void record(MessageOutput out, Record record, int depth) {
        RecordForm form = RecordForm.of(record.getClass());
        tag(out, ValueTag.RECORD).u16(types.table().numberOf(record.getClass()));
        for (int i = 0; i < form.size(); i++) {
            write(out, form.component(record, i), depth + 1);
        }
    }

    private static MessageOutput tag(MessageOutput out, ValueTag tag) {
        return out.u8(tag.ordinal());
    }
}
