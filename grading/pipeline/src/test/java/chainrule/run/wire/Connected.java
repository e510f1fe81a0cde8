package chainrule.run.wire;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;

/** Two peers in one process, each on a thread of its own. */
final class Connected<T> implements AutoCloseable {

    private final Pipe there = open();
    private final Pipe back = open();
    private final Peer asking;
    private final T root;

    /** @param limits of the end that asks */
    private Connected(Class<T> type, T served, WireLimits limits) {
        ClassLoader loader = Connected.class.getClassLoader();
        Thread other = new Thread(() -> Peer.answering(
                        Channels.newInputStream(there.source()),
                        Channels.newOutputStream(back.sink()),
                        loader,
                        WireLimits.standard(),
                        new ExceptionForm() {})
                .serve(type, served));
        other.setDaemon(true);
        other.start();
        asking = Peer.asking(
                Channels.newInputStream(back.source()),
                Channels.newOutputStream(there.sink()),
                TypeTable.of(loader, List.of(type, PeerValuesTest.Pair.class)),
                limits,
                new ExceptionForm() {});
        root = asking.root(type);
    }

    static <T> Connected<T> to(Class<T> type, T served) {
        return new Connected<>(type, served, WireLimits.standard());
    }

    static <T> Connected<T> to(Class<T> type, T served, WireLimits limits) {
        return new Connected<>(type, served, limits);
    }

    T root() {
        return root;
    }

    void anew() {
        asking.anew();
    }

    void briefly(Runnable work) {
        asking.briefly(() -> {
            work.run();
            return null;
        });
    }

    private static Pipe open() {
        try {
            return Pipe.open();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        there.sink().close();
        back.sink().close();
    }
}
