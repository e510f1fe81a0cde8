package chainrule.cli;

import chainrule.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of results as it is when a run begins: if it has no results yet, nothing that a failed run wrote stays in it.
 *
 * @param isFresh whether it holds nothing apart from what the user put there, and the lock
 */
record FreshFolder(Path folder, boolean isFresh) {

    static FreshFolder of(Path folder) throws IOException {
        return new FreshFolder(folder, written(folder).isEmpty());
    }

    /**
     * Removes everything that was written since, unless there were results before.
     *
     * @param why the run failed; an error of the removal is added to it
     * @return whether nothing is left of what was written
     */
    boolean clear(Throwable why) {
        if (!isFresh) {
            return false;
        }
        try {
            for (Path path : written(folder)) {
                Folders.remove(path);
            }
            return true;
        } catch (IOException e) {
            why.addSuppressed(e);
            return false;
        }
    }

    private static List<Path> written(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !isKept(file.getFileName().toString())).toList();
        }
    }

    private static boolean isKept(String name) {
        return name.equals(FolderLock.FILE) || ResultFolder.OF_USERS.contains(name);
    }
}
