package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import java.util.List;
import java.util.function.BiConsumer;

/** Checks softmax with cross-entropy one operation at a time, from the loss back to the logits. */
@Exercise(
        id = "softmax-cross-entropy-steps",
        lesson = "04-backpropagation",
        title = "Bonus: softmax and cross-entropy, one operation at a time",
        declares = "softmaxSteps",
        bonus = true)
final class SoftmaxCrossEntropyStepsGrader {

    @SymbolCheck(
            order = 1,
            symbol = "dl",
            asks = "dl: how L = −1/N Σ y l changes with each l",
            points = 1,
            hints = {
                "Which factor multiplies each l in L? That factor is the derivative.",
                "The factor has the minus, the 1/N and y. Which l occur in L? The others must get 0."
            })
    void dl(Subject subject, Cases cases) {
        check(subject, cases, StepGradient.DL, ProbabilityMistakes::ofLogarithm);
    }

    @SymbolCheck(
            order = 2,
            symbol = "dp",
            asks = "dp: through l = log p",
            points = 1,
            follows = "dl",
            hints = {
                "What is the derivative of log p?",
                "Downstream = upstream × own derivative: dl times 1/p, entry by entry."
            })
    void dp(Subject subject, Cases cases) {
        check(subject, cases, StepGradient.DP, ProbabilityMistakes::ofProbability);
    }

    @SymbolCheck(
            order = 3,
            symbol = "dr",
            asks = "dr: through p = e · r, summed over the classes",
            points = 1,
            follows = {"dl", "dp"},
            hints = {
                "Multiply swaps: r receives dp times the other factor.",
                "One r serves all classes of its row, and uses add up: the result is N × 1."
            })
    void dr(Subject subject, Cases cases) {
        check(subject, cases, StepGradient.DR, ReciprocalMistakes::ofReciprocal);
    }

    @SymbolCheck(
            order = 4,
            symbol = "ds",
            asks = "ds: through r = 1/s",
            points = 1,
            follows = {"dl", "dp", "dr"},
            hints = {
                "1/s is s to the power of −1. What is its derivative?",
                "When s grows, r becomes smaller: the derivative is negative. It is −1/s², and r is 1/s."
            })
    void ds(Subject subject, Cases cases) {
        check(subject, cases, StepGradient.DS, ReciprocalMistakes::ofSum);
    }

    @SymbolCheck(
            order = 5,
            symbol = "de",
            asks = "de: through p = e · r and through s = Σ e",
            points = 1,
            follows = {"dl", "dp", "dr", "ds"},
            hints = {
                "Where is e used in the forward pass? Look for two places.",
                "Through the product comes dp times the other factor; through the sum comes ds, the same for every class of the row.",
                "Uses add up."
            })
    void de(Subject subject, Cases cases) {
        check(subject, cases, StepGradient.DE, ExponentialMistakes::ofExponential);
    }

    @SymbolCheck(
            order = 6,
            symbol = "du",
            asks = "du: through e = exp(u)",
            points = 1,
            follows = {"dl", "dp", "dr", "ds", "de"},
            hints = {"What is the derivative of exp(u)? You have computed it in the forward pass already."})
    void du(Subject subject, Cases cases) {
        check(subject, cases, StepGradient.DU, ExponentialMistakes::ofShifted);
    }

    @SymbolCheck(
            order = 7,
            symbol = "dm",
            asks = "dm: through u = z − m, summed over the classes",
            points = 1,
            follows = {"dl", "dp", "dr", "ds", "de", "du"},
            hints = {
                "m appears in every u of its row, with a minus sign.",
                "Add up what all classes of the row send back. Does the sum surprise you? The question above the exercise says why."
            })
    void dm(Subject subject, Cases cases) {
        check(subject, cases, StepGradient.DM, MaximumMistakes::ofMaximum);
    }

    @SymbolCheck(
            order = 8,
            symbol = "dz",
            asks = "dz: through u = z − m and through the maximum; in one step, (ŷ − y)/N",
            points = 1,
            follows = {"dl", "dp", "dr", "ds", "de", "du", "dm"},
            hints = {
                "Each z goes into its own u. The largest one of its row is also m.",
                "Take du for each entry, and add dm at the largest logit. Compare the result with p − y, divided by N."
            })
    void dz(Subject subject, Cases cases) {
        check(subject, cases, StepGradient.DZ, MaximumMistakes::ofLogit);
        cases.once(c -> SpecialLogits.tie(c, subject.method(SoftmaxSteps.class)));
    }

    @SymbolCheck(
            order = 9,
            symbol = "state",
            asks = "z and y stay as they were, and each call uses only its own arguments, whatever was called before",
            points = 1,
            follows = {"dl", "dp", "dr", "ds", "de", "du", "dm", "dz"},
            hints = {
                "z and y belong to the caller. Put everything that you compute into new arrays, which no other call uses.",
                "Look for a line that writes into z or y, for a variable outside the method, and for an array that several rows share."
            })
    void state(Subject subject, Cases cases) {
        SoftmaxSteps student = subject.method(SoftmaxSteps.class);
        cases.few(c -> StepsState.check(c, student));
    }

    private static void check(Subject subject, Cases cases, StepGradient g, BiConsumer<StepCase, Comparison> own) {
        SoftmaxSteps student = subject.method(SoftmaxSteps.class);
        cases.each(c -> {
            StepCase.draw(c);
            StepCase d = new StepCase(c, student);
            if (g == StepGradient.DM) {
                d.require(StepGradient.DU); // For else a method that returns zeros had a point.
            }
            Comparison comparison = d.expect(g);
            own.accept(d, comparison);
            comparison.check(d.got(g));
        });
        for (KnownSteps known : List.of(KnownSteps.OF_LESSON, KnownSteps.OF_WITNESS)) {
            cases.once(c -> known.check(c, student, g));
        }
        cases.once(c -> SpecialLogits.wide(c, student, g));
    }
}
