package blogfeed.model;

import java.util.List;

/** The score of an article in a feed, with the terms it is made of, in the order of the formula. */
public record Score(double value, List<Term> terms) {}
