package chainrule.run.wire;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One end of a connection: calls objects of the other side through proxies, and serves calls to its own objects.
 *
 * <p>Calls can be nested: while one waits for its reply, the other side may call back. Each message carries the new
 * contents of all known arrays that changed, so arguments and earlier results look the same on both sides, as they
 * would in one process.
 */
public final class Peer {

    private static final Object[] NONE = {};

    private final MessageStream frames;
    private final WireLimits limits;
    private final boolean leads;
    private SharedTypes types;
    private ObjectTable handles;
    private MessageCodec codec;
    private ReceivedTotals received;
    private final ExceptionForm failures;
    /** Held while messages are exchanged, but not while a call from outside runs, because its threads may call back. */
    private final ReentrantLock turn = new ReentrantLock();

    /** The arrays that the calls under way mention; only the leading end decides what is forgotten, and needs them. */
    private final Deque<Set<Integer>> underWay = new ArrayDeque<>();

    private Peer(InputStream in, OutputStream out, boolean leads, WireLimits limits, ExceptionForm failures) {
        this.frames = new MessageStream(in, out, limits);
        this.limits = limits;
        this.leads = leads;
        this.failures = failures;
    }

    private void begin(TypeTable table) {
        types = new SharedTypes(table);
        forget();
    }

    private void forget() {
        handles = new ObjectTable(types, limits);
        codec = new MessageCodec(leads, handles, types, limits, this::proxy);
        received = new ReceivedTotals(leads ? limits.totals() : WireTotals.unlimited());
    }

    /** The end that begins: it asks, decides which types exist, and decides which arrays are tracked. */
    public static Peer asking(
            InputStream in, OutputStream out, TypeTable types, WireLimits limits, ExceptionForm failures) {
        Peer peer = new Peer(in, out, true, limits, failures);
        peer.begin(types);
        try {
            peer.send(Opcode.TYPES, message -> message.strings(types.names()));
        } catch (DisconnectedException e) {
            // The other end is gone: the first call says so.
        }
        return peer;
    }

    /**
     * The end that answers.
     *
     * @param loader knows the types that the asking end names
     */
    public static Peer answering(
            InputStream in, OutputStream out, ClassLoader loader, WireLimits limits, ExceptionForm failures) {
        Peer peer = new Peer(in, out, false, limits, failures);
        peer.begin(TypeTable.told(loader, List.of())); // until the other end has told its own
        return peer;
    }

    /** The object that the other end serves, as {@code type}. */
    public <T> T root(Class<T> type) {
        return type.cast(proxy(0, List.of(type)));
    }

    /** Makes both ends forget all arrays and objects except the one that is served; no call may be active. */
    public void anew() {
        turn.lock();
        try {
            if (!underWay.isEmpty()) {
                throw new IllegalStateException("a call is under way");
            }
            send(Opcode.ANEW, out -> {});
            forget();
        } catch (ProtocolException e) {
            // The other end is gone: the next call says so.
        } finally {
            turn.unlock();
        }
    }

    /**
     * Runs work after which this side keeps none of the arrays that were first mentioned in it, so both sides forget
     * them and need not check whether they changed.
     */
    public <T> T briefly(Supplier<T> work) {
        MessageCodec before = codec;
        long age = locked(before::age);
        try {
            return work.get();
        } finally {
            locked(() -> {
                before.forgetSince(age);
                return null;
            });
        }
    }

    private <T> T locked(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Serves an object until the other end is gone.
     *
     * @throws ProtocolException if the other end violates the protocol
     */
    public <T> void serve(Class<T> type, T root) {
        turn.lock();
        try {
            begin(typesTold());
            handles.offer(root, List.of(type));
            while (true) {
                MessageInput in = next();
                switch (codec.open(in)) {
                    case CALL -> answer(in);
                    case ANEW -> {
                        in.end();
                        forget();
                        handles.offer(root, List.of(type));
                    }
                    default -> throw new ProtocolException("an answer came where nothing was asked");
                }
            }
        } catch (DisconnectedException e) {
            // The other end is done.
        } finally {
            turn.unlock();
        }
    }

    private TypeTable typesTold() {
        MessageInput in = next();
        if (codec.open(in) != Opcode.TYPES) {
            throw new ProtocolException("a connection begins with the types");
        }
        List<String> names = in.strings();
        in.end();
        return TypeTable.told(types.table().loader(), names);
    }

    private MessageInput next() {
        return new MessageInput(frames.read(), limits, received);
    }

    private Object proxy(int handle, List<Class<?>> interfaces) {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getDeclaringClass() == Object.class
                ? method.getName()
                : "") {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "object %d of the other process".formatted(handle);
            default -> call(handle, method, arguments == null ? NONE : arguments);
        };
        return handles.proxy(handle, interfaces, handler);
    }

    private Object call(int handle, Method method, Object[] arguments) throws Throwable {
        turn.lock();
        try {
            if (underWay.size() >= limits.depth()) {
                throw new UnsendableException("calls that wait for each other are nested too deep");
            }
            send(Opcode.CALL, out -> {
                out.int32(handle).string(types.signature(method)).u8(arguments.length);
                for (Object argument : arguments) {
                    codec.write(out, argument);
                }
            });
            underWay.push(leads ? codec.numbers(arguments) : Set.of());
            try {
                return reply(method);
            } finally {
                underWay.pop();
            }
        } catch (ProtocolException e) {
            throw failures.broken(e);
        } catch (RemoteException e) {
            throw failures.thrown(e);
        } finally {
            turn.unlock();
        }
    }

    private Object reply(Method method) {
        while (true) {
            MessageInput in = next();
            switch (codec.open(in)) {
                case CALL -> answer(in);
                case RETURN -> {
                    Object value = codec.read(in);
                    in.end();
                    return ValueConversion.fit(value, method.getReturnType());
                }
                case THROW -> {
                    RemoteException thrown = ExceptionCodec.read(in);
                    in.end();
                    throw thrown;
                }
                default -> throw new ProtocolException("the other end cannot begin here");
            }
        }
    }

    private void answer(MessageInput in) {
        ObjectTable.Offer offer = handles.offered(in.int32());
        String signature = in.string();
        ObjectTable.OfferedMethod method = offer.methods().get(signature);
        if (method == null) {
            throw new ProtocolException("the object has no method " + signature);
        }
        Object[] arguments = new Object[in.u8()];
        if (arguments.length != method.parameters().length) {
            throw new ProtocolException("%s does not take %d arguments".formatted(signature, arguments.length));
        }
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = ValueConversion.fit(codec.read(in), method.parameters()[i]);
        }
        in.end();
        try {
            Object value = run(offer.object(), method.method(), arguments);
            send(Opcode.RETURN, out -> codec.write(out, value));
        } catch (ProtocolException e) {
            throw e;
        } catch (Throwable e) {
            RemoteException told = failures.told(e);
            send(Opcode.THROW, out -> ExceptionCodec.write(out, told));
        }
    }

    private Object run(Object target, Method method, Object[] arguments) throws Throwable {
        turn.unlock();
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            turn.lock();
        }
    }

    private void send(Opcode opcode, Consumer<MessageOutput> content) {
        Set<Integer> pinned = new HashSet<>();
        underWay.forEach(pinned::addAll);
        frames.write(codec.encode(opcode, pinned, content));
    }
}
