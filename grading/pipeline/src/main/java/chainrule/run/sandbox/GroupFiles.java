package chainrule.run.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/** The kernel's files for control groups; a test uses its own tree of files. */
class GroupFiles {

    /** Makes a group. */
    void make(Path group) throws IOException {
        Files.createDirectory(group);
    }

    /** Sets a value, which the kernel may refuse. */
    void write(Path file, String value) throws IOException {
        Files.write(file, value.getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE);
    }

    /** The content of a file; empty if there is none. */
    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Removes a group with its files; the kernel refuses that as long as the group has processes. */
    void remove(Path group) throws IOException {
        Files.deleteIfExists(group); // Whoever else removed it: it is gone.
    }

    /**
     * Whether this group was handed over to the user of this process: it belongs to that user, or is marked as systemd
     * does it.
     */
    boolean isDelegated(Path group) {
        try {
            String owner = Files.getOwner(group).getName();
            boolean plain = !owner.equals("root") && owner.equals(System.getProperty("user.name"));
            UserDefinedFileAttributeView marks = Files.getFileAttributeView(group, UserDefinedFileAttributeView.class);
            return plain || marks != null && marks.list().contains("delegate");
        } catch (IOException e) {
            return false;
        }
    }
}
