package chainrule.run.attacks;

import java.util.List;
import java.util.stream.Stream;

/** Sockets of every kind, and what the JDK builds on them. */
final class NetworkAttacks {

    private NetworkAttacks() {}

    static List<Attack> all() {
        return Stream.of(sockets(), services(), channels())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> sockets() {
        return List.of(
                Attack.refused("listening", "Waits for connections.", "new java.net.ServerSocket(0);"),
                Attack.refused(
                        "listening-on-this-machine",
                        "Waits for connections of other programs on this machine.",
                        "java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX);"),
                Attack.refused("datagrams", "Sends single packets.", "new java.net.DatagramSocket();"),
                Attack.refused(
                        "packets-to-many",
                        "Sends packets to a group of machines.",
                        "new java.net.MulticastSocket(4446);"),
                Attack.refused(
                        "a-channel-of-datagrams",
                        "Opens a channel for packets of the newer protocol.",
                        "java.nio.channels.DatagramChannel.open(java.net.StandardProtocolFamily.INET6);"),
                Attack.refused(
                        "sockets-that-answer-later",
                        "Opens an asynchronous socket.",
                        "java.nio.channels.AsynchronousServerSocketChannel.open();"));
    }

    private static List<Attack> services() {
        return List.of(
                Attack.refused(
                        "a-name-resolved",
                        "Asks for the address of a machine, which tells a secret by its name.",
                        "java.net.InetAddress.getByName(\"secret.example.org\");"),
                Attack.vain(
                        "an-echo",
                        "Tries whether a machine answers.",
                        "if (java.net.InetAddress.getByAddress(new byte[] {127, 0, 0, 1}).isReachable(200)) reached();"),
                Attack.refused(
                        "a-page",
                        "Asks for a page of the web.",
                        "new java.net.URL(\"http://127.0.0.1:9/\").openStream().read();"),
                Attack.refused("a-page-by-the-newer-client", "Asks for a page with the newer client.", """
                        java.net.http.HttpClient.newHttpClient().send(
                                java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:9/")).timeout(java.time.Duration.ofSeconds(1)).build(),
                                java.net.http.HttpResponse.BodyHandlers.ofString());"""),
                Attack.refused(
                        "a-web-server",
                        "Serves pages.",
                        "com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress(0), 0);"),
                Attack.refused(
                        "remote-objects",
                        "Starts a registry of objects for other programs.",
                        "java.rmi.registry.LocateRegistry.createRegistry(1099);"),
                Attack.refused(
                        "a-directory",
                        "Looks a name up in a directory, which may give classes to load.",
                        "new javax.naming.InitialContext().lookup(\"ldap://127.0.0.1:9/x\");"),
                Attack.refused("classes-from-elsewhere", "Loads a class from another machine.", """
                        try (var loader = new java.net.URLClassLoader(new java.net.URL[] {new java.net.URL("http://127.0.0.1:9/")})) {
                            try { loader.loadClass("Evil"); } catch (ClassNotFoundException e) { throw new java.io.IOException(e); }
                        }"""));
    }

    private static List<Attack> channels() {
        return List.of(
                Attack.refused(
                        "selectors-without-end", "Opens objects that wait for channels until there are no more.", """
                        var open = new ArrayList<java.nio.channels.Selector>();
                        try {
                            for (int i = 0; i < 1000; i++) open.add(java.nio.channels.Selector.open());
                        } finally { for (var s : open) s.close(); }"""),
                Attack.refused(
                        "memory-in-pipes", "Keeps bytes in the kernel's pipes, where no heap counts them.", """
                        var open = new ArrayList<java.nio.channels.Pipe>();
                        try {
                            for (int i = 0; i < 1000; i++) {
                                var pipe = java.nio.channels.Pipe.open();
                                open.add(pipe);
                                pipe.sink().configureBlocking(false);
                                pipe.sink().write(java.nio.ByteBuffer.allocate(1 << 20));
                            }
                        } finally { for (var p : open) { p.sink().close(); p.source().close(); } }"""));
    }
}
