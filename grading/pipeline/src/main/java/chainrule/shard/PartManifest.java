package chainrule.shard;

import java.util.List;
import java.util.Map;

/**
 * What a part of a class was made from, and the files in it.
 *
 * @param form the form of the part's folder, which may differ in another version of the program
 * @param folder the name of the path that the instructor gave, which may decide whether the only folder in it is the
 *     class
 * @param seconds time for the code of one exercise
 * @param submissionSeconds time for a whole notebook
 * @param gradedWith everything that the results depend on apart from the notebooks
 * @param inputs fingerprints of the instructor's files, by their names
 * @param notes what was left out of a zip file
 * @param files fingerprints of all files by their place in the folder
 */
public record PartManifest(
        int form,
        Shard shard,
        String folder,
        long seed,
        long seconds,
        long submissionSeconds,
        String gradedWith,
        Map<String, String> inputs,
        List<String> notes,
        Map<String, String> files) {

    static final int FORM = 2;

    /** The name of the submissions among the inputs. */
    public static final String SUBMISSIONS = "submitted folder";
}
