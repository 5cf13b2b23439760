package blogfeed.model;

import java.util.List;

/**
 * A feed's yes or no on an article.
 *
 * @param reasons why: what let it in, or every rule that kept it out; never empty
 * @param counted the mentions that count in this feed, oldest first; empty where the answer is no
 */
public record Verdict(boolean accepted, List<Reason> reasons, List<Mention> counted) {}
