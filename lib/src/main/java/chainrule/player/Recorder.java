package chainrule.player;

import chainrule.data.Dataset;
import chainrule.layer.Network;
import chainrule.train.Ending;
import chainrule.train.History;
import chainrule.train.TrainingListener;

/** Listens to a training run and keeps what the page needs to show it again. */
final class Recorder implements TrainingListener {

    /**
     * Bytes for parameters, and for answers if the page cannot compute them; as text, both together stay under 1.5 MB.
     */
    static final int PARAMETER_BYTES = 650_000;

    static final int ANSWER_BYTES = 300_000;

    private final Structure structure;
    private final Sample sample;
    private final ParameterFrames parameters;
    private final AnswerFrames answers;

    Recorder(Network network, Dataset data, int planned) {
        structure = Structure.of(network, data);
        sample = Sample.of(data);
        boolean known = structure.isKnown();
        parameters = new ParameterFrames(
                structure.parameters(), planned, known ? PARAMETER_BYTES : PARAMETER_BYTES - ANSWER_BYTES);
        answers = known && parameters.isRecording()
                ? null
                : new AnswerFrames(network, structure, sample, planned, ANSWER_BYTES, System::nanoTime);
        record(0, true);
    }

    @Override
    public void epochEnded(History soFar, int planned) {
        int epoch = soFar.size();
        boolean isLast = epoch == planned || soFar.ending() != Ending.COMPLETED;
        if (isLast || parameters.takes(epoch) || answers != null) {
            record(epoch, isLast);
        }
    }

    private void record(int epoch, boolean isEnd) {
        if (isEnd || parameters.takes(epoch)) {
            parameters.record(epoch);
        }
        if (answers != null) {
            answers.offer(epoch, isEnd);
        }
    }

    Structure structure() {
        return structure;
    }

    Sample sample() {
        return sample;
    }

    ParameterFrames parameters() {
        return parameters;
    }

    /** Null if the page computes the answers itself. */
    AnswerFrames answers() {
        return answers;
    }
}
