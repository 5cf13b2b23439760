package blogfeed.topic;

/** Adds up what a model says of a text, with what moved it most. */
final class Scoring {
    private final Model model;
    private final Look look;
    private final double mostOfPosts;
    private final Strongest strongest;
    private final Calibration calibration;

    /** @param mostOfPosts what posts can add, either way, beside what an article says of itself */
    Scoring(Model model, Look look, double mostOfPosts, Strongest strongest) {
        this.model = model;
        this.look = look;
        this.mostOfPosts = mostOfPosts;
        this.strongest = strongest;
        calibration = model.calibration(look.evidence());
    }

    /** The log odds that the text is about the topic. */
    double logOdds() {
        var amounts = look.amounts(false, model.vocabulary());
        var own = model.weight(Trait.of(look.evidence()))
                + density(amounts)
                + terms(false, strongest)
                + words(amounts, strongest);
        return calibration.logOdds(own + ofPosts());
    }

    private double ofPosts() {
        var amounts = look.amounts(true, model.vocabulary());
        if (!look.authorSpeaks()) {
            return terms(true, strongest) + words(amounts, strongest);
        }
        var sum = terms(true, Strongest.none()) + words(amounts, Strongest.none());
        var bounded = Math.max(-mostOfPosts, Math.min(mostOfPosts, sum));
        strongest.add(calibration.slope() * bounded, () -> "posts");
        return bounded;
    }

    private double density(Amounts amounts) {
        var sum = model.weight(Trait.DENSITY) * look.density(amounts);
        strongest.add(calibration.slope() * sum, () -> "page: how thick the terms lie");
        return sum;
    }

    private double terms(boolean ofPosts, Strongest strongest) {
        double sum = 0;
        for (var field : Field.values()) {
            if (field.isOfPosts() == ofPosts) {
                var weight = model.weight(Trait.of(field));
                var points = look.points(field);
                strongest.addAll(points, calibration.slope() * weight);
                sum += weight * points.sum();
            }
        }
        return sum;
    }

    private double words(Amounts amounts, Strongest strongest) {
        double sum = 0;
        for (int i = 0; i < amounts.size(); i++) {
            int word = amounts.word(i);
            var weight = model.weight(word) * amounts.amount(i);
            if (strongest.takes(calibration.slope() * weight)) {
                strongest.add(calibration.slope() * weight, () -> "word: " + model.word(word));
            }
            sum += weight;
        }
        return sum;
    }
}
