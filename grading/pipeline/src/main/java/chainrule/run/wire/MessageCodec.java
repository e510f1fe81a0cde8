package chainrule.run.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Encodes and decodes messages. Before its own content, each carries the numbers of forgotten arrays, and the new
 * contents of arrays that changed.
 */
final class MessageCodec {

    private final WireLimits limits;
    private final ArrayTable arrays;
    private final ValueWriter writer;
    private final ValueReader reader;
    private final List<Integer> forgotten = new ArrayList<>();

    MessageCodec(
            boolean leads,
            ObjectTable handles,
            SharedTypes types,
            WireLimits limits,
            BiFunction<Integer, List<Class<?>>, Object> proxies) {
        this.limits = limits;
        this.arrays = new ArrayTable(leads, limits);
        this.writer = new ValueWriter(arrays, handles, types, limits);
        this.reader = new ValueReader(arrays, handles, types, limits, proxies);
    }

    /**
     * A message as bytes.
     *
     * @param pinned arrays that current calls mention, which stay known
     * @throws UnsendableException if a value cannot be sent; the shared state is then as it was
     */
    byte[] encode(Opcode opcode, Collection<Integer> pinned, Consumer<MessageOutput> content) {
        int mark = arrays.mark();
        try {
            MessageOutput out = new MessageOutput(limits).u8(opcode.ordinal());
            forgotten.addAll(arrays.forget(pinned));
            out.int32(forgotten.size());
            forgotten.forEach(out::int32);
            List<ArrayTable.Entry> changed = arrays.changed();
            out.int32(changed.size());
            for (ArrayTable.Entry entry : changed) {
                writer.contents(out.int32(entry.id), entry.object, entry.kind, 0);
            }
            content.accept(out);
            byte[] message = out.toBytes();
            changed.forEach(ArrayTable.Entry::sync);
            forgotten.clear();
            return message;
        } catch (RuntimeException | StackOverflowError e) {
            arrays.rollBack(mark);
            throw e;
        }
    }

    /** Reads and applies what precedes a message's content, but not the content itself. */
    Opcode open(MessageInput in) {
        Opcode opcode = Opcode.of(in.u8());
        for (int count = in.count(4); count > 0; count--) {
            arrays.remove(in.int32());
        }
        for (int count = in.count(8); count > 0; count--) {
            int id = in.int32();
            reader.contents(in, arrays.get(id), 0);
            arrays.synced(id);
        }
        return opcode;
    }

    /** See {@link ArrayTable#age}. */
    long age() {
        return arrays.age();
    }

    /** Forgets younger arrays here, and on the other side with the next message. */
    void forgetSince(long age) {
        forgotten.addAll(arrays.forgetSince(age));
    }

    void write(MessageOutput out, Object value) {
        writer.write(out, value, 0);
    }

    Object read(MessageInput in) {
        return reader.read(in, 0);
    }

    /** The numbers of the values that are known arrays, and of the rows in them. */
    Set<Integer> numbers(Object[] values) {
        Set<Integer> numbers = new HashSet<>();
        addNumbers(values, numbers);
        return numbers;
    }

    private void addNumbers(Object[] values, Set<Integer> numbers) {
        for (Object value : values) {
            int id = value == null ? 0 : arrays.idOf(value);
            if (id != 0 && numbers.add(id) && value instanceof Object[] rows) {
                addNumbers(rows, numbers);
            }
        }
    }
}
