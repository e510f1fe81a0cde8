package chainrule.exercises.gradientdescent.converged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A wrong convergence criterion.
 *
 * @param id the misconception's name
 * @param says continues “Your method answers …”
 */
record WrongCriterion(String id, ConvergenceCriterion criterion, String says) {

    /** Far below the differences of the losses in the questions. */
    private static final double A_LITTLE = 1e-6;

    private static final List<WrongCriterion> KNOWN = collected();

    private static List<WrongCriterion> collected() {
        List<WrongCriterion> known = new ArrayList<>();
        known.add(of("answer-inverted", (l, t, p) -> !Criteria.right(l, t, p), "the opposite: true must mean stop."));
        known.add(of(
                "answer-inverted",
                (l, t, p) -> l.length > p && !Criteria.right(l, t, p),
                "the opposite wherever there are more than patience losses: true must mean stop."));
        known.add(of(
                "comparison-inverted",
                Criteria::inverted,
                "true where all of the last losses are better by the tolerance. It must be the other way round: true if none"
                        + " is."));
        known.add(of("always-true", (l, t, p) -> true, "true whatever the losses are."));
        known.add(of("always-false", (l, t, p) -> false, "false whatever the losses are."));
        known.add(of(
                "empty-true",
                (l, t, p) -> l.length == 0 || Criteria.right(l, t, p),
                "true when there are no losses at all. It is too early to judge, so the answer must be false."));
        known.addAll(ofPatience());
        known.addAll(ofBest());
        known.addAll(ofLast());
        known.addAll(ofTolerance());
        return List.copyOf(known);
    }

    private static WrongCriterion of(String id, ConvergenceCriterion criterion, String says) {
        return new WrongCriterion(id, criterion, says);
    }

    private static List<WrongCriterion> ofPatience() {
        return Stream.concat(
                        Stream.of(
                                of(
                                        "no-guard",
                                        Criteria::withoutGuard,
                                        "true when there are no more than patience losses. It is too early to judge, so the answer must be false."),
                                of(
                                        "patience-off-by-one",
                                        (l, t, p) -> Criteria.right(l, t, p + 1),
                                        "as if patience were one more than it is."),
                                of(
                                        "patience-one-less",
                                        (l, t, p) -> p > 1 && Criteria.right(l, t, p - 1),
                                        "as if patience were one less than it is."),
                                of(
                                        "patience-one-less",
                                        (l, t, p) -> l.length > p && p > 1 && Criteria.right(l, t, p - 1),
                                        "as if patience were one less than it is."),
                                of(
                                        "guard-one-more",
                                        (l, t, p) -> l.length > p + 1 && Criteria.right(l, t, p),
                                        "false when there is one loss more than patience. One loss before the last `patience` losses is enough to judge.")),
                        IntStream.of(1, 2, 3, 4, 5, 10)
                                .mapToObj(k -> of(
                                        k == 1 ? "patience-ignored" : "patience-fixed",
                                        (l, t, p) -> Criteria.right(l, t, k),
                                        "as if patience were always %d.".formatted(k))))
                .toList();
    }

    private static List<WrongCriterion> ofBest() {
        return List.of(
                of(
                        "from-loss-before",
                        Criteria::fromLossBefore,
                        "by the one loss just before the last `patience` losses. Compare with the best of all losses before them."),
                of(
                        "from-first-loss",
                        Criteria::fromFirst,
                        "by the very first loss. Compare with the best before the last `patience` losses."),
                of(
                        "length-only",
                        (l, t, p) -> l.length > p,
                        "true whenever there are more than patience losses. Does best start at +∞, and does it look only at the"
                                + " losses before the last `patience` losses?"),
                of("largest-for-best", Criteria::largest, "by the largest losses. The best loss must be the smallest."),
                of(
                        "one-loss-left-out",
                        Criteria::oneLeftOut,
                        "without the one loss just before the last `patience` losses: a loop ends one too early."),
                of(
                        "best-includes-last",
                        Criteria::bestIncludesOneOfLast,
                        "as if the first of the last `patience` losses were one of those before: a loop ends one too late."),
                of(
                        "best-includes-last",
                        Criteria::eachAgainstAllBefore,
                        "by comparing each of the last `patience` losses with all losses before it, even with others of the"
                                + " last `patience` losses. Compare with the best of the losses before these."),
                of(
                        "mean-before",
                        Criteria::meanBefore,
                        "by the mean of the losses before. Take the best of them, the smallest."),
                of(
                        "median-before",
                        Criteria::medianBefore,
                        "by the median of the losses before. Take the best of them, the smallest."),
                of(
                        "best-moves-by-tolerance",
                        Criteria::bestMovesByTolerance,
                        "with a best that changes only when a loss is better by more than the tolerance. The best must be the"
                                + " smallest of all losses before, however small the gain."),
                of(
                        "held-before",
                        Criteria::heldBefore,
                        "true forever once patience has run out somewhere on the way. Only the last patience losses must"
                                + " decide."));
    }

