package chainrule.run.wire;

import chainrule.tensor.Parameter;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The arrays that both sides know, each with a number, and with the contents that the other side last saw.
 *
 * <p>One side uses even numbers, and the other odd ones. If there are too many arrays, those that were not mentioned
 * for the longest time are forgotten: the leading side decides this and informs the other one.
 */
final class ArrayTable {

    /** A known array; {@code kind} is null for a parameter, which has a number but no contents itself. */
    static final class Entry {
        final int id;
        final Object object;
        final ArrayKind kind;
        final long birth;
        Object seen;

        Entry(int id, Object object, ArrayKind kind, long birth) {
            this.id = id;
            this.birth = birth;
            this.object = object;
            this.kind = kind;
            sync();
        }

        void sync() {
            seen = kind == null ? null : kind.copy(object);
        }

        boolean changed() {
            return kind != null && !kind.same(object, seen);
        }

        int size() {
            return kind == null ? 0 : Array.getLength(object);
        }
    }

    private static final Object[] NONE = {};

    private final Map<Object, Entry> byObject = new IdentityHashMap<>();
    private final Map<Integer, Entry> byId = new LinkedHashMap<>(16, 0.75f, true);
    private final boolean leads;
    private final WireLimits limits;
    private int next;
    private long births;
    private long elements;

    ArrayTable(boolean leads, WireLimits limits) {
        this.leads = leads;
        this.limits = limits;
        this.next = leads ? 2 : 1;
    }

    /** The number of a known array or parameter, or 0. */
    int idOf(Object object) {
        Entry entry = byObject.get(object);
        if (entry == null) {
            return 0;
        }
        byId.get(entry.id); // mentioned now: it moves to the end of the order
        return entry.id;
    }

    Object get(int id) {
        Entry entry = byId.get(id);
        if (entry == null) {
            throw new ProtocolException("no array has the number " + id);
        }
        return entry.object;
    }

    /** Gives a number to an array that is sent for the first time. */
    int add(Object object, ArrayKind kind) {
        int id = next;
        next += 2;
        put(id, object, kind);
        return id;
    }

    /** Adds an array with the number that the other side gave it. */
    void accept(int id, Object object, ArrayKind kind) {
        boolean theirs = id > 0 && (id % 2 == 0) != leads;
        if (!theirs || byId.containsKey(id)) {
            throw new ProtocolException("the number %d is not free for a new array".formatted(id));
        }
        put(id, object, kind);
    }

    /** From now on, a known number stands for another array. */
    void rebind(int id, Object object, ArrayKind kind) {
        remove(id);
        put(id, object, kind);
    }

    boolean knows(int id) {
        return byId.containsKey(id);
    }

    private void put(int id, Object object, ArrayKind kind) {
        Entry entry = new Entry(id, object, kind, births++);
        byObject.put(entry.object, entry);
        byId.put(entry.id, entry);
        elements += entry.size();
    }

    void remove(int id) {
        Entry entry = byId.remove(id);
        if (entry != null) {
            byObject.remove(entry.object, entry);
            elements -= entry.size();
        }
    }

    /** The known arrays that differ from what the other side last saw. */
    List<Entry> changed() {
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : byId.values()) {
            if (entry.changed()) {
                changed.add(entry);
            }
        }
        return changed;
    }

    void synced(int id) {
        byId.get(id).sync();
    }

    /**
     * Forgets the arrays that were mentioned longest ago, until the rest is within the limits, but never a pinned one.
     */
    List<Integer> forget(Collection<Integer> pinned) {
        List<Integer> forgotten = new ArrayList<>();
        Iterator<Entry> oldestFirst = byId.values().iterator();
        long count = byId.size();
        while (leads && (count > limits.knownArrays() || elements > limits.knownElements()) && oldestFirst.hasNext()) {
            Entry entry = oldestFirst.next();
            if (!pinned.contains(entry.id)) {
                oldestFirst.remove();
                byObject.remove(entry.object, entry);
                elements -= entry.size();
                count--;
                forgotten.add(entry.id);
            }
        }
        return forgotten;
    }

    /** The number of arrays that were ever known; later ones are younger. */
    long age() {
        return births;
    }

    /** Forgets the arrays that became known since the given age, except those that an older one contains. */
    List<Integer> forgetSince(long age) {
        Set<Object> held = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entry entry : byId.values()) {
            if (entry.birth < age) {
                hold(entry.object, held);
                hold(entry.seen, held);
            }
        }
        List<Integer> young = new ArrayList<>();
        for (Entry entry : byId.values()) {
            if (entry.birth >= age && !held.contains(entry.object)) {
                young.add(entry.id);
            }
        }
        young.forEach(this::remove);
        return young;
    }

    private static void hold(Object holder, Set<Object> held) {
        Object[] parts = holder instanceof Object[] array
                ? array
                : holder instanceof Parameter p ? new Object[] {p.value(), p.gradient()} : NONE;
        for (Object part : parts) {
            if (held.add(part)) {
                hold(part, held);
            }
        }
    }

    /** The number that the next own array will get; pass it to {@link #rollBack} if sending fails. */
    int mark() {
        return next;
    }

    /** Takes back the numbers that were given since the mark, because the message that mentions them was never sent. */
    void rollBack(int mark) {
        for (int id = mark; id < next; id += 2) {
            remove(id);
        }
        next = mark;
    }
}
