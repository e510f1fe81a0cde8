package chainrule.run.sandbox;

import java.nio.file.Path;

/**
 * A program's classes as Java once made them, from which its next process starts sooner. Java compares the sizes and times of the
 * jars, and takes no archive of other ones; a process without its archive starts a little later.
 *
 * @param file where the archive is, or is to be
 * @param isMade whether the process writes it when it ends; otherwise it is used, and only read
 */
public record ClassArchive(Path file, boolean isMade) {

    /** The virtual machine's option. @param folder the file's folder as the process sees it */
    String option(Path folder) {
        Path there = folder.resolve(file.getFileName());
        return (isMade ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=") + there;
    }

    /** A folder that can be written to, or a file that cannot. */
    Path bound() {
        return isMade ? file.toAbsolutePath().getParent() : file;
    }
}