    private static List<WrongCriterion> ofLast() {
        return List.of(
                of(
                        "last-two-only",
                        Criteria::lastTwo,
                        "by the last two losses only. One small change is not the end: look at the last `patience` losses."),
                of(
                        "last-two-only",
                        Criteria::lastTwoAbsolute,
                        "by the last two losses only, up or down. One small change is not the end: look at the last patience"
                                + " losses."),
                of(
                        "last-loss-only",
                        Criteria::lastOnly,
                        "by the last loss only. Any of the last `patience` losses may be the better one."),
                of(
                        "last-loss-left-out",
                        Criteria::lastLeftOut,
                        "without looking at the very last loss: a loop ends one too early."),
                of(
                        "first-of-last-left-out",
                        Criteria::firstOfLastLeftOut,
                        "without looking at the first of the last `patience` losses: a loop starts one too late."),
                of(
                        "window-ends-only",
                        Criteria::windowEnds,
                        "by the last loss and the loss that is patience places before it. Compare the best of the last patience"
                                + " losses with the best before."),
                of(
                        "window-ends-only",
                        Criteria::windowEndsAbsolute,
                        "by the last loss and the loss that is patience places before it, up or down. Compare the best of the"
                                + " last patience losses with the best before: rising is not an improvement."),
                of(
                        "range-of-last",
                        Criteria::rangeOfLast,
                        "by how far apart the last losses are. Compare them with the best before."),
                of(
                        "range-of-last",
                        Criteria::rangeOfWindow,
                        "by how far apart the last losses and the one before them are. Compare them with the best before."),
                of(
                        "each-step-small",
                        Criteria::eachStep,
                        "by the changes from loss to loss. Many small changes add up: compare with the best loss before."),
                of(
                        "each-step-absolute",
                        Criteria::eachStepAbsolute,
                        "by the changes from loss to loss, up or down. Compare with the best loss before the last patience"
                                + " ones: rising is not an improvement."),
                of(
                        "any-instead-of-all",
                        Criteria::anyNot,
                        "true as soon as one of the last losses is not better. The answer must be true only if none of them is better."),
                of("mean-of-the-last", Criteria::meanOfLast, "by the mean of the last losses. Take the best of them."),
                of(
                        "first-rise",
                        Criteria::lastRises,
                        "true as soon as the last loss is higher than the one before it. Compare with the best loss before."),
                of(
                        "first-rise",
                        Criteria::lastRisesAtOnce,
                        "true as soon as the last loss is higher than the one before it, even if there are no more than"
                                + " patience losses. Compare with the best loss before."),
                of(
                        "first-rise",
                        Criteria::everRises,
                        "true as soon as some loss was higher than the one before it. Compare with the best loss before."),
                of(
                        "first-rise",
                        Criteria::everRisesLate,
                        "true as soon as some loss was higher than the one before it. Compare with the best loss before."));
    }

    private static List<WrongCriterion> ofTolerance() {
        return List.of(
                of(
                        "at-tolerance",
                        (l, t, p) -> Criteria.right(l, t - A_LITTLE, p),
                        "false where a loss is exactly the tolerance below the best. Only more than the tolerance must count"
                                + " as progress."),
                of(
                        "absolute-difference",
                        Criteria::absolute,
                        "false when the loss rises. Rising is not an improvement: only what is below the best must count."),
                of(
                        "absolute-difference",
                        Criteria::bestOfBoth,
                        "false when the best of the last losses is higher by more than the tolerance. Rising is not an"
                                + " improvement: only what is below the best must count."),
                of(
                        "tolerance-ignored",
                        (l, t, p) -> Criteria.right(l, 0, p),
                        "as if the tolerance were 0, or some fixed small number. Use the tolerance that is given."),
                of(
                        "difference-turned-round",
                        Criteria::turnedRound,
                        "the wrong way round: it asks whether the loss rises by more than the tolerance, not whether it"
                                + " falls."),
                of(
                        "tolerance-relative",
                        Criteria::relative,
                        "as if the tolerance were a share of the loss. It must be subtracted as it is."),
                of(
                        "tolerance-relative",
                        Criteria::relativeToLast,
                        "as if the tolerance were a share of the loss. It must be subtracted as it is."),
                of("tolerance-inverted", (l, t, p) -> Criteria.right(l, -t, p), "as if the tolerance were negative."));
    }

    /** The single mistakes. */
    static List<WrongCriterion> known() {
        return KNOWN;
    }

    /** All mistakes that are known, then each with a strict comparison, then each with true and false exchanged. */
    private static List<WrongCriterion> all() {
        List<WrongCriterion> all = new ArrayList<>(KNOWN);
        KNOWN.stream()
                .filter(w -> !w.id.equals("at-tolerance"))
                .map(w -> of(w.id, (l, t, p) -> w.criterion.test(l, t - A_LITTLE, p), w.says))
                .forEach(all::add);
        List<WrongCriterion> single = List.copyOf(all);
        for (WrongCriterion w : single) {
            String says =
                    "with two mistakes at once: true and false are swapped, and without that it would answer " + w.says;
            String id = w.id + "+answer-inverted";
            all.add(of(id, (l, t, p) -> l.length > p && !w.criterion.test(l, t, p), says));
            all.add(of(id, (l, t, p) -> !w.criterion.test(l, t, p), says));
        }
        return all;
    }

    /** The wrong criterion that gives the given answers to the given questions. */
    static Optional<WrongCriterion> of(List<CriterionCase> curves, List<Boolean> answers) {
        return all().stream()
                .filter(w ->
                        curves.stream().map(k -> k.ask(w.criterion)).toList().equals(answers))
                .findFirst();
    }
}
