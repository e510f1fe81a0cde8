package chainrule.run.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/** The kernel's files for control groups; a test has a tree of its own for them. */
class GroupFiles {

    /** Makes a group. */
    void make(Path group) throws IOException {
        Files.createDirectory(group);
    }

    /** Sets a value, which the kernel may refuse. */
    void write(Path file, String value) throws IOException {
        Files.write(file, value.getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE);
    }

    /** What a file says; nothing where there is none. */
    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Removes a group, which the kernel refuses as long as it has processes; its files go with it. */
    void remove(Path group) throws IOException {
        Files.deleteIfExists(group); // Whoever else removed it: it is gone.
    }

    /** Whether whoever made this group has handed it to this process' user: owned by that user, or marked as systemd does. */
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
