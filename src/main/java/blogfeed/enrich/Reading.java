package blogfeed.enrich;

import blogfeed.model.KindVerdict;
import blogfeed.model.Page;
import blogfeed.model.Target;

/**
 * What was made of a page.
 *
 * @param article the article it is: that of the URL it was found at, or the one it believably calls its own
 */
public record Reading(Target article, Page page, KindVerdict kind) {}
