package blogfeed.feed;

import blogfeed.model.Reason;
import java.util.List;

/**
 * Whether a mention is kept at all.
 *
 * @param reasons of a yes, what some feed wants it for; of a no, the first rule of each feed that refuses it; without
 *     repetitions, never empty
 */
public record GateVerdict(boolean keep, List<Reason> reasons) {}
