package chainrule.run;

import static chainrule.grader.Status.CRASHED;

import java.util.List;

/** Cells that write messages of their own on the pipe, each of the right form and with as much in it as fits. */
final class OverloadingCells {

    private OverloadingCells() {}

    /** Writes {@code each} for i from 0 as the elements of the list that a reply is. */
    private static HostileCell reply(String name, String tries, int count, String each) {
        return HostileCell.inForward(name, tries, """
                try {
                    var bytes = new java.io.ByteArrayOutputStream();
                    var o = new java.io.DataOutputStream(bytes);
                    o.writeByte(1); o.writeInt(0); o.writeInt(0); o.writeByte(10); o.writeInt(%d);
                    for (int i = 0; i < %d; i++) { %s }
                    var pipe = new java.io.DataOutputStream(new java.io.FileOutputStream(java.io.FileDescriptor.out));
                    pipe.writeInt(bytes.size());
                    bytes.writeTo(pipe);
                    Thread.sleep(100_000);
                } catch (java.io.IOException | InterruptedException e) { }
                """.formatted(count, count, each), CRASHED);
    }

    static List<HostileCell> all() {
        return List.of(
                reply(
                        "unknown-types",
                        "Answers with a million types that are in no table.",
                        1_000_000,
                        "o.writeByte(12); o.writeShort(60_000);"),
                reply(
                        "orders-of-interfaces",
                        "Answers with objects that have two interfaces in every order.",
                        100_000,
                        "o.writeByte(15); o.writeInt(i + 1); o.writeShort(2); o.writeShort(40 + i % 20); o.writeShort(20 + i / 20 % 20);"),
                reply(
                        "empty-arrays",
                        "Answers with a million empty arrays, which take more memory than bytes.",
                        980_000,
                        "o.writeByte(7); o.writeInt(2 * i + 1); o.writeByte(0); o.writeInt(0);"),
                reply(
                        "one-row-named-a-million-times",
                        "Answers with one long row, named a million times.",
                        1_000_000,
                        """
                        if (i == 0) { o.writeByte(7); o.writeInt(1); o.writeByte(4); o.writeInt(100_000); o.write(new byte[100_000]); }
                        else { o.writeByte(8); o.writeInt(1); }
                        """),
                reply(
                        "keys-with-one-hash-value",
                        "Answers with a map whose keys all have the same hash value.",
                        1,
                        """
                        o.writeByte(11); o.writeInt(600_000);
                        for (int k = 0; k < 600_000; k++) {
                            o.writeByte(k % 2 == 0 ? 4 : 5); o.writeLong((long) k << 32 | k & 0xffffffffL); o.writeByte(0);
                        }
                        """));
    }
}
