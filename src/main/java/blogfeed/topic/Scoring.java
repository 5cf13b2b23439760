package blogfeed.topic;

/** Adds up what a model says of a text, with what moved it most. */
final class Scoring {
    private final Model model;
    private final Look look;
    private final double mostOfPosts;
    private final Strongest strongest;

    /** @param mostOfPosts what posts can add, either way, beside what an article says of itself */
    Scoring(Model model, Look look, double mostOfPosts, Strongest strongest) {
        this.model = model;
        this.look = look;
        this.mostOfPosts = mostOfPosts;
        this.strongest = strongest;
    }

    /** The log odds that the text is about the topic. */
    double logOdds() {
        var calibration = model.calibration(look.evidence());
        var own = model.weight(Trait.of(look.evidence()))
                + density(calibration.slope())
                + sum(false, calibration.slope());
        return calibration.logOdds(own + ofPosts(calibration.slope()));
    }

    private double ofPosts(double slope) {
        if (!look.authorSpeaks()) {
            return sum(true, slope);
        }
        var sum = new Scoring(model, look, mostOfPosts, new Strongest()).sum(true, slope);
        var bounded = Math.max(-mostOfPosts, Math.min(mostOfPosts, sum));
        strongest.add(slope * bounded, () -> "posts");
        return bounded;
    }

    private double density(double slope) {
        var sum = model.weight(Trait.DENSITY) * look.density();
        strongest.add(slope * sum, () -> "page: how thick the terms lie");
        return sum;
    }

    private double sum(boolean ofPosts, double slope) {
        double sum = 0;
        for (var field : Field.values()) {
            if (field.isOfPosts() == ofPosts) {
                var weight = model.weight(Trait.of(field));
                strongest.addAll(look.points(field), slope * weight);
                sum += weight * look.points(field).sum();
            }
        }
        var amounts = look.amounts(ofPosts, model.vocabulary());
        for (int word : amounts.words()) {
            var weight = model.weight(word) * amounts.amount(word);
            strongest.add(slope * weight, () -> "word: " + model.word(word));
            sum += weight;
        }
        return sum;
    }
}
